/** given / when / then for decisions: a log that grows by commands, and can branch. */

import { expect } from 'vitest'
import { shenyang } from '../../infra/cities/shenyang.ts'
import { type Actor, system } from '../../shared/access/actor.ts'
import { nextCheckAt } from '../../shared/appeals/clocks/due.ts'
import { register } from '../../shared/appeals/kind/birth.ts'
import { decide } from '../../shared/appeals/kind/decide.ts'
import { replay } from '../../shared/appeals/kind/replay.ts'
import type { Held } from '../../shared/appeals/kind/room.ts'
import {
  type Context,
  type Decision,
  type Facts,
  isRefusal,
  type LaterCommand,
} from '../../shared/appeals/ticket/decision.ts'
import type { DecisionRecord } from '../../shared/appeals/ticket/log.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import type { CommandOf } from '../../shared/appeals/words/command.ts'
import type { EventName, EventOf, TicketEvent } from '../../shared/appeals/words/event.ts'
import type { RefusalCode } from '../../shared/appeals/words/refusals.ts'
import { city } from '../../shared/city/city.ts'
import { type Registry, registryOf } from '../../shared/city/registry.ts'
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'
import { liaoningDraft2021 } from '../../shared/law/liaoning-draft-2021/index.ts'
import { type Rules, rules } from '../../shared/law/rules.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'

export const law: { rules: Rules; calendar: Context['calendar']; registry: Registry } = {
  rules: rules.parse(liaoningDraft2021),
  calendar: calendarOf(arrangements, { holidays: [], workdays: [] }),
  registry: registryOf(city().parse(shenyang)),
}

export const operator: Actor = { role: 'operator', id: 'operator-1' }
export const supervisor: Actor = { role: 'supervisor', id: 'supervisor-1', authority: 'platform' }
export const businessEnvironment: Actor = { role: 'supervisor', id: 'supervisor-2', authority: 'business-environment' }
export const channel = (code = 'web'): Actor => ({ role: 'channel', id: `channel-${code}`, channel: code })
export const department = (unit: string): Actor => ({ role: 'department', id: `department-${unit}`, unit })
export const appellant = (ticket = number): Actor => ({ role: 'appellant', id: ticket, ticket })

/** The number of every story's ticket. */
export const number = '261009-48213074'
/** Its first and second work orders. */
export const first = `${number}-1`
export const second = `${number}-2`
export const third = `${number}-3`

type Command = { [N in LaterCommand]: CommandOf<N> }[LaterCommand]

export interface Outcome {
  decision: Decision
  /** It was decided, and these are the events, clocks aside, in order. */
  decides(...names: EventName[]): void
  /** It was refused with this code. @returns the details */
  refuses(code: RefusalCode): Record<string, unknown>
  /** The events of this name that it decided. */
  events<N extends EventName>(name: N): EventOf<N>[]
}

export interface Story {
  ticket: Ticket
  log: readonly { at: string; events: readonly TicketEvent[]; command?: string; by?: Actor }[]
  /** The story goes on with this command, which must not be refused. @param at RFC 3339, e.g. 2026-10-09T09:00+08:00 */
  and(at: string, by: Actor, command: Command, facts?: Facts): Story
  /** Every limit that passes until then is found, each at its moment, as the sweep does. */
  sweptTo(at: string): Story
  /** The same story from now on under another calendar, as when the next arrangement is published. */
  under(calendar: Context['calendar']): Story
  /** What would be decided, without going on. */
  when(at: string, by: Actor, command: Command, facts?: Facts): Outcome
  /** The last clock of a kind: its last day and status are what tests ask for. */
  clock(kind: Ticket['clocks'][number]['kind'], order?: string): Ticket['clocks'][number] | undefined
}

export interface Born extends Partial<Omit<CommandOf<'register'>, 'type'>> {
  at?: string
  by?: Actor
}

/** 2026-10-09T09:00+08:00 → UTC with milliseconds, as decisions carry it. */
export const instant = (at: string): string => new Date(at).toISOString()

const contextOf = (at: string, actor: Actor, registry = law.registry): Context => ({
  ...law,
  registry,
  now: instant(at),
  today: dateOf(instant(at)),
  actor,
})

/** What may be quoted: any article, in force and for the whole city. */
export const quotable = { standing: 'quotable', inForce: 1, hash: 'h'.repeat(43), areas: ['210100'] } as const

/** An answer quotes what may be quoted, where a story says nothing else. */
const factsFor = ({ type }: Command, facts: Facts | undefined): Facts | undefined =>
  facts ?? (type === 'answer' || type === 'reply' ? { quoted: quotable } : undefined)

/** What registration would say. */
export const registering = (
  { at = '2026-10-09T09:00+08:00', by = channel('web'), ...given }: Born = {},
  registry = law.registry,
): Decision =>
  register(
    {
      type: 'register',
      channel: 'web',
      reference: 'r-1',
      ticketType: 'help',
      category: 'property-service',
      area: '210102',
      businessEnvironment: false,
      title: '电梯停运',
      text: '电梯停运三天无人处理',
      appellantKind: 'person',
      ...given,
    },
    { number, identity: 'web#r-1' },
    contextOf(at, by, registry),
  )

/** A registered appeal, from which a story begins. */
export function registered(born: Born = {}): Story {
  const decision = registering(born)
  if (isRefusal(decision)) throw new Error(`the registration was refused: ${decision.refused}`)
  return storyOf([{ at: instant(born.at ?? '2026-10-09T09:00+08:00'), events: decision.events }])
}

function storyOf(log: Story['log'], calendar = law.calendar): Story {
  const ticket = replay(log) as Ticket
  const decideAt = (at: string, by: Actor, command: Command, facts?: Facts): Decision =>
    decide(
      command as CommandOf<LaterCommand>,
      ticket,
      { ...contextOf(at, by), calendar, facts: factsFor(command, facts) },
      heldBy(log),
    )
  return {
    ticket,
    log,
    and(at, by, command, facts) {
      const decision = decideAt(at, by, command, facts)
      if (isRefusal(decision))
        throw new Error(`${command.type} at ${at} was refused: ${decision.refused} ${JSON.stringify(decision.details)}`)
      return storyOf([...log, { at: instant(at), events: decision.events, command: command.type, by }], calendar)
    },
    sweptTo(until) {
      let story = storyOf(log, calendar)
      let at = log.at(-1)?.at ?? ''
      for (;;) {
        const next = nextCheckAt(story.ticket, at)
        if (!next || next > instant(until)) return story
        at = next
        const outcome = story.when(at, system('deadlines'), { type: 'passLimits' })
        if (!isRefusal(outcome.decision)) story = story.and(at, system('deadlines'), { type: 'passLimits' })
      }
    },
    under: (other) => storyOf(log, other),
    when: (at, by, command, facts) => outcomeOf(decideAt(at, by, command, facts)),
    clock: (kind, order) => ticket.clocks.findLast((clock) => clock.kind === kind && (!order || clock.order === order)),
  }
}

/** What the log of a story holds already, as the write path counts it. */
const heldBy = (log: Story['log']): Held => ({
  decisions: log.map(({ command = 'register', by = operator, ...decision }) => ({ command, by, ...decision })),
  bytes: Buffer.byteLength(JSON.stringify(log)),
})

export function outcomeOf(decision: Decision): Outcome {
  const events = isRefusal(decision) ? [] : decision.events
  return {
    decision,
    decides(...names) {
      expect(
        isRefusal(decision) ? decision : events.map(({ type }) => type).filter((n) => n !== 'clock-started'),
      ).toEqual(names)
    },
    refuses(code) {
      expect(isRefusal(decision) ? decision.refused : events.map(({ type }) => type)).toEqual(code)
      return isRefusal(decision) ? (decision.details ?? {}) : {}
    },
    events: (name) => events.filter((event) => event.type === name) as never,
  }
}

/** A story's log as the ticket's item keeps it; the operator stands for everybody who decided. */
export const decisionsOf = ({ log }: Story): DecisionRecord[] =>
  log.map(({ at, events }, index) => ({
    n: index + 1,
    at,
    attempt: 'a',
    by: { ...operator, channel: 'web' },
    command: 'c',
    rules: 'liaoning-draft-2021@1',
    from: { ip: '10.0.0.1', request: 'r' },
    events: [...events],
  }))

/** 约定 — what a period agreed during handling must carry. */
export const agreement = { at: '2026-10-09T10:00+08:00', how: 'phone', with: '诉求人' } as const
