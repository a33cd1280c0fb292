/** 短信答复 — what becomes of a message that answers a question. */

/** 计入、追问、转人工 */
export const answerFates = ['counted', 'asked', 'handed-over'] as const
/** 他人号码、无待评事项、无法识别、未能追问 */
export const whyToPersons = ['foreign', 'nothing-asked', 'unreadable', 'not-asked'] as const
