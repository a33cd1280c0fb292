/** 移送、转接 — to petitions, a supervision platform or another line (第二条、第七条、第十八条). */
import type { Channel, EmergencyKind } from '../../../city/city.ts'
import { endOfDay, minutesAfter } from '../../../law/shanghai-time.ts'
import { type Context, decided, type Rule, refused } from '../../ticket/decision.ts'
import type { EventOf } from '../../words/event.ts'
import { nextSubject } from '../../words/event-fields.ts'
import type { HandOver } from './shape.ts'
import { type HandedKind, handedKinds } from './words.ts'

type Where = Pick<Context, 'now' | 'today' | 'rules' | 'registry' | 'calendar'>

export const handOver: Rule<'handOver'> = ({ to, reasons, reference }, ticket, context) => {
  const { actor, registry, rules } = context
  const channel = registry.channel(to)
  if (!channel) return refused('channel.unknown', { channel: to })
  const kind = handedKind(channel)
  if (!kind) return refused('hand-over.not-there', { channel: to, kinds: handedKinds })
  const { by, article } = rules.handingOver.kinds[kind]
  if (!by.includes(actor.role)) return refused('hand-over.not-by', { may: by, article })
  if (to === ticket.channel) return refused('hand-over.from-there', { channel: to })
  const standing = ticket.handOvers?.find((one) => one.to === to && !one.back)
  if (standing) return refused('hand-over.already', { channel: to, at: standing.at })

  const more = { cause: 'asked' as const, reasons, ...(reference ? { reference } : {}) }
  return decided(handedOver({ code: to, kind }, ticket.handOvers ?? [], more, context))
}

/** 随即转接 — to each line that takes such emergencies, and to the one that should have been called (第二条、第十八条第二款). @param before hand-overs that there were */
export function toLinesAtOnce(
  {
    emergency,
    externalLine,
    channel,
  }: { emergency: EmergencyKind; externalLine?: string | undefined; channel: string },
  before: readonly HandOver[],
  context: Where,
): EventOf<'handed-over'>[] {
  const { registry } = context
  const lines = registry.channelsOf('hotline').filter((code) => {
    const line = registry.channel(code)?.line
    const takes = line !== undefined && (line.emergencies.includes(emergency) || line.number === externalLine)
    return takes && code !== channel && !before.some(({ to, back }) => to === code && !back)
  })
  return lines.map((code, index) =>
    handedOver({ code, kind: 'hotline' }, [...before, ...lines.slice(0, index)], { cause: 'emergency' }, context),
  )
}

const handedOver = (
  { code: to, kind }: { code: string; kind: HandedKind },
  before: readonly unknown[],
  more: Pick<EventOf<'handed-over'>, 'cause' | 'reasons' | 'reference'>,
  context: Where,
): EventOf<'handed-over'> => ({
  type: 'handed-over',
  subject: nextSubject('handover', before),
  to,
  kind,
  ...more,
  due: dueOf(kind, context),
})

function dueOf(kind: HandedKind, { now, today, rules, calendar }: Where): string {
  const { within } = rules.handingOver.kinds[kind]
  return 'minutes' in within
    ? minutesAfter(now, within.minutes)
    : endOfDay(calendar.workingDaysAfter(today, within.workingDays).date)
}

const handedKind = ({ kind }: Pick<Channel, 'kind'>): HandedKind | undefined => handedKinds.find((one) => one === kind)
