/** 牵头工单 — the order of a department that leads an enterprise matter. */

import { type Refusal, refused } from '../../ticket/decision.ts'
import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'

export function ownLeadOrder(ticket: Ticket, number: string): WorkOrder | Refusal {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  if (order.role !== 'lead') return refused('enterprise.lead-only')
  const last = ticket.orders.findLast(({ role }) => role === 'lead')
  if (last?.number !== number) return refused('work-order.not-open', { state: order.state })
  if (ticket.ticketType !== 'enterprise') return refused('enterprise.not-one')
  return order
}
