/** 变动的行 — which rows of lists a decision has changed; the others stand as they are. */
import type { Listed } from '../../access/holding.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { listedRows } from './listed.ts'
import { orderRow } from './rows.ts'

interface Rows {
  orders: WorkOrder[]
  listed: Listed[]
}

/**
 * Each decision is compared with the one before it and not with what stands in the table: whatever changes a row is written
 * under its own version, so what is written late finds a newer one wherever the row has changed since.
 * @param before the ticket as the decision before left it; undefined writes all
 * @param isForUnits they may know of the decision: of any other their rows are as they were, and name the version they may act on
 */
export function changedRows(ticket: Ticket, before: Ticket | undefined, isForUnits = true): Rows {
  const listed = listedRows(ticket)
  if (!before) return { orders: ticket.orders, listed }
  // What units read of a confidential matter depends on who the appellant is, which may be corrected.
  if (isForUnits && (before.confidential || ticket.confidential)) return { orders: ticket.orders, listed }
  const stood = new Map(listedRows(before).map((row) => [row.key, said(row)]))
  const shown = new Map(before.orders.map((order) => [order.number, rowOf(order, before, isForUnits)]))
  return {
    orders: ticket.orders.filter((order) => shown.get(order.number) !== rowOf(order, ticket, isForUnits)),
    listed: listed.filter((row) => (stood.get(row.key) ?? offEveryList) !== said(row)),
  }
}

const offEveryList = 'off'

/** A row that stands on no list is as if it were not there. */
const said = (row: Listed): string => (row.list === undefined ? offEveryList : JSON.stringify(row))

/** Of an order in hand the version counts, which its unit may name in its next command; an ended one takes none. */
function rowOf(order: WorkOrder, ticket: Ticket, isForUnits: boolean): string {
  const { version, ...row } = orderRow(order, asUnitsRead(ticket))
  const isOpen = order.state === 'open' || order.state === 'replied'
  return JSON.stringify(isOpen && isForUnits ? { version, ...row } : row)
}
