/** 督办销号 — answered, and the authority is satisfied: the supervision is over (第二十三条、第二十四条). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { reachedSupervision } from './standing.ts'

export const dischargeSupervision: Rule<'dischargeSupervision'> = ({ supervision: n, note }, ticket) => {
  const standing = reachedSupervision(n, ticket)
  if (isRefusal(standing)) return standing
  if (!standing.answeredAt) return refused('supervision.not-answered')

  return decided({
    type: 'supervision-discharged',
    supervision: n,
    order: standing.order,
    ...(note ? { note } : {}),
  })
}
