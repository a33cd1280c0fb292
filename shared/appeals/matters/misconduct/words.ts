/** 违规 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'
import { misconductSteps } from '../../../law/codes.ts'

/** Who came upon it. */
export const misconductSources = ['report', 'inspection'] as const

/** 核定结论 — upheld, or dropped. */
export const misconductDecisions = ['upheld', 'dropped'] as const

/** 处理 — the steps of the article, as the rules know them. */
export { misconductSteps }

/** 处理 — one step, as it is asked for and as it is decided, under the reference of the document that carries it. */
export const stepTaken = <L extends z.ZodType>(line: L) => ({
  step: z.enum(misconductSteps),
  reference: line,
  reportedUp: line.optional().describe('circular: reference of the report to the level above'),
  to: line.optional().describe('the body it is handed to'),
})
