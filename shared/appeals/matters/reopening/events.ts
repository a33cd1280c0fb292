/** 重新办理 — events: a matter that had ended is worked again (第二十九条、第三十条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { reopeningCauses } from './words.ts'

export const reopeningEvents = [
  event('reopened', () => ({
    cause: z.enum(reopeningCauses),
    reasons: keptText,
    /** a new order to a unit, the same order sent back, or the platform's own review where nothing had been dispatched */
    to: z.enum(['unit', 'same-order', 'review']),
  })),
] as const
