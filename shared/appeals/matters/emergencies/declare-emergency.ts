/** 认定为突发事项 — whatever state it is in, it goes to the emergency units at once (第十八条第二款). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { leadOrder } from '../../ticket/ticket.ts'
import type { TicketEvent } from '../../words/event.ts'
import { toLinesAtOnce } from '../handing-over/hand-over.ts'
import { atOnce } from './at-once.ts'
import { isEmergencyNow } from './now.ts'

export const declareEmergency: Rule<'declareEmergency'> = ({ kind, reasons }, ticket, context) => {
  const { registry, today } = context
  if (isEmergencyNow(ticket)) return refused('emergency.already-one')
  const units = registry.emergencyUnits(kind, ticket.area, today)
  if (units.length === 0) return refused('emergency.no-unit')

  const held = ticket.orders.filter(({ unit, state }) => state === 'open' && units.includes(unit))
  const others = units.filter((unit) => !held.some((order) => order.unit === unit))
  const again = held.map(
    ({ number, unit, raised }): TicketEvent => ({
      type: 'emergency-raised',
      order: number,
      times: raised + 1,
      told: [unit],
    }),
  )
  const newly = atOnce(ticket.number, others, {
    before: ticket.orders.length,
    hasLead: leadOrder(ticket) !== undefined,
  })
  return decided(
    { type: 'emergency-declared', kind, reasons, held: held.map(({ number }) => number) },
    ...again,
    ...(others.length > 0 ? [newly] : []),
    ...toLinesAtOnce({ ...ticket, emergency: kind }, ticket.handOvers ?? [], context),
  )
}
