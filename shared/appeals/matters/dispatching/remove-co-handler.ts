/** 撤销协办 — the platform takes a co-handler out again, with a reason; what it has contributed stays (第二十二条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder } from '../../ticket/ticket.ts'
import { isPending } from '../returning/requests.ts'

export const removeCoHandler: Rule<'removeCoHandler'> = ({ order: number, reason }, ticket) => {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  if (order.role !== 'co') return refused('co-handler.not-one', { role: order.role })
  if (order.state !== 'open') return refused('work-order.not-open', { state: order.state })
  if (isPending(order)) return refused('reassign.return-pending')

  return decided({ type: 'co-handler-removed', order: number, reason })
}
