/** 抽检 — events of inspections (第三十条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { saidOfIt } from '../calling-back/words.ts'
import { verdicts } from './words.ts'

const verdict = z.enum(verdicts)

export const inspectingEvents = [
  event('inspected', () => ({
    inspection: z.string(),
    process: verdict,
    result: verdict,
    ...saidOfIt(),
    by: z.string(),
    findings: keptText.optional(),
  })),
] as const
