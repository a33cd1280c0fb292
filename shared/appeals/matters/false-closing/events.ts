/** 假办结、被办结 — events of findings against a closing (第三十条). */
import * as z from 'zod'
import { keptText } from '../../../schema/text.ts'
import { event, subject } from '../../words/event-shape.ts'

export const falseClosingEvents = [
  event('false-closing-found', () => ({
    subject,
    by: z.enum(['callback', 'inspection']),
    kinds: z.array(z.enum(['not-done', 'not-agreed'])).min(1),
    /** whose closing it was */
    unit: z.string().optional(),
    ground: z.int(),
    alternative: z.string(),
  })),
  event('finding-verified', () => ({ subject, decision: z.enum(['upheld', 'dropped']), reasons: keptText })),
] as const
