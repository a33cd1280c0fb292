/** 线索移交 — events, shown only to the business-environment authority (第七条). */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { subject } from '../../words/event-fields.ts'
import { closedBy, handedTo, toldOf } from './words.ts'

export const cluesEvents = [
  event('clue-transferred', () => ({ subject, to: z.string(), ...handedTo(keptText, keptText) })),
  event('clue-feedback-recorded', () => ({ subject, ...toldOf(keptText, keptText) })),
  event('clue-closed', () => ({ subject, ...closedBy(keptText, keptText) })),
] as const
