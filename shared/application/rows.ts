/** 列表行 — the rows that lists are made of: which desk a ticket waits for, and what a department sees of its orders. */
import { clockEnds } from '../ticket/clocks/ending.ts'
import { pendingExtension } from '../ticket/extending/extension.ts'
import { isPending } from '../ticket/returning/requests.ts'
import { isEnded } from '../ticket/states.ts'
import { standingSupervision } from '../ticket/supervising/supervision.ts'
import { type Clock, leadOrder, runningClocks, type Ticket, type WorkOrder } from '../ticket/ticket.ts'
import type { OrderRow, TicketRow } from './ports.ts'

/** 工作清单 — the desks of the platform; a ticket stands on one list at a time. */
export const worklists = [
  'review',
  'supplement',
  'dispatch',
  'return-decision',
  'handling',
  'check',
  'merged',
  'closing',
  'callback',
  'ended',
] as const
export type Worklist = (typeof worklists)[number]

export function worklistOf(ticket: Ticket): Worklist {
  if (ticket.state === 'registered') return 'review'
  if (ticket.state === 'awaiting-supplement') return 'supplement'
  if (ticket.state === 'accepted') return 'dispatch'
  if (ticket.state === 'handling') return ticket.orders.some(isPending) ? 'return-decision' : 'handling'
  if (ticket.state === 'merged') return 'merged'
  if (ticket.state === 'replied') return ticket.check ? 'closing' : 'check'
  if (ticket.state === 'closed' && callbackDue(ticket)) return 'callback'
  return 'ended'
}

/** 待回访 — the clock of a callback that was neither made nor given up. */
const callbackDue = (ticket: Ticket): Clock | undefined => runningClocks(ticket).find(({ kind }) => kind === 'callback')

/** The limit a list should be sorted and coloured by: the earliest that still runs. */
const nextLimit = (clocks: Clock[]): Clock | undefined =>
  clocks
    .filter(({ kind }) => kind !== 'return-request' && !clockEnds[kind].followsUp)
    .sort((a, b) => a.limit.localeCompare(b.limit))[0]

/** The desks look at the regulation's limits; what units set among themselves is theirs. */
const isOfTheLaw = ({ kind }: Clock): boolean => kind !== 'inner-limit'

export const ticketRow = (ticket: Ticket): TicketRow => ({
  number: ticket.number,
  state: ticket.state,
  worklist: worklistOf(ticket),
  since: ticket.since,
  registeredAt: ticket.registeredAt,
  ticketType: ticket.ticketType,
  title: ticket.title,
  category: ticket.category,
  area: ticket.area,
  unit: leadOrder(ticket)?.unit,
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
    title: ticket.title,
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
