/** 登记 — an appeal becomes a ticket, and an emergency goes out at once (第十五条、第十八条). */

import { isInKey } from '../../../access/sees.ts'
import type { Registry } from '../../../city/registry.ts'
import { isNotYet } from '../../../law/time-given.ts'
import { type Point, pointAsText } from '../../../places/point.ts'
import { type Context, type Decision, decided, refused } from '../../ticket/decision.ts'
import { permissionFor } from '../../ticket/states.ts'
import type { CommandOf } from '../../words/command.ts'
import type { EventOf } from '../../words/event.ts'
import { atOnce } from '../emergencies/at-once.ts'
import { isEnterpriseMatter } from '../enterprise/matter.ts'
import { toLinesAtOnce } from '../handing-over/hand-over.ts'
import { linkedByTelling } from '../telephoning/named.ts'
import { withTold } from '../telling/in-call.ts'

/** What the platform gives a ticket at birth. */
export type Birth = Pick<EventOf<'registered'>, 'number' | 'identity'>

export function register({ toldInCall, ...command }: CommandOf<'register'>, birth: Birth, context: Context): Decision {
  const { actor, registry, rules } = context
  const { by } = permissionFor('register', rules)
  if (!by.includes(actor.role)) return refused('ticket.role-not-allowed', { may: by })
  if (!registry.channel(command.channel)) return refused('channel.unknown', { channel: command.channel })
  if (actor.role === 'channel' && actor.channel !== command.channel) return refused('channel.not-yours')
  if (actor.role === 'operator' && !isInKey(actor, { ...command, area: areaOf(command, registry) }, context))
    return refused('key.limited')
  if (toldInCall && actor.role === 'channel' && registry.channel(command.channel)?.kind !== 'phone')
    return refused('telling.no-call', { channel: command.channel })
  if (command.occurredAt && isNotYet(command.occurredAt, context.now))
    return refused('occurred.not-yet', { occurredAt: command.occurredAt })
  if (command.original?.registeredAt && isNotYet(command.original.registeredAt, context.now))
    return refused('original.not-yet', { registeredAt: command.original.registeredAt })
  if (command.category && !registry.hasCategory(command.category))
    return refused('category.unknown', { category: command.category })
  if (command.area && !registry.hasArea(command.area)) return refused('area.unknown', { area: command.area })
  const area = areaOf(command, registry)
  if (command.ticketType === 'enterprise' && !isEnterpriseMatter(command, registry))
    return refused('enterprise.needs-organisation')

  const units = command.emergency ? registry.emergencyUnits(command.emergency, area, context.today) : []
  if (command.emergency && units.length === 0) return refused('emergency.no-unit')

  const line = rules.externalLines.lines.find(({ number }) => number === command.externalLine)
  if (command.externalLine && !line) return refused('external-line.unknown', { externalLine: command.externalLine })

  const { callId, point, ...appeal } = command
  const registered: EventOf<'registered'> = {
    ...appeal,
    ...(area === undefined ? {} : { area }),
    ...(point && onTheMap(point, registry)),
    ...birth,
    type: 'registered',
  }
  const named = callId === undefined ? [] : [{ type: 'call-linked' as const, call: callId }]
  const known = { calls: named.map(({ call }) => ({ call, at: context.now })) }
  const linked = [...named, ...linkedByTelling({ type: 'register', toldInCall }, known, context)]
  // An emergency is never sent away, whatever number it should have called.
  const { emergency, externalLine, channel } = command
  const toLines = emergency ? toLinesAtOnce({ emergency, externalLine, channel }, [], context) : []
  const next = units.length > 0 ? [atOnce(birth.number, units), ...toLines] : line ? [callInstead(line)] : []
  const events = [registered, ...linked, ...keptFromUnits(command, rules), ...shownAtBirth(command, context), ...next]
  return decided(...withTold(events, { type: 'register', toldInCall }, context.now))
}

/** Where it happened: as it was said, else where its point lies. */
export const areaOf = (
  { area, point }: Pick<CommandOf<'register'>, 'area' | 'point'>,
  registry: Pick<Registry, 'areaAt'>,
): string | undefined => area ?? (point && registry.areaAt(point))

function onTheMap(point: Point, registry: Registry): Pick<EventOf<'registered'>, 'point' | 'areaOfPoint'> {
  const areaOfPoint = registry.areaAt(point)
  return { point: pointAsText(point), ...(areaOfPoint === undefined ? {} : { areaOfPoint }) }
}

/** 保密 — asked for, or by what it is, unless the appellant says otherwise (第十三条（四）). */
function keptFromUnits(
  { confidential, ticketType }: CommandOf<'register'>,
  { confidentiality }: Context['rules'],
): EventOf<'confidentiality-set'>[] {
  const types: readonly string[] = confidentiality.types
  if (!(confidential ?? types.includes(ticketType))) return []
  return [{ type: 'confidentiality-set', confidential: true, cause: confidential ? 'asked' : 'type' }]
}

/** 公开 — filed by a channel where requests are public, and of a kind that may be. */
function shownAtBirth(
  { channel, ticketType, confidential, businessEnvironment }: CommandOf<'register'>,
  { actor, registry, rules }: Context,
): EventOf<'shown-in-public'>[] {
  if (actor.role !== 'channel' || registry.channel(channel)?.kind !== 'open311') return []
  const types: readonly string[] = rules.confidentiality.types
  const isConfidential = confidential ?? types.includes(ticketType)
  return ticketType === 'enterprise' || businessEnvironment || isConfidential
    ? []
    : [{ type: 'shown-in-public', by: 'channel' }]
}

/** 110、119、120、122 — not this platform's business: the answer is where to call, and it is given at once (第二条). */
const callInstead = ({ number, zh }: Context['rules']['externalLines']['lines'][number]): EventOf<'redirected'> => ({
  type: 'redirected',
  to: `${zh} ${number}`,
  contact: number,
  reasons: `属于${zh}紧急热线受理的事项，请立即拨打${number}。`,
})
