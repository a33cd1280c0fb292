/** 线索移交 — events, shown only to the business-environment authority (第七条). */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { subject } from '../../words/event-fields.ts'
import { closedBy, deliveredBy, handedTo, receivedBy, toldOf } from './words.ts'

export const cluesEvents = [
  event('clue-transferred', () => ({
    subject,
    to: z.string(),
    /** of what it is a clue; unsaid in records of an earlier release */
    ground: z.string().optional(),
    ...handedTo(keptText, keptText),
    /** files and numbers, never the things themselves */
    attached: z.array(keptText).optional(),
  })),
  event('clue-delivered', () => ({ subject, ...deliveredBy(z.string(), keptText) })),
  event('clue-received', () => ({ subject, ...receivedBy(z.string(), keptText) })),
  event('clue-feedback-recorded', () => ({ subject, ...toldOf(keptText, keptText) })),
  event('clue-closed', () => ({ subject, ...closedBy(keptText, keptText) })),
] as const
