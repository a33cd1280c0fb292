/** 特殊标记 — the lists that its commands, events and answers share. */
import { caseMarks } from '../../../law/codes.ts'

/** 疑难、不合理诉求、超职责、联合督办 — as the rules know them; 标注 of article 29 is another thing (`../rating/`). */
export { caseMarks }
export type CaseMark = (typeof caseMarks)[number]

/** 审定结论 */
export const markDecisions = ['approved', 'refused'] as const

/** requested: to be decided; standing: approved and not ended. */
export const markStages = ['requested', 'refused', 'standing', 'ended'] as const
