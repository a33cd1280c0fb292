/** 定性 — events: what an accepted appeal is taken for (第十九条). */
import * as z from 'zod'
import { clockKind } from '../../../law/limit.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { ticketType } from '../../words/classification.ts'

export const classifyingEvents = [
  event('reclassified', () => ({
    from: ticketType,
    to: ticketType,
    businessEnvironment: z.boolean(),
    reasons: keptText,
    /** the business-environment authority found that it is no such matter */
    byReview: z.literal(true).optional(),
    /** the reply limits that the new type does not have: they end here */
    ends: z.array(clockKind),
  })),
] as const
