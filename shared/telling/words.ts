/** 告知的用语 — states of notices, what came of attempts, and why a notice goes another way. */

/** sent: a message is on its way, or waits for its hour; over: nothing more is done, though nobody was told */
export const noticeStates = ['sent', 'to-call', 'to-print', 'told', 'over'] as const
export type NoticeState = (typeof noticeStates)[number]

/** 回执 — what a carrier said of a message; unknown: it said nothing in time */
export const receiptStatuses = ['delivered', 'failed', 'unknown'] as const
export type ReceiptStatus = (typeof receiptStatuses)[number]

/** 为何改以他法告知，或者不再告知 — its message failed, nothing was heard of it, its limit is near, there was no way to send one, nobody could be reached, the appeal was withdrawn, or a person asked for it (人工改定) */
export const reasons = ['failed', 'unknown', 'limit', 'no-message', 'unreachable', 'withdrawn', 'asked'] as const
export type Reason = (typeof reasons)[number]

export const callOutcomes = ['reached', 'unreachable'] as const

/** 未告知、待电话告知、待寄送 — lists of notices; each a query of one index. */
export const noticeLists = ['untold', 'to-call', 'to-print'] as const
export type NoticeList = (typeof noticeLists)[number]
