/** 接单单位 — which units can be given work orders, and how a dispatch numbers them (第二十一条第三款、第二十二条). */
import type { Registry } from '../../city/registry.ts'
import { type Refusal, refused } from '../decision.ts'
import type { EventOf } from '../event.ts'
import { workOrderNumber } from '../number.ts'
import { isInHand, type Ticket } from '../ticket.ts'

/** Units must exist, be named once, and not be villages or communities (第二十一条第三款). */
export function cannotTakeOrders(units: readonly string[], registry: Registry): Refusal | undefined {
  for (const code of units) {
    const unit = registry.unit(code)
    if (!unit) return refused('unit.unknown', { unit: code })
    if (unit.kind === 'community') return refused('unit.takes-no-orders', { unit: code })
  }
  const twice = namedTwice(units)
  if (twice) return refused('dispatch.unit-twice', { unit: twice })
}

export const namedTwice = (units: readonly string[]): string | undefined =>
  units.find((unit, index) => units.indexOf(unit) < index)

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
