/** 公开 — events: a matter is shown in public, or hidden again. */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { secondLook } from '../../words/event-fields.ts'

export const publishingEvents = [
  /** channel: it was filed where requests are public */
  event('shown-in-public', () => ({
    by: z.enum(['channel', 'platform']),
    description: keptText.optional(),
    ...secondLook,
  })),
  event('hidden-from-public', () => ({ reasons: keptText })),
] as const
