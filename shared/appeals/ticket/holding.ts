/** 归属 — who holds, held or led a ticket, and where it belongs otherwise. */

import type { Actor } from '../../access/actor.ts'
import type { Holding } from '../../access/holding.ts'
import { isInHand, leadOrLast, type Ticket } from './ticket.ts'

export const holdingOf = (ticket: Ticket): Holding => ({
  ticket: ticket.number,
  ...(ticket.accessCodes ? { accessCodes: ticket.accessCodes } : {}),
  channel: ticket.channel,
  ...(ticket.category ? { category: ticket.category } : {}),
  ...(ticket.area ? { area: ticket.area } : {}),
  units: [...new Set(ticket.orders.map(({ unit }) => unit))],
  ...leadOf(ticket),
  undispatched: ticket.orders.length === 0 || beforeDispatch.includes(ticket.state),
})

/** 待派发 — it waits for a unit, for the first time or again. */
const beforeDispatch: readonly Ticket['state'][] = ['registered', 'awaiting-supplement', 'accepted']

/** Merged, it is handled where the one it was merged into is. */
function leadOf(ticket: Ticket): { lead?: string } {
  const lead = ticket.handled?.unit ?? leadOrLast(ticket)?.unit
  return lead ? { lead } : {}
}

/** True for a unit that holds an order of this ticket now, itself or through a sub-unit. */
export const holdsOrder = (
  actor: Actor,
  ticket: Ticket,
  isWithin: (unit: string, ancestor: string) => boolean,
): boolean =>
  ticket.orders.some((order) => isInHand(order) && actor.unit !== undefined && isWithin(order.unit, actor.unit))
