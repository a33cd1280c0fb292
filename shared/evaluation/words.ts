/** 考核 — the closed lists that its routes, answers and figures share. */

/** 分组 — whose figures: the city's; each area's, unit's or branch's (a unit and those below it); of each category, channel, type. */
export const groupings = ['city', 'area', 'unit', 'branch', 'category', 'channel', 'type'] as const
export type By = (typeof groupings)[number]

/** 分段 — a series: each interval of the period counted by itself. */
export const series = ['day', 'week', 'month', 'half-year', 'year'] as const
export type Every = (typeof series)[number]

/** 统计时段 — of the connection rate. */
export const intervals = ['hour', 'day'] as const

/** 话务来源 — each call told, or a day's numbers reported. */
export const callSources = ['calls', 'reported'] as const

/** 单列的原因 — too few matters due; or no figure of efficiency, or of effect, has enough behind it: the article wants both. */
export const apartReasons = ['few-matters', 'one-sided'] as const
export type ApartReason = (typeof apartReasons)[number]

/** 组内比较 — red: below what chance explains, and by enough to matter; above: better than chance explains; few: shown and not judged. */
export const flags = ['red', 'grey', 'within', 'above', 'few-matters', 'few-peers'] as const
export type Flag = (typeof flags)[number]

/** 长期间的统计 — nobody has begun; days are being read; it can be had; more came of it than one answer holds; tried in vain. */
export const evaluationStates = ['waiting', 'counting', 'counted', 'too-many', 'failed'] as const

/** 未成的原因 — what is kept cannot be read, is not what was sealed; its worker ended early; something else. */
export const failureReasons = ['unreadable', 'broken-seal', 'ended-early', 'other'] as const
