/** 未答问题 — closed lists that searches, tasks of them and their calls share. */

/** 没有答案、看了没用 */
export const failures = ['unanswered', 'abandoned'] as const
export type Failure = (typeof failures)[number]

/** 待认领、已认领、已了结 */
export const questionStates = ['open', 'claimed', 'closed'] as const
export type QuestionState = (typeof questionStates)[number]
