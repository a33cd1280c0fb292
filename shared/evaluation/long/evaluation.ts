/** 长期间的统计 — one that was asked for: how far it is, and what came of it. */
import * as z from 'zod'
import type { Actor } from '../../access/actor.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { figureGroups } from '../answers.ts'
import type { Tried } from '../tries.ts'
import { question } from './question.ts'

/** Told once, by whoever asks first. */
export const asked = lazily(() =>
  z.strictObject({
    question,
    at: z.string(),
    by: z.strictObject({ role: z.string(), id: z.string(), staff: z.string().optional() }),
    keptUntil: z.string(),
  }),
)
export type Asked = Parsed<typeof asked>

/** 进度 — days of registration read, of how many. */
export const progress = lazily(() => z.strictObject({ read: z.int(), of: z.int(), at: z.string() }))
export type Progress = Parsed<typeof progress>

export const outcome = lazily(() =>
  z.strictObject({
    at: z.string(),
    since: z.string().optional(),
    /** how many tickets were read, and how many of them changed since the night */
    tickets: z.int(),
    changed: z.int(),
    unreadable: z.array(z.string()),
    /** 数过多 — more values than one answer holds: none are kept */
    tooMany: z.literal(true).optional(),
  }),
)
export type Outcome = Parsed<typeof outcome>

export const groups = lazily(() => figureGroups)
export type Groups = Parsed<typeof groups>

/** Which parts of which days it was counted from: lists read the same. */
export const dayParts = lazily(() =>
  z.array(z.strictObject({ day: z.string(), hashes: z.array(z.string()), unreadable: z.array(z.string()) })),
)

export interface Evaluation {
  id: string
  asked: Asked
  progress?: Progress | undefined
  outcome?: Outcome | undefined
  tried?: Tried | undefined
}

/** Whose key, and whose number: kept with what was asked. */
export const personOf = ({ role, id, staff }: Actor): Asked['by'] => ({ role, id, ...(staff ? { staff } : {}) })
