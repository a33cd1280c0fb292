/** Figures read for a period equal those from reading every ticket, however old. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CallDeps } from '../../shared/appeals/compose.ts'
import { factsOfPeriod, ticketsClosedIn, ticketsOf } from '../../shared/appeals/desk/period.ts'
import { countsUntil, factsOf } from '../../shared/appeals/kind/facts.ts'
import { replay } from '../../shared/appeals/kind/replay.ts'
import { ticketRow } from '../../shared/appeals/kind/rows.ts'
import { dynamoLists } from '../../shared/appeals/storage/lists.ts'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import type { DecisionRecord } from '../../shared/appeals/ticket/log.ts'
import { ticketNumber } from '../../shared/appeals/ticket/number.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { closed, dispatched } from '../appeals/ticket/endings.ts'
import { evaluate } from '../support/evaluated.ts'
import { decisionsOf, law, registered } from '../support/story.ts'
import { emptyTables } from '../support/tables.ts'
import { ratedBadly, reopened } from './lives.ts'

const lives = {
  registered: decisionsOf(registered()),
  dispatched: decisionsOf(dispatched().sweptTo('2026-12-01T09:00+08:00')),
  closed: decisionsOf(closed().sweptTo('2026-12-01T09:00+08:00')),
  rated: decisionsOf(ratedBadly()),
  reopened: decisionsOf(reopened()),
}
type Life = keyof typeof lives

/** The same life, registered on another day, with a pause of so many days after decision n. */
function lived(
  life: Life,
  day: string,
  pause: number,
  after: number,
  serial: number,
): Ticket & { log: DecisionRecord[] } {
  const [first, ...rest] = lives[life]
  const days = Math.round((Date.parse(day) - Date.parse(dateOf(first?.at ?? ''))) / 86_400_000)
  const number = ticketNumber(day, serial)
  const moved = (value: unknown, by: number): unknown =>
    JSON.parse(JSON.stringify(value), (_, inner) => {
      if (typeof inner !== 'string') return inner
      if (/^\d{4}-\d\d-\d\dT/.test(inner)) return new Date(Date.parse(inner) + by * 86_400_000).toISOString()
      return /^\d{4}-\d\d-\d\d$/.test(inner) ? addDays(inner, by) : inner.replaceAll('261009-48213074', number)
    })
  const log = [first, ...rest].map(
    (decision, index) => moved(decision, days + (index > after ? pause : 0)) as DecisionRecord,
  )
  return { ...(replay(log) as Ticket), log }
}

/** A city's table with these tickets in it. */
async function cityWith(tickets: readonly (Ticket & { log: DecisionRecord[] })[]): Promise<CallDeps> {
  const client = emptyTables()
  const store = dynamoTickets(client, 'tickets')
  // One write each, of what its last decision leaves beside the log; the logs themselves are read from here.
  for (const ticket of tickets)
    await store.write(
      {
        number: ticket.number,
        log: ticket.log.slice(0, 1),
        row: ticketRow(ticket),
        facts: factsOf(ticket),
        countsUntil: countsUntil(ticket, ticket.log.at(-1)?.at ?? ''),
        nextCheckAt: undefined,
        retained: undefined,
      },
      { passed: () => false, signal: AbortSignal.timeout(10_000) },
    )
  const read = async (number: string) => tickets.find((ticket) => ticket.number === number)
  return { lists: dynamoLists(client, 'tickets'), tickets: { read } } as unknown as CallDeps
}

const aLife = fc.record({
  life: fc.constantFrom(...(Object.keys(lives) as Life[])),
  day: fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2024-01-01', days)),
  pause: fc.integer({ min: 0, max: 500 }),
  after: fc.integer({ min: 0, max: 9 }),
})

it(
  'figures, callback report and the draw of a period are those of reading every ticket there is',
  { timeout: 60_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(aLife, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 1300 }),
        fc.integer({ min: 0, max: 200 }),
        async (drawn, start, length) => {
          const tickets = drawn.map(({ life, day, pause, after }, index) =>
            lived(life, day, pause, after, index * 1009),
          )
          const from = addDays('2024-01-01', start)
          const period = { from, to: addDays(from, length) }
          const deps = await cityWith(tickets)
          const evaluation = { ...law, period, now: '2031-01-01T00:00:00.000Z' }
          const all = JSON.parse(JSON.stringify(tickets.map(factsOf)))
          const read = await factsOfPeriod(period, deps)
          for (const by of ['city', 'area', 'unit'] as const) {
            const counting = (groups: ReturnType<typeof evaluate>) =>
              groups.filter(({ figures }) => figures.some(({ denominator }) => denominator > 0))
            expect(counting(evaluate(read, [], by, evaluation))).toEqual(counting(evaluate(all, [], by, evaluation)))
          }
          const numbers = (found: readonly Ticket[]) => found.map(({ number }) => number).sort()
          const happened = (ticket: Ticket & { log: DecisionRecord[] }) =>
            ticket.log.some(({ at }) => period.from <= dateOf(at) && dateOf(at) <= period.to)
          expect(numbers(await ticketsOf(period, deps))).toEqual(
            expect.arrayContaining(numbers(tickets.filter(happened))),
          )
          const closedThen = tickets.filter(
            ({ state, closing }) =>
              state === 'closed' && closing && period.from <= dateOf(closing.at) && dateOf(closing.at) <= period.to,
          )
          expect(numbers(await ticketsClosedIn(period, deps))).toEqual(numbers(closedThen))
        },
      ),
      { numRuns: 15, seed: 20261128 },
    ),
)
