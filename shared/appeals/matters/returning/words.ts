/** 退件 — the closed lists that its commands, events and answers share. */

/** 退件理由 — why a unit wants to give an order back. */
export const returnGrounds = ['not-responsible', 'not-acceptable'] as const

/** 退回、转办 — to the platform, or to another unit. */
export const returnForms = ['give-back', 'transfer'] as const

/** 审定结论 — withdrawn: the unit replied instead of waiting for the decision; lapsed: its order was over before it was decided. */
export const returnDecisions = ['approved', 'refused', 'withdrawn', 'lapsed'] as const
export type ReturnDecision = (typeof returnDecisions)[number]
