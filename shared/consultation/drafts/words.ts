/** 征求意见稿 — closed lists that drafts, their calls and answers share. */

/** 待审、已公开征求、未通过、已被新稿代替 */
export const draftStates = ['proposed', 'opened', 'refused', 'replaced'] as const
export type DraftState = (typeof draftStates)[number]

/** 尚未开始、正在征求、已经截止、已撤回 */
export const stages = ['coming', 'open', 'closed', 'withdrawn'] as const
export type Stage = (typeof stages)[number]
