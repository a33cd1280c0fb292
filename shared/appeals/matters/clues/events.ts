/** 线索移交 — events, shown only to the business-environment authority (第七条). */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { subject } from '../../words/event-fields.ts'
import { closedBy } from './words.ts'

export const cluesEvents = [
  event('clue-transferred', () => ({
    subject,
    to: z.string(),
    body: keptText,
    facts: keptText,
    reference: keptText,
  })),
  event('clue-feedback-recorded', () => ({ subject, text: keptText, reference: keptText.optional() })),
  event('clue-closed', () => ({ subject, ...closedBy(keptText, keptText) })),
] as const
