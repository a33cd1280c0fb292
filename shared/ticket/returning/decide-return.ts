/** 审定退件 — the authority approves or refuses with reasons; approved, it goes back to dispatch or straight on (第二十一条). */
import { decided, type Rule, refused } from '../decision.ts'
import { cannotTakeOrders, newOrders } from '../dispatching/dispatch.ts'
import { findOrder, type Ticket, type WorkOrder } from '../ticket.ts'

export const decideReturn: Rule<'decideReturn'> = (
  { order: number, decision, reasons, transferTo },
  ticket,
  context,
) => {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  if (!isPending(order)) return refused('return.none-pending')
  if (decision === 'refuse') {
    if (transferTo) return refused('return.transfer-needs-approval')
    return decided({ type: 'return-refused', order: number, reasons })
  }
  const approved = { type: 'return-approved' as const, order: number, reasons }
  if (!transferTo) return decided(approved)
  const wrong = cannotTakeOrders([transferTo, order.unit], context.registry)
  if (wrong) return wrong

  return decided(
    { ...approved, transferTo },
    // What a co-handler gives back goes on to a co-handler: the lead stays.
    {
      type: 'dispatched',
      by: 'transfer',
      orders: newOrders(ticket, transferTo, []).map((one) => ({ ...one, role: order.role })),
    },
  )
}

const isPending = ({ state, returnRequest }: WorkOrder): boolean =>
  state === 'open' && returnRequest !== undefined && !returnRequest.decision

export const pendingReturn = (ticket: Ticket): WorkOrder | undefined => ticket.orders.find(isPending)
