/** 待维护 — why an article stands on the lists of what is to be looked at. */

/** 复核期限已过、来源文件已失效、即将失效 */
export const staleReasons = ['review-passed', 'ended', 'ending'] as const
export type StaleReason = (typeof staleReasons)[number]

/** 数字不一致、一方肯定一方否定 */
export const contradictionReasons = ['numbers', 'terms'] as const
export type ContradictionReason = (typeof contradictionReasons)[number]
