/** 派单 — to the unit the catalogue names, or by hand with a reason; lead and co-handlers (第十九条、第二十条、第二十二条). */
import type { Registry } from '../../city/registry.ts'
import type { CommandOf } from '../command.ts'
import { type Context, decided, isRefusal, type Refusal, type Rule, refused } from '../decision.ts'
import type { EventOf } from '../event.ts'
import type { StatutoryLimit } from '../event-shape.ts'
import { workOrderNumber } from '../number.ts'
import type { Ticket } from '../ticket.ts'

export const dispatch: Rule<'dispatch'> = (command, ticket, context) => {
  const { actor, registry, rules } = context
  const category = command.category ?? ticket.category
  const area = command.area ?? ticket.area
  if (category && !registry.hasCategory(category)) return refused('category.unknown')
  if (area && !registry.hasArea(area)) return refused('area.unknown')
  const locked = ticket.transfers >= rules.returning.maxTransfers
  if (locked && !(actor.role === 'supervisor' && command.lead))
    return refused('dispatch.locked', { transfers: ticket.transfers })

  const chosen = command.lead ? byHand(command) : byCatalogue(category, area, ticket, context)
  if (isRefusal(chosen)) return chosen
  const coHandlers = command.coHandlers ?? chosen.coHandlers
  const wrong = cannotTakeOrders([chosen.lead, ...coHandlers], registry)
  if (wrong) return wrong

  return decided({
    type: 'dispatched',
    ...(category ? { category } : {}),
    ...(area ? { area } : {}),
    by: command.lead ? 'hand' : 'catalogue',
    ...(command.reason ? { reason: command.reason } : {}),
    ...(command.note ? { note: command.note } : {}),
    ...(chosen.statutory ? { statutory: chosen.statutory } : {}),
    orders: newOrders(ticket, chosen.lead, coHandlers),
  })
}

interface Chosen {
  lead: string
  coHandlers: string[]
  statutory?: StatutoryLimit
}

function byHand({ lead, reason }: CommandOf<'dispatch'>): Chosen | Refusal {
  if (!lead || !reason) return refused('dispatch.by-hand-needs-reason')
  return { lead, coHandlers: [] }
}

function byCatalogue(
  category: string | undefined,
  area: string | undefined,
  ticket: Ticket,
  { registry, today }: Context,
): Chosen | Refusal {
  if (!category || !area) return refused('dispatch.needs-category-and-area')
  const entry = registry.catalogueEntry(category, area, today)
  if (!entry) return refused('dispatch.no-catalogue-entry', { category, area })
  const gaveItBack = ticket.orders.some((order) => order.unit === entry.lead && order.state === 'given-back')
  if (gaveItBack) return refused('dispatch.returned-before', { unit: entry.lead })
  if (!entry.statutoryLimit) return entry
  const { citationKind: _, ...statutory } = entry.statutoryLimit
  return { lead: entry.lead, coHandlers: entry.coHandlers, statutory }
}

/** Units must exist, be named once, and not be villages or communities (第二十一条第三款). */
export function cannotTakeOrders(units: readonly string[], registry: Registry): Refusal | undefined {
  for (const code of units) {
    const unit = registry.unit(code)
    if (!unit) return refused('unit.unknown', { unit: code })
    if (unit.kind === 'community') return refused('unit.takes-no-orders', { unit: code })
  }
  if (new Set(units).size < units.length) return refused('dispatch.unit-twice')
}

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
