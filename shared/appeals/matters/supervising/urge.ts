/** 催办 — the platform urges the unit that holds the order, which is counted (第二十三条). */

import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder } from '../../ticket/ticket.ts'

export const urge: Rule<'urge'> = ({ order: number, note }, ticket) => {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  if (order.state !== 'open') return refused('work-order.not-open', { state: order.state })

  return decided({ type: 'urged', order: number, ...(note ? { note } : {}) })
}
