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
      return isAppellantOf(actor, ticket)
    case 'channel':
      return actor.channel === ticket.channel
    case 'department':
      return ticket.orders.some(({ unit }) => actor.unit !== undefined && isWithin(unit, actor.unit))
    case 'admin':
    case 'anyone':
      return false
  }
}

/** 诉求人 — by number and the access code issued last: whoever showed the one before has shown nothing. */
export const isAppellantOf = (actor: Actor, { number, accessCodes }: Ticket): boolean =>
  actor.ticket === number && (actor.code ?? 0) === accessCodes

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
