/** 涉企营商环境 — events: its review, and what the department owes when it is to be closed (第十九条、第二十六条). */
import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { order } from '../../words/event-fields.ts'

export const enterpriseEvents = [
  event('enterprise-reviewed', () => ({ reasons: keptText })),
  /** it was confirmed by mistake; what it really is follows */
  event('enterprise-review-corrected', () => ({ reasons: keptText })),
  event('appellant-told', () => ({
    order,
    toldAt: z.string(),
    by: z.string(),
    how: z.string(),
    said: keptText.optional(),
    consent: z.strictObject({ document: keptText, signedOn: date }).optional(),
  })),
  event('closing-reported', () => ({ order, ground: z.int(), alternative: z.string(), reasons: keptText })),
] as const
