/** 工作人员违规 — events, all of them confidential (第三十九条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { subject } from '../../words/event-fields.ts'
import { misconductDecisions, misconductSources, stepTaken } from './words.ts'

export const misconductEvents = [
  event('misconduct-reported', () => ({
    subject,
    ground: z.int(),
    unit: z.string().optional(),
    who: keptText.optional(),
    facts: keptText,
    foundBy: z.enum(misconductSources),
  })),
  event('misconduct-verified', () => ({
    subject,
    decision: z.enum(misconductDecisions),
    serious: z.boolean(),
    crime: z.boolean(),
    reasons: keptText,
  })),
  event('misconduct-step-taken', () => ({ subject, ...stepTaken(keptText) })),
] as const
