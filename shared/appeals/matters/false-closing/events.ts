/** 假办结、被办结 — events of findings against a closing (第三十条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { subject } from '../../words/event-fields.ts'
import { findingGrounds, findingSources, verified } from './words.ts'

export const falseClosingEvents = [
  event('false-closing-found', () => ({
    subject,
    by: z.enum(findingSources),
    kinds: z.array(z.enum(findingGrounds)).min(1),
    /** whose closing it was */
    unit: z.string().optional(),
    ground: z.int(),
    alternative: z.string(),
  })),
  event('finding-verified', () => ({ subject, ...verified(keptText) })),
] as const
