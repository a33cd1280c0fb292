/** 抽检 — events of inspections (第三十条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { foundAs } from './words.ts'

export const inspectingEvents = [
  event('inspected', () => ({
    inspection: z.string(),
    ...foundAs(),
    by: z.string(),
    findings: keptText.optional(),
  })),
] as const
