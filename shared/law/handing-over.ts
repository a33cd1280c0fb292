/** 移送、转接 — kinds of channel that take matters, by whom, until when they sign. */
import * as z from 'zod'
import { cited, words } from './limit.ts'
import { roles } from './permission.ts'

/** Petitions, supervision platforms, and other hotlines with the emergency lines. */
export const handedKinds = ['petition', 'oversight', 'hotline'] as const
export type HandedKind = (typeof handedKinds)[number]

export const handingOver = z.strictObject({
  kinds: z.record(
    z.enum(handedKinds),
    z.strictObject({
      ...words.shape,
      by: z.array(z.enum(roles)).min(1),
      /** until when its receipt is to be on record */
      within: z.union([
        z.strictObject({ minutes: z.int().positive() }),
        z.strictObject({ workingDays: z.int().positive() }),
      ]),
      article: cited.article,
    }),
  ),
  ...cited,
})
