/** 不变量 — what must hold after each decision, whatever is asked by whomever. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type Role, roles } from '../../../shared/access/actor.ts'
import { decide } from '../../../shared/appeals/kind/decide.ts'
import { evolve } from '../../../shared/appeals/kind/evolve.ts'
import { countsUntil, factsOf } from '../../../shared/appeals/kind/facts.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { extensionState } from '../../../shared/appeals/matters/extending/extension.ts'
import { clockEnds } from '../../../shared/appeals/ticket/clock-ends.ts'
import { isRefusal, type LaterCommand } from '../../../shared/appeals/ticket/decision.ts'
import { isEnded } from '../../../shared/appeals/ticket/states.ts'
import { isInHand, type Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import type { CommandName, CommandOf } from '../../../shared/appeals/words/command.ts'
import { commandBodies } from '../../../shared/appeals/words/command.ts'
import type { TicketEvent } from '../../../shared/appeals/words/event.ts'
import { evaluate } from '../../../shared/evaluation/evaluate.ts'
import { addDays } from '../../../shared/law/civil-date.ts'
import { extensionLimit } from '../../../shared/law/deadline.ts'
import { commands as table } from '../../../shared/law/liaoning-draft-2021/commands.ts'
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { type Draw, drawnBody, units } from '../../support/drawn.ts'
import { leading } from '../../support/merging.ts'
import {
  department,
  first,
  instant,
  law,
  operator,
  registered,
  type Story,
  second,
  supervisor,
  third,
} from '../../support/story.ts'

/** What is due after years has lives of its own, in retaining.test.ts. */
const names = (Object.keys(commandBodies) as CommandName[]).filter(
  (name): name is LaterCommand => name !== 'register' && name !== 'endRetention',
)
const wholeRun = 80_000
const steps = Number(process.env.PROPERTY_STEPS ?? wholeRun)
const stepsOfOne = 40

/** Xorshift: the numbers of one step, from its seed. */
function drawing(seed: number): Draw {
  let state = seed | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** Mostly a role that may, acting for a unit that holds an order. */
function actorOf(command: LaterCommand, ticket: Ticket, draw: Draw): Actor {
  const role: Role =
    draw(10) === 0
      ? (roles[draw(roles.length)] ?? 'operator')
      : (table[command].by[draw(table[command].by.length)] ?? 'operator')
  const holder = ticket.orders[draw(Math.max(1, ticket.orders.length))]?.unit
  const authority = draw(2) === 0 ? ('platform' as const) : ('business-environment' as const)
  return {
    role,
    id: role,
    ...(role === 'department' ? { unit: draw(8) === 0 ? (units[draw(units.length)] ?? 'sy') : (holder ?? 'sy') } : {}),
    ...(role === 'channel' ? { channel: 'web' } : {}),
    ...(role === 'appellant' ? { ticket: ticket.number } : {}),
    ...(role === 'supervisor' ? { authority } : {}),
  }
}

/** What leads a ticket to its end; asked rarely, so that most of a life is spent before it. */
const endings: readonly LaterCommand[] = ['answer', 'reject', 'redirect', 'file', 'withdraw', 'close']

/** How often each command was decided so far. */
const decided = new Map<string, number>()

/** Mostly something the state allows; now and then anything. Of two, the one that was decided less often. */
function commandOf(ticket: Ticket, draw: Draw): LaterCommand {
  const mayEnd = draw(4) === 0
  const allowed = names.filter((name) => table[name].from.includes(ticket.state) && (mayEnd || !endings.includes(name)))
  const from = draw(10) === 0 || allowed.length === 0 ? names : allowed
  const [one = 'accept', other = one] = [from[draw(from.length)], from[draw(from.length)]]
  return (decided.get(one) ?? 0) <= (decided.get(other) ?? 0) ? one : other
}

/** Just registered, with its department, asking for more time or to give it back, passed down, or closed as solved. */
function begun(ticketType: string): Story {
  const story = registered({
    ticketType: ticketType.replace(/ .*/, '') as 'help',
    ...(ticketType.startsWith('enterprise') ? { appellantKind: 'organisation', businessEnvironment: true } : {}),
  })
  if (!ticketType.includes(' ')) return story
  const at = '2026-10-09T10:00+08:00'
  if (ticketType.endsWith('passed-down')) return passedDown(story, at)
  const dispatched = story
    .and(at, operator, { type: 'accept' })
    .and(at, operator, { type: 'dispatch' })
    .and(at, { role: 'system', id: 'delivery' }, { type: 'recordReceipt', order: first, how: 'push', at: instant(at) })
  if (ticketType.endsWith('dispatched')) return dispatched
  const holder: Actor = { role: 'department', id: 'd', unit: dispatched.ticket.orders[0]?.unit ?? '' }
  const asked = { type: 'requestExtension', order: first, kind: 'general', months: 2, reasons: '需要鉴定' } as const
  const back = { type: 'requestReturn', order: first, form: 'give-back', ground: 'not-responsible' } as const
  const reasons = '不属本单位'
  if (ticketType.endsWith('returning')) return dispatched.and(at, holder, { ...back, reasons })
  const hard = { type: 'requestMark', mark: 'hard-case', reasons: '多方难以协调' } as const
  if (ticketType.endsWith('marked'))
    return dispatched
      .and(at, holder, hard)
      .and(at, supervisor, { type: 'decideMark', request: 'mark-1', decision: 'approved', reasons: '属实' })
  if (ticketType.endsWith('extension')) return dispatched.and(at, holder, asked)
  const texts = { record: '已修', answer: '已修', consultation: { impossible: '电话停机' } }
  return dispatched
    .and(at, holder, { type: 'reply', order: first, ...texts })
    .and(at, operator, { type: 'passCheck' })
    .and(at, operator, { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '已解决' })
}

/** By a district to a street, which has asked a community, and to a bureau, which has replied. */
function passedDown(story: Story, at: string): Story {
  const [street, community, bureau] = ['heping-nanhu-street', 'heping-wencui-community', 'heping-housing']
  const to = [{ unit: street }, { unit: bureau }]
  return story
    .and(at, operator, { type: 'accept' })
    .and(at, operator, { type: 'dispatch', lead: 'heping', reason: '属地' })
    .and(at, department('heping'), { type: 'passDown', order: first, to, instructions: '请核实' })
    .and(at, department(street), {
      type: 'askAssistance',
      order: second,
      unit: community,
      ask: '走访',
      until: '2026-10-20',
    })
    .and(at, department(bureau), { type: 'reply', order: third, record: '已核', answer: '已核' })
}
/** Another appellant's ticket of the same matter, into which this one may be merged. */
const lead = leading(begun('help dispatched'))

/** The same appellant's, brought before. */
const earlier = {
  number: lead.number,
  state: 'closed',
  registeredAt: '2026-09-01T01:00:00.000Z',
  sameAppellant: true,
} as const

interface Life {
  ticket: Ticket
  log: { at: string; events: readonly TicketEvent[] }[]
  now: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Mostly little time passes; now and then a week, and sometimes the thirty days of non-cooperation. */
const pauses = [minute, minute, minute, hour, hour, hour, day, day, 6 * day, 31 * day]

/** One step: time passes, something is asked; what was decided is checked against what stood before. */
function step(life: Life, seed: number, count: (decided: boolean, command: string) => void): Life {
  const draw = drawing(seed)
  const now = life.now + (pauses[draw(pauses.length)] ?? 0) * (1 + draw(3))
  const at = new Date(now).toISOString()
  const command = draw(5) === 0 ? 'passLimits' : commandOf(life.ticket, draw)
  const actor: Actor =
    command === 'passLimits' ? { role: 'system', id: 'deadlines' } : actorOf(command, life.ticket, draw)
  const parsed = commandBodies[command]().safeParse(drawnBody(command, { ticket: life.ticket, now: at, draw }))
  if (!parsed.success) {
    count(false, command)
    return { ...life, now }
  }
  const decision = decide({ type: command, ...parsed.data } as CommandOf<LaterCommand>, life.ticket, {
    ...law,
    now: at,
    today: dateOf(at),
    actor,
    facts: { lead, earlier },
  })
  count(!isRefusal(decision), command)
  if (isRefusal(decision)) return { ...life, now }
  const ticket = decision.events.reduce<Ticket>((before, event) => evolve(before, { ...event, at }), life.ticket)
  ticket.version++
  holds(life.ticket, ticket, decision.events)
  return { ticket, now, log: [...life.log, { at, events: decision.events }] }
}

function holds(before: Ticket, after: Ticket, events: readonly TicketEvent[]): void {
  const owners = after.orders.filter(
    ({ role, state, parent }) => role === 'lead' && parent === undefined && (state === 'open' || state === 'replied'),
  )
  if (after.state === 'handling' || after.state === 'replied')
    expect(owners, 'one owner while handling').toHaveLength(1)
  if (isEnded(after.state) || after.state === 'accepted') expect(owners, 'no owner outside handling').toHaveLength(0)
  if (isEnded(after.state))
    expect(
      after.clocks.filter(({ kind, endedAt, decided }) => !endedAt && !decided && !clockEnds[kind].followsUp),
      'no clock of an ended ticket runs, but those that begin with its end: callback, ratings, due process; and that of telling',
    ).toEqual([])
  expect(after.extensions.length, 'at most two applications a matter').toBeLessThanOrEqual(2)
  for (const { kind, decision, grantedUntil, originalLastDay } of after.extensions)
    if (kind === 'general' && decision === 'granted')
      expect(grantedUntil ?? '', 'two months in all').toSatisfy(
        (day: string) => day <= extensionLimit(originalLastDay, 2, law.calendar).lastDay,
      )
  for (const { order, triggers } of after.supervisions.filter(({ dischargedAt }) => !dischargedAt))
    expect(
      after.supervisions.filter((other) => other.order === order && !other.dischargedAt),
      `one supervision an order at a time: ${triggers}`,
    ).toHaveLength(1)
  emergencyIsTracked(after)
  nothingBeginsAnew(before, after, events)
  isKeptByTelling(before, after, events)
  expect(
    after.extensions.filter((asked) => !asked.decision && extensionState(asked, after) === 'lapsed'),
    'what an application was about is gone: it has ended too',
  ).toEqual([])
  for (const [index, clock] of before.clocks.entries()) {
    const now = after.clocks[index]
    expect(now?.kind, 'clocks keep their places').toBe(clock.kind)
    if (now?.limit === clock.limit) continue
    const movedBy = events.filter(
      (event) => event.type !== 'clock-started' && 'limit' in event && event.limit === now?.limit,
    )
    expect(movedBy, `${clock.kind} moved from ${clock.limit} to ${now?.limit} by its own event`).not.toEqual([])
  }
}

/** Until a unit acknowledges it, whoever has it; where nobody has it, as nobody's. What was worked again after its end is none any more. */
function emergencyIsTracked({ emergency, state, orders, clocks, reopenings }: Ticket): void {
  if (!emergency || isEnded(state) || state === 'merged' || reopenings.length > 0) return
  const running = clocks.filter(({ kind, endedAt }) => kind === 'emergency-acknowledgement' && !endedAt)
  const held = orders.filter((order) => order.role !== 'sub' && isInHand(order))
  const silent = held.filter((order) => !order.acknowledgedAt && !order.interim && !order.reply)
  const tracked = (number?: string) => running.some(({ order }) => order === number)
  if (held.length === 0) expect(tracked(), 'an emergency that nobody has is tracked').toBe(true)
  else if (silent.length === held.length)
    expect(
      silent.some(({ number }) => tracked(number)),
      'an emergency nobody has acknowledged is tracked',
    ).toBe(true)
}

/** A review ends when its outcome is told; an emergency, and whoever contests, withdraws or answers what was asked, need not be. */
function isKeptByTelling(before: Ticket, after: Ticket, events: readonly TicketEvent[]): void {
  const ending: readonly string[] = [
    ...['notice-told', 'emergency-declared', 'filing-contested', 'withdrawn'],
    ...['supplement-supplied', 'supplement-explained'],
  ]
  for (const [index, { kind, endedAt }] of before.clocks.entries())
    if (kind === 'review' && !endedAt && after.clocks[index]?.endedAt)
      expect(events.map(({ type }) => type).filter((type) => ending.includes(type))).not.toEqual([])
}

/** A limit that a unit had is the one it has again, under whatever order; only a check gives working days back. */
function nothingBeginsAnew(before: Ticket, after: Ticket, events: readonly TicketEvent[]): void {
  const anew = ['reopened', 'sent-back', 'contribution-sent-back']
  if (after.reopenings.length > 0 || events.some(({ type }) => anew.includes(type))) return
  const unitOf = (number?: string) =>
    after.orders.find((order) => order.number === number && order.role !== 'sub')?.unit
  for (const clock of after.clocks.slice(before.clocks.length)) {
    const unit = unitOf(clock.order)
    if (!unit || !['reply', 'interim-reply', 'final-reply', 'return-request'].includes(clock.kind)) continue
    const had = before.clocks.findLast((one) => one.kind === clock.kind && unitOf(one.order) === unit)
    if (had) expect(clock.limit, `${unit} goes on under its ${clock.kind}`).toBe(had.limit)
  }
}

/** A period that begins behind the day a ticket counts until has it in no figure, however late it is looked at. */
function countsNoLonger({ ticket, log }: Life): void {
  const from = addDays(countsUntil(ticket, log.at(-1)?.at ?? ''), 1)
  const evaluation = { ...law, period: { from, to: addDays(from, 366) }, now: '2199-01-01T00:00:00.000Z' }
  const counting = evaluate([factsOf(ticket)], [], 'city', evaluation)[0]?.figures.filter((one) => one.denominator > 0)
  expect(counting, `counts in no figure from ${from} on`).toEqual([])
}

describe('any sequence of commands', () => {
  it(`keeps the invariants, over ${steps} steps`, { timeout: 120_000 }, () => {
    let asked = 0
    const count = (wasDecided: boolean, command: string): void => {
      asked++
      if (wasDecided) decided.set(command, (decided.get(command) ?? 0) + 1)
    }
    fc.assert(
      fc.property(
        fc.constantFrom(
          'consultation',
          'help',
          'help dispatched',
          'consultation dispatched',
          'enterprise dispatched',
          'help extension',
          'help returning',
          'help marked',
          'help closed',
          'help passed-down',
        ),
        fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: stepsOfOne, maxLength: stepsOfOne }),
        (ticketType, seeds) => {
          const { ticket, log } = begun(ticketType)
          let life: Life = { ticket, log: [...log], now: Date.parse(log.at(-1)?.at ?? '') }
          for (const seed of seeds) life = step(life, seed, count)
          expect(replay(life.log), 'replay of the log gives the state').toEqual(life.ticket)
          countsNoLonger(life)
        },
      ),
      {
        numRuns: Math.ceil(steps / stepsOfOne),
        seed: Number(process.env.PROPERTY_SEED ?? 20260303),
        endOnFailure: true,
      },
    )
    expect(asked).toBeGreaterThanOrEqual(steps)
    // A property over commands that are always refused would prove nothing; a shortened run may miss the rarest ones.
    if (steps >= wholeRun) expect(names.filter((name) => !decided.has(name))).toEqual([])
  })
})
