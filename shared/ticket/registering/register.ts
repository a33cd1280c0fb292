/** 登记 — an appeal becomes a ticket; an emergency goes at once to its units, before any review (第十五条、第十八条). */

import { startClocks } from '../clocks/starting.ts'
import type { CommandOf } from '../command.ts'
import { type Context, type Decision, decided, refused } from '../decision.ts'
import type { EventOf } from '../event.ts'
import { workOrderNumber } from '../number.ts'
import { table } from '../states.ts'

/** What the platform gives a ticket at birth. */
export type Birth = Pick<EventOf<'registered'>, 'number' | 'accessCodeHash' | 'identity'>

export function register(command: CommandOf<'register'>, birth: Birth, context: Context): Decision {
  const { actor, registry } = context
  if (!table.register.by.includes(actor.role)) return refused('ticket.role-not-allowed', { may: table.register.by })
  if (!registry.hasChannel(command.channel)) return refused('channel.unknown', { channel: command.channel })
  if (actor.role === 'channel' && actor.channel !== command.channel) return refused('channel.not-yours')
  if (command.category && !registry.hasCategory(command.category)) return refused('category.unknown')
  if (command.area && !registry.hasArea(command.area)) return refused('area.unknown')
  if (command.ticketType === 'enterprise' && !isEnterpriseMatter(command))
    return refused('enterprise.needs-organisation')

  const units = command.emergency ? registry.emergencyUnits(command.emergency, command.area) : []
  if (command.emergency && units.length === 0) return refused('emergency.no-unit')

  const registered: EventOf<'registered'> = { ...command, ...birth, type: 'registered' }
  const decision = units.length === 0 ? decided(registered) : decided(registered, atOnce(birth.number, units))
  return { events: startClocks(decision.events, undefined, context) }
}

/** 涉企营商环境事项 — the appellant is an organisation and the subject is the business environment (第十九条). */
export const isEnterpriseMatter = (matter: { appellantKind: string; businessEnvironment: boolean }): boolean =>
  matter.appellantKind === 'organisation' && matter.businessEnvironment

const atOnce = (ticket: string, units: string[]): EventOf<'dispatched'> => ({
  type: 'dispatched',
  by: 'emergency',
  orders: units.map((unit, index) => ({
    number: workOrderNumber(ticket, index + 1),
    unit,
    role: index === 0 ? 'lead' : 'co',
  })),
})
