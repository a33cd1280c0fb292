/** 派单异议审核 — the authority's rulings on returns, listed with their reasons (art. 21). */

import type { Listed } from '../../../access/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { requestsOf } from './requests.ts'
import type { ReturnRequest } from './shape.ts'

/** Names of the lists a ruling stands on. */
export const rulingLists = {
  ofPlace: (category: string, area: string) => `rulings ${category} ${area}`,
  ofCategory: (category: string) => `rulings ${category}`,
  ofUnit: (unit: string) => `rulings of ${unit}`,
}

export const listedRulings = (ticket: Ticket): Listed[] =>
  ticket.orders.flatMap((order) =>
    requestsOf(order).flatMap((request, index) => rowsOf(request, `${order.number}.${index}`, order, ticket)),
  )

function rowsOf(request: ReturnRequest, id: string, { number, unit }: WorkOrder, ticket: Ticket): Listed[] {
  const { decision, decidedAt, at, ...asked } = request
  if (!decidedAt || decision === 'withdrawn' || decision === 'lapsed') return []
  const { category, area, title } = ticket
  const row = {
    ticket: ticket.number,
    workOrder: number,
    unit,
    category,
    area,
    title,
    ...asked,
    at,
    decision,
    decidedAt,
  }
  const on = (key: string, list: string): Listed => ({ key: `ruling#${id}#${key}`, list, since: decidedAt, row })
  return [
    on('unit', rulingLists.ofUnit(unit)),
    ...(category ? [on('category', rulingLists.ofCategory(category))] : []),
    ...(category && area ? [on('place', rulingLists.ofPlace(category, area))] : []),
  ]
}
