/** 假办结 — the closed lists that its commands, events and answers share. */

/** 假办结、被办结 — not done as the closing says, or not agreed to. */
export const findingGrounds = ['not-done', 'not-agreed'] as const

/** What found it. */
export const findingSources = ['callback', 'inspection'] as const

/** 审查结论 — upheld, or dropped. */
export const findingDecisions = ['upheld', 'dropped'] as const
