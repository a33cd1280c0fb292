/** 退转清单 — rulings on returns with their reasons, and what is passed on again and again (art. 21). */

import type { Listed } from '../../../access/holding.ts'
import { type ListOf, listed, listOf } from '../../ticket/listing.ts'
import { duringHandling } from '../../ticket/states.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { isPending, requestsOf } from './requests.ts'
import type { ReturnRequest } from './shape.ts'

/** Names of the lists a ruling stands on. */
export const rulingLists = {
  ofPlace: (category: string, area: string) => listOf<Row>(`rulings ${category} ${area}`),
  ofCategory: (category: string) => listOf<Row>(`rulings ${category}`),
  ofUnit: (unit: string) => listOf<Row>(`rulings of ${unit}`),
}

export const listedRulings = (ticket: Ticket): Listed[] =>
  ticket.orders.flatMap((order) =>
    requestsOf(order).flatMap((request, index) => rowsOf(request, `${order.number}.${index}`, order, ticket)),
  )

function rowsOf(request: ReturnRequest, id: string, { number, unit }: WorkOrder, ticket: Ticket): Listed[] {
  const row = rowOf(request, number, unit, ticket)
  if (!row) return []
  const { category, area } = ticket
  const on = (key: string, list: ListOf<Row>): Listed =>
    listed({ key: `ruling#${id}#${key}`, list, since: row.decidedAt, row })
  return [
    on('unit', rulingLists.ofUnit(unit)),
    ...(category ? [on('category', rulingLists.ofCategory(category))] : []),
    ...(category && area ? [on('place', rulingLists.ofPlace(category, area))] : []),
  ]
}

function rowOf(request: ReturnRequest, workOrder: string, unit: string, ticket: Ticket) {
  const { decision, decidedAt, at, because: _, ...asked } = request
  if (!decidedAt || !decision || decision === 'withdrawn' || decision === 'lapsed') return undefined
  const { number, category, area, title } = ticket
  return { ticket: number, workOrder, unit, category, area, title, ...asked, at, decision, decidedAt }
}
type Row = NonNullable<ReturnType<typeof rowOf>>

type PassedOn = ReturnType<typeof passedOnRow>

/** 推诿扯皮 — asked back or passed on, and not at its end: the longest undecided first. */
export const passedOnList = listOf<PassedOn>('passed-on')

export function listedPassedOn(ticket: Ticket): Listed[] {
  const asked = ticket.orders.flatMap(requestsOf)
  const since = asked.at(-1)?.at ?? ticket.dispatchedAt
  if (since === undefined || (asked.length === 0 && ticket.transfers === 0)) return []
  const goesOn = ticket.state === 'accepted' || duringHandling.includes(ticket.state)
  const row = passedOnRow(ticket, asked.length)
  return [listed({ key: 'passed-on', list: goesOn ? passedOnList : undefined, since, row })]
}

const passedOnRow = (ticket: Ticket, returns: number) => ({
  ticket: ticket.number,
  title: ticket.title,
  category: ticket.category,
  area: ticket.area,
  unit: leadOrLast(ticket)?.unit,
  units: [...new Set(ticket.orders.map(({ unit }) => unit))],
  returns,
  transfers: ticket.transfers,
  pending: ticket.orders.some(isPending),
})
