/** 签收 — somebody in the unit looks after the order; an emergency is tracked until this moment (第十八条、第二十一条). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { runningClocks } from '../../ticket/ticket.ts'
import { ownOpenOrder } from './orders.ts'

export const acknowledge: Rule<'acknowledge'> = ({ order: number, by }, ticket, context) => {
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  // An emergency is acknowledged as one, also by who had the order before.
  const awaited = runningClocks(ticket).some(
    ({ kind, order }) => kind === 'emergency-acknowledgement' && order === number,
  )
  if (order.acknowledgedAt && !awaited) return refused('work-order.already-acknowledged')

  const received = order.receivedAt
    ? []
    : [{ type: 'received' as const, order: number, how: 'pull' as const, receivedAt: context.now }]
  return decided(...received, { type: 'acknowledged', order: number, ...(by ? { by } : {}) })
}
