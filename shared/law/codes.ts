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

/** 主办、协办、交办 — lead and co-handler hold theirs of the platform; a sub-unit of the unit that passed it down (art. 21, 22). */
export const orderRoles = ['lead', 'co', 'sub'] as const

/** 再次通报 — who is told of an emergency that nobody acknowledged: its unit, the one above, the city's emergency bureau. */
export const toldAgain = ['unit', 'parent', 'bureau'] as const

/** 假办结、被办结 — not done as the closing says, or not agreed to (art. 30). */
export const findingGrounds = ['not-done', 'not-agreed'] as const

/** 评价场合 — acceptance, interim reply and callback are contacts (一次); the result is the matter (一事). */
export const ratingOccasions = ['acceptance', 'progress', 'result', 'callback'] as const

/** 行政调解类、执法办案类 — what a matter may be marked as (art. 29). */
export const markedNatures = ['mediation', 'law-enforcement'] as const

/** 疑难、不合理诉求、超职责、联合督办 — what may be applied for; listed, and never an outcome. */
export const caseMarks = ['hard-case', 'unreasonable', 'beyond-powers', 'joint-supervision'] as const
