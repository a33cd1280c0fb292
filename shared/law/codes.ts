/** 代码 — closed lists that the rules and the records decided under them share. */

/** 诉求类型 — the seven types, and the two that close at once and count nowhere. */
export const ticketTypes = [
  'consultation',
  'service',
  'help',
  'complaint',
  'report',
  'suggestion',
  'enterprise',
  'thanks',
  'invalid',
] as const

/** 突发事项 — what goes at once to its units, before any review (art. 18 ¶2). */
export const emergencyKinds = ['natural-disaster', 'accident', 'public-health', 'public-security'] as const

/** 退件理由 — why a unit wants to give an order back (art. 21). */
export const returnGrounds = ['not-responsible', 'not-acceptable'] as const

/** 退回、转办 — to the platform, or to another unit (art. 21). */
export const returnForms = ['give-back', 'transfer'] as const

/** 处理 — the steps against misconduct, in the order of the article (art. 39). */
export const misconductSteps = ['circular', 'discipline', 'prosecution'] as const
