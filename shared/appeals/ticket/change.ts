/** 变更 — the shape of what one event makes of a ticket, and shared changes. */

import type { WorkOrder } from '../matters/dispatching/shape.ts'
import type { OutcomeEvent } from '../matters/reviewing/shape.ts'
import type { EventName, Happened, TicketEvent } from '../words/event.ts'
import type { Ticket } from './ticket.ts'

/** Every event but the one a ticket is born with. */
export type Later = Exclude<EventName, 'registered'>
export type Change<N extends Later> = (ticket: Ticket, event: Happened<N>) => Partial<Ticket>

/** 此后 — the ticket as these events leave it at this moment: given to whoever looks ahead, since it takes the changes of all matters. */
export type After = (ticket: Ticket, events: readonly TicketEvent[], at: string) => Ticket

/** A line for each event of a matter. */
export type Changes<E extends readonly { type: EventName }[]> = {
  readonly [N in Extract<E[number]['type'], Later>]: Change<N>
}

/** The ways out before dispatch, and withdrawal: the event itself is the outcome. */
export const outcome = (_: Ticket, { at, ...event }: { at: string } & OutcomeEvent): Partial<Ticket> => ({
  state: event.type,
  outcome: { at, event },
})

/** Replaces one work order; its number is known to exist because the rule found it. */
export const withOrder = (
  ticket: Ticket,
  number: string,
  change: (order: WorkOrder) => Partial<WorkOrder>,
): Partial<Ticket> => ({
  orders: ticket.orders.map((order) => (order.number === number ? { ...order, ...change(order) } : order)),
})

/** Changes the one record of this subject. */
export const withSubject = <R extends { subject: string }>(
  records: readonly R[],
  subject: string,
  change: Partial<R>,
): R[] => records.map((record) => (record.subject === subject ? { ...record, ...change } : record))
