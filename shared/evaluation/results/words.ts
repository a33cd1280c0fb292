/** 考核结果 — closed lists that its record, calls and answers share. */

/** 状态 — in the order in which a result passes through them; the last ends one that was not approved. */
export const resultStates = [
  'computing',
  'provisional',
  'reviewing',
  'reviewed',
  'approved',
  'reported',
  'published',
  'withdrawn',
] as const
export type ResultState = (typeof resultStates)[number]

/** 报送对象 — the next business-environment authority above, and the own government (art. 27). */
export const addressees = ['superior', 'government'] as const
export type Addressee = (typeof addressees)[number]

/** 告知承办单位 — what units are told of a result. */
export const resultNotices = ['result.provisional', 'result.withdrawn', 'result.published'] as const
export type ResultNotice = (typeof resultNotices)[number]

/** 范围 — whose figures a result has. */
export const resultGroups = ['city', 'area', 'unit'] as const
export type ResultGroup = (typeof resultGroups)[number]
