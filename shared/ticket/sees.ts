/** 谁可以看 — whose a ticket is to look at (art. 35); what of it they see is in views.ts and confidential.ts. */
import type { Actor } from './actor.ts'
import type { Ticket } from './ticket.ts'

/** True when the ticket is theirs to look at. */
export const sees = (actor: Actor, ticket: Ticket, isWithin: (unit: string, ancestor: string) => boolean): boolean => {
  switch (actor.role) {
    case 'operator':
    case 'supervisor':
    case 'system':
      return true
    case 'appellant':
      return actor.ticket === ticket.number
    case 'channel':
      return actor.channel === ticket.channel
    case 'department':
      return ticket.orders.some(({ unit }) => actor.unit !== undefined && isWithin(unit, actor.unit))
    case 'admin':
      return false
  }
}

/** True for a unit that holds an order of this ticket now, itself or through a sub-unit. */
export const holdsOrder = (
  actor: Actor,
  ticket: Ticket,
  isWithin: (unit: string, ancestor: string) => boolean,
): boolean =>
  ticket.orders.some(
    ({ unit, state }) =>
      (state === 'open' || state === 'replied') && actor.unit !== undefined && isWithin(unit, actor.unit),
  )
