/** 接单单位 — which units can be given work orders, and how a dispatch numbers them (第二十一条第三款、第二十二条). */
import type { Registry } from '../../../city/registry.ts'
import { isRetired } from '../../../city/retirement.ts'
import { type Refusal, refused } from '../../ticket/decision.ts'
import { workOrderNumber } from '../../ticket/number.ts'
import { isInHand, type Ticket } from '../../ticket/ticket.ts'
import type { EventOf } from '../../words/event.ts'

/** A registry, and the day that it is asked of. */
export interface OnDay {
  registry: Pick<Registry, 'unit' | 'takesFor'>
  today: string
}

/** For whatever somebody is to receive: there is such a unit, and it has not retired. */
export function cannotReceive(code: string, { registry, today }: OnDay): Refusal | undefined {
  const unit = registry.unit(code)
  if (!unit) return refused('unit.unknown', { unit: code })
  if (!isRetired(unit, today)) return undefined
  return refused('unit.retired', {
    unit: code,
    from: unit.retires?.from,
    successor: registry.takesFor(code, today),
  })
}

/** Units must be able to receive, be named once, and not be villages or communities (第二十一条第三款). @param giving who has the order now */
export function cannotTakeOrders(units: readonly string[], on: OnDay, giving?: string): Refusal | undefined {
  for (const code of units) {
    if (on.registry.unit(code)?.kind === 'community') return refused('unit.takes-no-orders', { unit: code })
    const wrong = cannotReceive(code, on)
    if (wrong) return wrong
  }
  const twice = namedTwice(giving === undefined ? units : [...units, giving])
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
