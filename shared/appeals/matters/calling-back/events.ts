/** 回访 — events of calls made after closing (第十九条、第三十条). */
import * as z from 'zod'
import { keptText } from '../../../schema/text.ts'
import { event } from '../../words/event-shape.ts'

export const callingBackEvents = [
  event('called-back', () => ({
    solved: z.enum(['solved', 'partly', 'not-solved']),
    truth: z.enum(['true', 'partly', 'untrue']).optional(),
    agreed: z.boolean().optional(),
    returned: z.boolean().optional(),
    by: z.string(),
    note: keptText.optional(),
  })),
  event('callback-missed', () => ({ by: z.string(), note: keptText.optional() })),
  event('callback-given-up', () => ({ attempts: z.int() })),
] as const
