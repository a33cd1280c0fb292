/** 不变量 — what must hold after each decision, whatever is asked by whomever. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsUntil, factsOf } from '../../../shared/appeals/kind/facts.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { extensionState } from '../../../shared/appeals/matters/extending/extension.ts'
import { clockEnds } from '../../../shared/appeals/ticket/clock-ends.ts'
import { isEnded } from '../../../shared/appeals/ticket/states.ts'
import { isInHand, type Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import type { TicketEvent } from '../../../shared/appeals/words/event.ts'
import { addDays } from '../../../shared/law/civil-date.ts'
import { extensionLimit } from '../../../shared/law/deadline.ts'
import { evaluate } from '../../support/evaluated.ts'
import { beginnings, begun, decided, type Life, names, step } from '../../support/lives.ts'
import { law } from '../../support/story.ts'

const wholeRun = 120_000
const steps = Number(process.env.PROPERTY_STEPS ?? wholeRun)
const stepsOfOne = 40

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
    const watched = { asked: () => void asked++, decided: holds }
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: stepsOfOne, maxLength: stepsOfOne }),
        (ticketType, seeds) => {
          const { ticket, log } = begun(ticketType)
          let life: Life = { ticket, log: [...log], now: Date.parse(log.at(-1)?.at ?? '') }
          for (const seed of seeds) life = step(life, seed, watched)
          expect(replay(life.log), 'replay of the log gives the state').toEqual(life.ticket)
          countsNoLonger(life)
        },
      ),
      {
        numRuns: Math.ceil(steps / stepsOfOne),
        seed: Number(process.env.PROPERTY_SEED ?? 20260304),
        endOnFailure: true,
      },
    )
    expect(asked).toBeGreaterThanOrEqual(steps)
    // A property over commands that are always refused would prove nothing; a shortened run may miss the rarest ones.
    if (steps >= wholeRun) expect(names.filter((name) => !decided.has(name))).toEqual([])
  })
})
