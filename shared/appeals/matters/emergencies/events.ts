/** 突发事项 — events: declared at any time, looked at afterwards (第十八条第二款). */
import * as z from 'zod'
import { emergencyKind } from '../../../city/city.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { order } from '../../words/event-fields.ts'

export const emergenciesEvents = [
  event('emergency-declared', () => ({
    kind: emergencyKind,
    reasons: keptText,
    /** orders that emergency units hold already: they must acknowledge anew */
    held: z.array(order),
  })),
  event('emergency-confirmed', () => ({ note: keptText.optional() })),
  event('emergency-downgraded', () => ({
    reasons: keptText,
    /** what went before it and goes on: an ordinary handling, an acceptance, a supplement that is waited for, or the review */
    to: z.enum(['handling', 'accepted', 'awaiting-supplement', 'registered']),
  })),
] as const
