/** 回访 — events of calls made after closing (第十九条、第三十条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { saidOfIt } from './words.ts'

export const callingBackEvents = [
  event('called-back', () => ({
    ...saidOfIt(),
    returned: z.boolean().optional(),
    by: z.string(),
    note: keptText.optional(),
  })),
  event('callback-missed', () => ({ by: z.string(), note: keptText.optional() })),
  event('callback-given-up', () => ({ attempts: z.int() })),
] as const
