/** 特殊标记 — events, which are announced and shown to nobody outside the platform by themselves. */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { order, subject, who } from '../../words/event-fields.ts'
import { caseMarks, markDecisions } from './words.ts'

export const markingEvents = [
  event('mark-requested', () => ({
    subject,
    mark: z.enum(caseMarks),
    reasons: keptText,
    /** the order it came from */
    order: order.optional(),
    /** where the mark is about a unit: which */
    unit: z.string().optional(),
    by: who(),
  })),
  event('mark-decided', () => ({ subject, decision: z.enum(markDecisions), reasons: keptText, by: who() })),
  event('mark-ended', () => ({ subject, reasons: keptText, by: who() })),
] as const
