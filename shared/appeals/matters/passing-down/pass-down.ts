/** 交办 — a unit passes its order to its own direct sub-units and stays responsible for it (第二条、第八条、第二十一条). */

import { cannotReceive, namedTwice } from '../../../city/receivers.ts'
import { type Context, decided, isRefusal, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import { workOrderNumber } from '../../ticket/number.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { holdsAlready } from '../dispatching/receivers.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { ownOpenOrder } from '../handling/orders.ts'
import { innerLastDay, outerLimit } from './inner-limit.ts'

export const passDown: Rule<'passDown'> = ({ order: number, to, instructions }, ticket, context) => {
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  const wrong = cannotPassTo(
    to.map(({ unit }) => unit),
    order,
    ticket,
    context,
  )
  if (wrong) return wrong
  const outer = outerLimit(ticket, number)
  const limits = to.map(({ until }) => innerLastDay(outer, until, context))
  const bad = limits.find((limit) => typeof limit !== 'string')
  if (bad) return bad

  return decided({
    type: 'passed-down',
    order: number,
    orders: to.map(({ unit }, index) => ({
      number: workOrderNumber(ticket.number, ticket.orders.length + index + 1),
      unit,
      until: limits[index] as string,
    })),
    instructions,
  })
}

/** Level by level: only direct sub-units, each once, and villages and communities not at all (第二十一条第三款). */
function cannotPassTo(
  units: readonly string[],
  { unit: passing }: WorkOrder,
  ticket: Ticket,
  context: Context,
): Refusal | undefined {
  for (const code of units) {
    const unit = context.registry.unit(code)
    if (unit?.kind === 'community') return refused('pass-down.communities-assist', { unit: code })
    if (unit && unit.parent !== passing) return refused('pass-down.not-sub-unit', { unit: code, passing })
    const wrong = cannotReceive(code, context)
    if (wrong) return wrong
    if (holdsAlready(ticket, code)) return refused('dispatch.unit-twice', { unit: code })
  }
  const twice = namedTwice(units)
  if (twice) return refused('dispatch.unit-twice', { unit: twice })
}
