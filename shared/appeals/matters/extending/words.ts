/** 延期 — the closed lists that its commands, events and answers share. */

/** 一般性申请，或者特殊申请 — which authority decides hangs on it. */
export const extensionKinds = ['general', 'special'] as const

/** 审批结论 — lapsed: the order is out of the unit's hands, the limit is gone, or the reply came in time after all. */
export const extensionDecisions = ['granted', 'refused', 'lapsed'] as const
export type ExtensionDecision = (typeof extensionDecisions)[number]

export const extensionStates = ['pending', ...extensionDecisions] as const
export type ExtensionState = (typeof extensionStates)[number]
