/** 版本状态 — closed lists that the record of an article, its calls and answers share. */

/** 待审、已发布、未通过、已停用、已被新稿代替 */
export const versionStates = ['proposed', 'published', 'rejected', 'withdrawn', 'replaced'] as const
export type VersionState = (typeof versionStates)[number]
