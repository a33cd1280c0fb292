/** 列表行 — makes the rows of lists from a ticket or an order. */

import type { OrderRow, TicketRow } from '../../record/ports.ts'
import { asRead } from '../../schema/text.ts'
import { clockEnds } from '../clocks/ending.ts'
import { pendingExtension } from '../matters/extending/extension.ts'
import { isPending } from '../matters/returning/requests.ts'
import { standingSupervision } from '../matters/supervising/supervision.ts'
import { isEnded } from '../ticket/states.ts'
import { type Clock, leadOrder, runningClocks, type Ticket, type WorkOrder } from '../ticket/ticket.ts'
import { callbackDue, worklistOf } from '../ticket/worklist.ts'

/** The limit a list should be sorted and coloured by: the earliest that still runs. */
const nextLimit = (clocks: Clock[]): Clock | undefined =>
  clocks
    .filter(({ kind }) => kind !== 'return-request' && !clockEnds[kind].followsUp)
    .sort((a, b) => a.limit.localeCompare(b.limit))[0]

/** The desks look at the regulation's limits; what units set among themselves is theirs. */
const isOfTheLaw = ({ kind }: Clock): boolean => kind !== 'inner-limit'

export const ticketRow = (ticket: Ticket): TicketRow => ({
  ticket: ticket.number,
  number: ticket.number,
  state: ticket.state,
  worklist: worklistOf(ticket),
  since: ticket.since,
  registeredAt: ticket.registeredAt,
  ticketType: ticket.ticketType,
  title: asRead(ticket.title),
  category: ticket.category,
  area: ticket.area,
  unit: leadOrder(ticket)?.unit,
  units: [...new Set(ticket.orders.map(({ unit }) => unit))],
  channel: ticket.channel,
  emergency: ticket.emergency,
  limit: (isEnded(ticket.state) ? callbackDue(ticket) : nextLimit(runningClocks(ticket).filter(isOfTheLaw)))?.limit,
})

export function orderRow(order: WorkOrder, ticket: Ticket): OrderRow {
  const standing = standingSupervision(ticket, order.number)
  const next = nextLimit(runningClocks(ticket).filter((clock) => clock.order === order.number))
  return {
    number: order.number,
    unit: order.unit,
    role: order.role,
    state: order.state,
    dispatchedAt: order.dispatchedAt,
    ticket: ticket.number,
    version: ticket.version,
    title: asRead(ticket.title),
    ticketType: ticket.ticketType,
    category: ticket.category,
    area: ticket.area,
    emergency: ticket.emergency,
    receivedAt: order.receivedAt,
    acknowledgedAt: order.acknowledgedAt,
    limit: next?.limit,
    provisional: next?.provisional,
    returnPending: isPending(order),
    extensionPending: pendingExtension(ticket, order.number) !== undefined,
    supervision: order.state === 'open' || order.state === 'replied' ? standing?.step : undefined,
    urged: order.urged?.times ?? 0,
  }
}
