/** 抽检 — the closed lists that its commands, events and answers share. */

/** 抽检结论 — of how it was handled, and of what came of it. */
export const verdicts = ['sound', 'faulty'] as const
