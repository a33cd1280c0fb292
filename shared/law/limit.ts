/** 时限 — how a regulation states a limit: period, start, end and source. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'

/** 时限种类 — the clocks of a ticket and of its work orders. */
export const clockKind = z.enum([
  'review',
  'dispatch',
  'return-request',
  'reply',
  'interim-reply',
  'final-reply',
  'enterprise-opinion',
  'weekly-report',
  'supplement-before-acceptance',
  'supplement-during-handling',
  'non-cooperation',
  'emergency-acknowledgement',
  'supervision-answer',
  'callback',
  'rating-examination',
  'finding-verification',
  'misuse-reply',
  'misuse-expiry',
  'clue-receipt',
  'clue-feedback',
  'inner-limit',
])
export type ClockKind = z.infer<typeof clockKind>

/** The clocks a dispatch starts for a work order, by the ticket's type (art. 19). */
export const replyClock = clockKind.extract(['reply', 'interim-reply', 'final-reply', 'enterprise-opinion'])

/** A Chinese and an English wording of the same. */
export const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** Where it is written; `reading` where the text leaves it open and this is how we settle it. */
export const cited = {
  article: z.string().regex(/^(第[一二三四五六七八九十]+条|平台规则|意见征集)/),
  reading: words.optional(),
}

/** 期间 — in one unit; whether calendar days roll past holidays at their end is said each time. */
export const period = lazily(() =>
  z.union([
    z.strictObject({ workingDays: z.int().positive() }),
    z.strictObject({ calendarDays: z.int().positive(), rollsToWorkingDay: z.boolean() }),
    z.strictObject({ months: z.int().positive() }),
    z.strictObject({ minutes: z.int().positive() }),
  ]),
)
export type Period = Parsed<typeof period>

export const limit = lazily(() =>
  z.strictObject({
    name: words,
    period: period(),
    from: words,
    until: words,
    /** due again and again, each time counted from the same start */
    repeats: z.literal(true).optional(),
    /** who may name another last day instead; the period is then only the default */
    setBy: z.enum(['platform', 'agreement', 'unit']).optional(),
    ...cited,
  }),
)
export type Limit = Parsed<typeof limit>

/** A limit for each clock; a regulation that asks for no interim reply has none for it. */
export const limits = lazily(() => {
  const each = Object.fromEntries(clockKind.options.map((kind) => [kind, limit()]))
  return z.strictObject({
    ...(each as Record<ClockKind, ReturnType<typeof limit>>),
    'interim-reply': limit().optional(),
  })
})

/** @throws for a clock that the regulation has no limit for: none is ever started under it */
export function limitFor(kind: ClockKind, { [kind]: limit }: Parsed<typeof limits>): Limit {
  if (!limit) throw new Error(`the rules have no limit for ${kind}`)
  return limit
}
