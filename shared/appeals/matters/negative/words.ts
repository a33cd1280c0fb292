/** 否定备案 — the closed lists that its commands, events and answers share. */

/** 核查结论 — it stands, or is to be done again. */
export const examinations = ['confirm', 'redo'] as const

/** 否定结果 — refused, sent elsewhere, filed, given back, or closed without being solved. */
export const negativeKinds = ['rejected', 'redirected', 'filed', 'returned', 'closed'] as const
export type NegativeKind = (typeof negativeKinds)[number]
