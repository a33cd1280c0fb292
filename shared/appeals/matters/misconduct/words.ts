/** 违规 — the closed lists that its commands, events and answers share. */

/** Who came upon it. */
export const misconductSources = ['report', 'inspection'] as const

/** 核定结论 — upheld, or dropped. */
export const misconductDecisions = ['upheld', 'dropped'] as const

/** 处理 — the steps of the article, as the rules know them. */
export { misconductSteps } from '../../../law/codes.ts'
