/** 线索移交 — events, shown only to the business-environment authority (第七条). */
import * as z from 'zod'
import { event, subject } from '../event-shape.ts'
import { keptText } from '../text.ts'

export const cluesEvents = [
  event('clue-transferred', () => ({
    subject,
    to: z.string(),
    body: z.string(),
    facts: keptText,
    reference: z.string(),
  })),
  event('clue-feedback-recorded', () => ({ subject, text: keptText, reference: z.string().optional() })),
  event('clue-closed', () => ({ subject, result: keptText, reference: z.string() })),
] as const
