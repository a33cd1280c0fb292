/** 转办、改派 — an order goes straight from one unit to another (第二十一条). */

import { isInBranch } from '../../../access/sees.ts'
import { cannotTakeOrders } from '../../../city/receivers.ts'
import { type Context, type Refusal, refused } from '../../ticket/decision.ts'
import { workOrderNumber } from '../../ticket/number.ts'
import { isInHand, type Ticket } from '../../ticket/ticket.ts'
import type { EventOf } from '../../words/event.ts'
import type { WorkOrder } from '../dispatching/shape.ts'

/** The dispatch that gives the other unit its order. A co-handler may become the lead; the lead cannot become co-handler too. */
export function handOver(
  { unit, role, statutory, by: cameBy }: WorkOrder,
  to: string,
  by: 'transfer' | 'reassignment',
  ticket: Ticket,
  context: Context,
): EventOf<'dispatched'> | Refusal {
  const wrong = cannotTakeOrders([to], context, unit)
  if (wrong) return wrong
  if (!isInBranch(to, context.actor, context)) return refused('authority.other-tree', { unit: to })
  const holdsOne = ticket.orders.some((order) => order.unit === to && isInHand(order))
  if (role === 'co' && holdsOne) return refused('dispatch.unit-twice', { unit: to })

  return {
    type: 'dispatched',
    // An emergency unit's order stays one in other hands: it is tracked there, and ends when it was none after all.
    by: cameBy === 'emergency' ? 'emergency' : by,
    ...(statutory ? { statutory } : {}),
    orders: [
      {
        number: workOrderNumber(ticket.number, ticket.orders.length + 1),
        unit: to,
        role: role === 'lead' ? 'lead' : 'co',
      },
    ],
  }
}
