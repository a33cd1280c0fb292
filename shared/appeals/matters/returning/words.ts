/** 退件 — the closed lists that its commands, events and answers share. */

/** 退件理由；退回、转办 — as the rules know them. */
export { returnForms, returnGrounds } from '../../../law/codes.ts'

/** 审定结论 — withdrawn: the unit replied instead of waiting for the decision; lapsed: its order was over before it was decided. */
export const returnDecisions = ['approved', 'refused', 'withdrawn', 'lapsed'] as const
export type ReturnDecision = (typeof returnDecisions)[number]
