/** 改派 — the authority gives an order to another unit, without the units' two-day limit (第二十一条). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder } from '../../ticket/ticket.ts'
import { handOver } from './hand-over.ts'
import { isPending } from './requests.ts'

export const reassign: Rule<'reassign'> = ({ order: number, to, reasons }, ticket, context) => {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  if (order.role === 'sub') return refused('reassign.passed-down')
  if (order.state !== 'open') return refused('work-order.not-open', { state: order.state })
  if (isPending(order)) return refused('reassign.return-pending')
  const dispatched = handOver(order, to, 'reassignment', ticket, context)
  if (isRefusal(dispatched)) return dispatched

  return decided({ type: 'reassigned', order: number, to, reasons }, dispatched)
}
