/** Events of 回访与评价 — the platform asks, the appellant rates (第二十八条至第三十条). */
import * as z from 'zod'
import { event } from '../event-shape.ts'
import { keptText } from '../text.ts'

export const followingUpEvents = [
  event('called-back', {
    outcome: z.enum(['reached', 'unreachable']),
    solved: z.enum(['solved', 'partly', 'not-solved']).optional(),
    by: z.string(),
    note: keptText.optional(),
  }),
  event('rated', {
    level: z.int(),
    via: z.enum(['link', 'sms', 'phone']),
    about: z.enum(['acceptance', 'result']),
    comment: keptText.optional(),
  }),
] as const
