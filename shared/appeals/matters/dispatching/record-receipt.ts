/** 送达 — the first delivery or pull, from which the time for returns counts (第二十一条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder } from '../../ticket/ticket.ts'

export const recordReceipt: Rule<'recordReceipt'> = ({ order: number, how, at }, ticket) => {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  if (order.receivedAt) return refused('work-order.already-received')

  return decided({ type: 'received', order: number, how, receivedAt: at })
}
