/** 工单 — which orders are open, and whether the acting unit holds one. */

import { type Context, type Refusal, refused } from '../../ticket/decision.ts'
import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'

/** The order, which is the acting unit's own or a sub-unit's, if it is still open; otherwise why not. */
export function ownOpenOrder(ticket: Ticket, number: string, context: Context): WorkOrder | Refusal {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  // What was passed down is the sub-unit's to act on: the unit above checks it, and answers in its own name.
  if (order.role === 'sub' && context.actor.unit !== order.unit) return refused('work-order.passed-down')
  if (order.state !== 'open') return refused('work-order.not-open', { state: order.state })
  return order
}

/** The dispatch from which the matter is the unit's: its own, or that of the order it was passed down from. */
export function beginningOf({ dispatchedAt, parent }: WorkOrder, ticket: Ticket): string {
  const above = parent && findOrder(ticket, parent)
  return above ? beginningOf(above, ticket) : dispatchedAt
}

export const isTheirs = (order: WorkOrder, { actor, registry }: Pick<Context, 'actor' | 'registry'>): boolean =>
  actor.unit !== undefined && registry.isWithin(order.unit, actor.unit)
