/** 未接来电 — the closed lists that its calls, records and answers share. */

/** As it is shown: to be rung back, rung back, or given up. */
export const missedCallStates = ['open', 'returned', 'given-up'] as const

/** 回拨结果 — what came of it once somebody was reached. */
export const returnResults = ['registered', 'answered', 'no-appeal'] as const
