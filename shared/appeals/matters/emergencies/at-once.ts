/** 及时转接 — an emergency is dispatched in the decision that makes it one, before any review (第十八条第二款). */

import type { toldAgain } from '../../../law/codes.ts'
import type { Context } from '../../ticket/decision.ts'
import { workOrderNumber } from '../../ticket/number.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { EventOf } from '../../words/event.ts'
import { isEmergencyNow } from './now.ts'

type Where = Pick<Context, 'registry' | 'today'>

/** The first unit leads unless another does already. @param before how many orders the ticket has had */
export const atOnce = (
  ticket: string,
  units: readonly string[],
  { before = 0, hasLead = false } = {},
): EventOf<'dispatched'> => ({
  type: 'dispatched',
  by: 'emergency',
  orders: units.map((unit, index) => ({
    number: workOrderNumber(ticket, before + index + 1),
    unit,
    role: index === 0 && !hasLead ? 'lead' : 'co',
  })),
})

/** An emergency that is handled on its own again goes to its units once more, as it did when it was told. */
export function atOnceAgain(ticket: Ticket, { registry, today }: Where): EventOf<'dispatched'>[] {
  const { number, emergency, area, orders } = ticket
  const units = emergency && isEmergencyNow(ticket) ? registry.emergencyUnits(emergency, area, today) : []
  return units.length > 0 ? [atOnce(number, units, { before: orders.length })] : []
}

/** 再次通报 — whom the nth notice goes to: the unit, then also the one above it, then also the city's emergency bureau. */
export function toBeTold(
  unit: string,
  times: number,
  raising: readonly { after: number; to: (typeof toldAgain)[number] }[],
  { registry, today }: Where,
): string[] {
  const who = { unit, parent: registry.above(unit, today), bureau: registry.emergencyBureau(today) }
  const told = raising.filter(({ after }) => after <= times).flatMap(({ to }) => who[to] ?? [])
  return [...new Set(told)]
}
