/** 意见 — closed lists that comments, their calls and answers share. */

/** 已展示、待筛选、已公开、已转责任单位（不公开）、不在受理范围、已撤下 */
export const commentStates = ['shown', 'waiting', 'published', 'handed', 'off-topic', 'taken-down'] as const
export type CommentState = (typeof commentStates)[number]

/** 公开并转责任单位、只转责任单位、不在受理范围 */
export const screenings = ['published', 'handed', 'off-topic'] as const
export type Screening = (typeof screenings)[number]

/** 采纳、部分采纳、不采纳 */
export const verdicts = ['adopted', 'partly', 'not-adopted'] as const
export type Verdict = (typeof verdicts)[number]
