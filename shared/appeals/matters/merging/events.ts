/** 合并办理 — events: one ticket leads, others are merged into it and follow what becomes of it (国办函〔2025〕66号). */

import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { keptDays } from '../../../law/kept-days.ts'
import { replyClock } from '../../../law/limit.ts'
import { event } from '../../../record/event-shape.ts'
import { lazily, type Parsed } from '../../../schema/lazily.ts'
import { keptText } from '../../../schema/text.ts'
import { moment, order } from '../../words/event-fields.ts'
import { closingEvents } from '../closing/events.ts'
import { extensionKinds } from '../extending/words.ts'

/** Which decision of the leading ticket it follows, and when that was: limits are kept by this moment, not by ours. */
const follows = { n: z.int(), happenedAt: moment }

/** What a merged ticket takes over from the one that leads, each as a decision of its own. */
export const followingEvents = [
  event('lead-dispatched', () => ({ ...follows, workOrder: order, unit: z.string() })),
  event('lead-progressed', () => ({ ...follows, answer: keptText })),
  event('lead-replied', () => follows),
  event('lead-sent-back', () => follows),
  event('lead-answered', () => ({ ...follows, answer: keptText })),
  event('lead-returned', () => follows),
  /** what was granted there: months in all, or a last day */
  event('lead-extended', () => ({
    ...follows,
    kind: z.enum(extensionKinds),
    lastDay: date,
    months: z.int().optional(),
  })),
] as const

const unmerged = event('unmerged', () => ({
  reasons: keptText,
  why: z.enum(['undone', 'merging-ended', 'lead-ended', 'not-reviewed']),
  /** the matter goes on in this ticket: the applications for extension it has behind it (art. 19(4)) */
  applications: z.int().positive().optional(),
}))
const [closed] = closingEvents

/** 跟随 — one decision of the leading ticket as a merged one takes it over. */
export const followStep = lazily(() =>
  z.strictObject({
    n: z.int(),
    events: z.array(z.union([...followingEvents, closed, unmerged].map(({ schema }) => schema()))).min(1),
  }),
)
export type FollowStep = Parsed<typeof followStep>

export const mergingEvents = [
  event('merging-opened', () => ({ reasons: keptText })),
  event('merging-ended', () => ({ reasons: keptText })),
  event('merged', () => ({ into: z.string(), seen: z.int(), reasons: keptText })),
  ...followingEvents,
  unmerged,
  /** its own limit moves with the lead's, counted from its own last day before any extension */
  event('limit-extended', () => ({
    clock: replyClock,
    from: date,
    months: z.int().optional(),
    lastDay: date,
    limit: moment,
    provisional: z.boolean(),
    kept: z.array(keptDays()).optional(),
  })),
  /** piece: the rest of a message that came in several, said with the appeal and nothing new to it */
  event('facts-added', () => ({ text: keptText, piece: z.literal(true).optional() })),
] as const
