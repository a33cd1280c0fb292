/** 决定的后果 — what must follow a committed decision, derived from it alone. */

import type { Listed } from '../../access/holding.ts'
import type { Delivery as Promised } from '../../record/deliveries.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { concernsMerged } from '../matters/merging/steps.ts'
import { audienceOf } from '../ticket/confidential.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import type { State } from '../ticket/states.ts'
import { isInHand, type Ticket } from '../ticket/ticket.ts'
import type { EventName, TicketEvent } from '../words/event.ts'
import type { Notice } from '../words/notices.ts'
import { factsTold, isAnnounced, isWithheld } from './announced.ts'
import { changedRows } from './changed.ts'
import { toldOf } from './notices.ts'

export interface Delivery extends Promised {
  notice: Notice
}

/** An event for connected systems: complete, in order per ticket, without texts and without identity data (art. 33, 35). */
export interface Announcement {
  type: 'announce'
  id: string
  name: EventName
  withheld?: true
  detail: {
    ticket: string
    version: number
    at: string
    state: State
    ticketType: string
    category: string | undefined
    area: string | undefined
    units: string[]
    order: string | undefined
    /** of the event itself: codes, days and numbers */
    facts: Record<string, unknown>
    /** 锚 — hash of the decision: whoever receives announcements can prove a log that was altered or cut short */
    head?: string
  }
}

export type Effect =
  | { type: 'keep-identity'; identity: string; ticket: string }
  | { type: 'end-identity'; identity: string }
  | { type: 'end-texts'; ticket: string }
  | { type: 'end-looks'; ticket: string }
  | { type: 'list-orders'; orders: WorkOrder[] }
  | { type: 'list-rows'; rows: Listed[] }
  /** the tickets merged into this one are to follow it */
  | { type: 'tell-merged'; lead: string }
  | Delivery
  | Announcement

/**
 * What follows decision n of a ticket.
 * @param ticket as that decision left it
 * @param before as it found it: rows that it has not changed are left as they stand; without it all are written
 */
export function effectsOf(decision: DecisionRecord, ticket: Ticket, before?: Ticket): Effect[] {
  const has = (name: EventName): boolean => decision.events.some(({ type }) => type === name)
  const { identity, number } = ticket
  const kept: Effect[] = [
    ...(has('registered') ? [{ type: 'keep-identity' as const, identity, ticket: number }] : []),
    ...(has('identity-ended') ? [{ type: 'end-identity' as const, identity }] : []),
    ...(has('looks-ended') ? [{ type: 'end-looks' as const, ticket: number }] : []),
    ...(has('texts-ended') ? [{ type: 'end-texts' as const, ticket: number }] : []),
  ]
  const isForUnits = decision.events.some((event) => audienceOf(event) === undefined)
  // Both are read without texts by then, and what the rows still say would seem unchanged.
  const compared = has('texts-ended') ? undefined : before
  const { orders, listed: rows } = changedRows(ticket, compared, isForUnits)
  const listed: Effect[] = [
    ...(orders.length > 0 ? [{ type: 'list-orders' as const, orders }] : []),
    ...(rows.length > 0 ? [{ type: 'list-rows' as const, rows }] : []),
  ]
  const deliveries = toldOf(decision.events, decision.at, ticket).map(
    ({ to, of: _, ...notice }, index): Delivery => ({
      type: 'deliver',
      id: `${ticket.number}.${decision.n}.${index}`,
      ...notice,
      to: to ?? { kind: 'channel', code: ticket.channel },
      ticket: ticket.number,
      version: decision.n,
    }),
  )
  const announced = decision.events
    .filter(isAnnounced)
    .map((event, index) => announcement(event, `${ticket.number}.${decision.n}.e${index}`, decision, ticket))
  return [...kept, ...listed, ...leadsToTell(decision, ticket), ...deliveries, ...announced]
}

/** Who leads is followed; and whoever has just been merged may have missed what its lead decided meanwhile. */
function leadsToTell(decision: DecisionRecord, ticket: Ticket): Effect[] {
  const joined = decision.events.find((event) => event.type === 'merged')
  if (joined) return [{ type: 'tell-merged', lead: joined.into }]
  return concernsMerged(decision, ticket) ? [{ type: 'tell-merged', lead: ticket.number }] : []
}

const announcement = (event: TicketEvent, id: string, decision: DecisionRecord, ticket: Ticket): Announcement => ({
  type: 'announce',
  id,
  name: event.type,
  ...(isWithheld(ticket) ? { withheld: true } : {}),
  detail: {
    ticket: ticket.number,
    version: decision.n,
    at: decision.at,
    state: ticket.state,
    ticketType: ticket.ticketType,
    category: ticket.category,
    area: ticket.area,
    /** whom the platform gave it to; what they pass down is theirs */
    units: ticket.orders.filter((order) => isInHand(order) && order.role !== 'sub').map(({ unit }) => unit),
    order: 'order' in event ? event.order : undefined,
    facts: factsTold(event),
  },
})
