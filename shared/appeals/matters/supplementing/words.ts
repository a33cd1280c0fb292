/** 补正 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'
import { spoken } from '../../words/fields.ts'

/** In which part of its life it was asked for. */
export const supplementParts = ['review', 'handling'] as const
export type SupplementPart = (typeof supplementParts)[number]

/** 约定 — when, how and with whom a period was agreed: an agreed period is none without it (art. 25(4)). */
export const agreedBy = <A extends z.ZodType, L extends z.ZodType>(at: A, line: L) =>
  z.strictObject({ at, how: spoken, with: line.describe('the appellant, or who speaks for them') })
