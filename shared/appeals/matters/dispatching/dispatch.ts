/** 派单 — to lead and co-handlers, named by list, catalogue or hand (第十九条至第二十二条). */

import { isInBranch } from '../../../access/sees.ts'
import { cannotTakeOrders } from '../../../city/receivers.ts'
import { type Context, decided, isRefusal, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import { isInHand, type Ticket } from '../../ticket/ticket.ts'
import type { CommandOf } from '../../words/command.ts'
import { choose, statutoryLimitOf } from './choosing.ts'
import { gaveItBack, newOrders } from './receivers.ts'

export const dispatch: Rule<'dispatch'> = (command, ticket, context) => {
  const { registry } = context
  const category = command.category ?? ticket.category
  const area = command.area ?? ticket.area
  if (category && !registry.hasCategory(category)) return refused('category.unknown', { category })
  if (area && !registry.hasArea(area)) return refused('area.unknown', { area })
  if (isLocked(command, ticket, context)) return refused('dispatch.locked', { transfers: ticket.transfers })

  const chosen = choose(command, { category, area }, context)
  if (isRefusal(chosen)) return chosen
  const coHandlers = (command.coHandlers ?? chosen.coHandlers).filter((unit) => !helpsAlready(unit, ticket))
  const units = [chosen.lead, ...coHandlers]
  const wrong = cannotTakeOrders(units, context) ?? notTheirs(units, ticket, context)
  if (wrong) return wrong

  const { lead, by, matter } = chosen
  const statutory = statutoryLimitOf({ category, area }, context)
  return decided({
    type: 'dispatched',
    ...(category ? { category } : {}),
    ...(area ? { area } : {}),
    by,
    ...(matter ? { matter } : {}),
    ...(command.reason ? { reason: command.reason } : {}),
    ...(command.note ? { note: command.note } : {}),
    ...(command.suggested ? { suggested: command.suggested } : {}),
    ...(context.actor.role === 'system' ? { byItself: true as const } : {}),
    ...(statutory ? { statutory } : {}),
    orders: newOrders(ticket, lead, coHandlers),
  })
}

/** A co-handler of an emergency that kept its order when the lead gave up its own. */
const helpsAlready = (unit: string, { orders }: Ticket): boolean =>
  orders.some((order) => order.unit === unit && order.role === 'co' && isInHand(order))

/** 退转锁 — after so many transfers only the authority dispatches, and names the lead (第二十一条). */
const isLocked = ({ lead }: CommandOf<'dispatch'>, { transfers }: Ticket, { actor, rules }: Context): boolean =>
  transfers >= rules.returning.maxTransfers && !(actor.role === 'supervisor' && lead)

/** Only the authority sends the matter to a unit whose return was approved, and only into its own tree. */
function notTheirs(units: readonly string[], ticket: Ticket, context: Context): Refusal | undefined {
  const supervises = context.actor.role === 'supervisor'
  const returned = units.find((unit) => gaveItBack(ticket, unit))
  if (returned && !supervises) return refused('dispatch.returned-before', { unit: returned })
  const outside = units.find((unit) => supervises && !isInBranch(unit, context.actor, context))
  if (outside) return refused('authority.other-tree', { unit: outside })
}
