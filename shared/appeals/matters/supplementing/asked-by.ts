/** 谁要的材料 — under which order a supplement is asked for (第二十五条（四）). */

import type { Context } from '../../ticket/decision.ts'
import { findOrder, leadOrder, type Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { isTheirs } from '../handling/orders.ts'
import type { Supplement } from './shape.ts'

/** The asking unit's own order that is still open; the platform asks for the lead. */
export const askedUnder = (ticket: Ticket, context: Context): WorkOrder | undefined =>
  context.actor.role === 'department'
    ? ticket.orders.find((order) => order.state === 'open' && isTheirs(order, context))
    : leadOrder(ticket)

/** The order it was asked under; before acceptance there is none. */
export const askingOrder = ({ order }: Supplement, ticket: Ticket): WorkOrder | undefined =>
  order === undefined ? undefined : findOrder(ticket, order)

/** The platform may always; a unit where it asked itself, or one below it did. */
export function isAskers(supplement: Supplement, ticket: Ticket, context: Context): boolean {
  if (context.actor.role !== 'department') return true
  const asking = askingOrder(supplement, ticket)
  return asking !== undefined && isTheirs(asking, context)
}
