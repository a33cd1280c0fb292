/** 认领 — events by which a ticket knows who works on it. */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { movingCauses } from './words.ts'

const because = z.enum(movingCauses).optional()

/** `holder`: 工号, or the id of a key that is nobody's own. */
export const claimingEvents = [
  event('claimed', () => ({ holder: z.string(), because })),
  event('released', () => ({ holder: z.string(), because })),
] as const
