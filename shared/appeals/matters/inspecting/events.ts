/** 抽检 — events of inspections (第三十条). */
import * as z from 'zod'
import { keptText } from '../../../schema/text.ts'
import { event } from '../../words/event-shape.ts'

const verdict = z.enum(['sound', 'faulty'])

export const inspectingEvents = [
  event('inspected', () => ({
    inspection: z.string(),
    process: verdict,
    result: verdict,
    solved: z.enum(['solved', 'partly', 'not-solved']),
    truth: z.enum(['true', 'partly', 'untrue']).optional(),
    agreed: z.boolean().optional(),
    by: z.string(),
    findings: keptText.optional(),
  })),
] as const
