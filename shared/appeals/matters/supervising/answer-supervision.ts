/** 督办回复 — the unit asked, or one above it, says what it did (第二十四条). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder } from '../../ticket/ticket.ts'
import { stillStanding } from './standing.ts'
import { findSupervision } from './supervision.ts'

export const answerSupervision: Rule<'answerSupervision'> = ({ supervision: n, text }, ticket) => {
  const supervision = findSupervision(ticket, n)
  if (!supervision) return refused('supervision.unknown', { supervision: n })
  const order = findOrder(ticket, supervision.order)
  if (!order) return refused('work-order.unknown')
  const standing = stillStanding(supervision, ticket)
  if (isRefusal(standing)) return standing
  if (standing.answeredAt) return refused('supervision.already-answered', { answeredAt: standing.answeredAt })

  return decided({ type: 'supervision-answered', supervision: n, order: order.number, by: 'text', text })
}
