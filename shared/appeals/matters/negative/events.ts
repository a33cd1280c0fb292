/** 否定备案 — events: the authority's look at a negative outcome (第九条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { examined } from './words.ts'

export const negativeEvents = [
  event('negative-examined', () => ({
    outcome: z.int(),
    ...examined(keptText),
  })),
] as const
