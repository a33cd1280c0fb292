/** 考核 — the closed lists that its routes, answers and figures share. */

/** 单位 — a share, or days. */
export const figureUnits = ['ratio', 'days'] as const
export type FigureUnit = (typeof figureUnits)[number]

/** 分组 — whose figures: the city's, each area's or each unit's. */
export const groupings = ['city', 'area', 'unit'] as const
export type By = (typeof groupings)[number]

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
