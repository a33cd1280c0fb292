/** 假办结 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'

/** 假办结、被办结 — as the rules know them. */
export { findingGrounds } from '../../../law/codes.ts'

/** What found it. */
export const findingSources = ['callback', 'inspection'] as const

/** 审查结论 — upheld, or dropped. */
export const findingDecisions = ['upheld', 'dropped'] as const

/** 审查 — as it is asked for and as it is decided. */
export const verified = <T extends z.ZodType>(text: T) => ({ decision: z.enum(findingDecisions), reasons: text })
