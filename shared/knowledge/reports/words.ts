/** 纠错 — closed lists that the record of reported errors, its calls and answers share. */

/** 待处理、拟不采纳待审看、已更正、不予采纳 */
export const reportStates = ['open', 'refused', 'answered', 'upheld'] as const
export type ReportState = (typeof reportStates)[number]

/** 审看 — the refusal of its unit stands, or goes back to it. */
export const reviewFindings = ['upheld', 'sent-back'] as const
export type ReviewFinding = (typeof reviewFindings)[number]
