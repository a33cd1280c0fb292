/** 工单编号、在手 — who has an order of a ticket, and how a dispatch numbers new ones (第二十二条). */
import { workOrderNumber } from '../../ticket/number.ts'
import { isInHand, type Ticket } from '../../ticket/ticket.ts'
import type { EventOf } from '../../words/event.ts'

/** A unit has one order of a ticket in its hands at a time. */
export const holdsAlready = (ticket: Ticket, unit: string): boolean =>
  ticket.orders.some((order) => order.unit === unit && isInHand(order))

/** This unit's return was approved: the matter is not its own (第二十一条). */
export const gaveItBack = (ticket: Ticket, unit: string): boolean =>
  ticket.orders.some((order) => order.unit === unit && order.state === 'given-back')

export const newOrders = (
  ticket: Ticket,
  lead: string,
  coHandlers: readonly string[],
): EventOf<'dispatched'>['orders'] =>
  [lead, ...coHandlers].map((unit, index) => ({
    number: workOrderNumber(ticket.number, ticket.orders.length + index + 1),
    unit,
    role: index === 0 ? 'lead' : 'co',
  }))
