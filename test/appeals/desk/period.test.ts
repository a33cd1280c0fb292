/** Which days of tickets a period asks for, and what is read again. */
import { describe, expect, it } from 'vitest'
import type { CallDeps } from '../../../shared/appeals/compose.ts'
import { factsOfPeriod, ticketsClosedIn, ticketsOf } from '../../../shared/appeals/desk/period.ts'
import type { CountedTicket } from '../../../shared/appeals/desk/ports.ts'
import { factsOf } from '../../../shared/appeals/kind/facts.ts'
import { closed } from '../ticket/endings.ts'

const story = closed()
const facts = factsOf(story.ticket)

/** A city whose days hold these, two to a page; says what it was asked. */
function city(days: Record<string, CountedTicket[]>, longLived: Record<string, CountedTicket[]> = {}) {
  const asked = { days: [] as string[], years: [] as string[], froms: new Set<string>(), read: [] as string[] }
  const deps = {
    lists: {
      async countedOn(day: string, from: string, after = '0') {
        if (after === '0') asked.days.push(day)
        asked.froms.add(from)
        const all = days[day] ?? []
        const end = Number(after) + 2
        return { items: all.slice(Number(after), end), next: end < all.length ? String(end) : undefined }
      },
      async longLived(year: string, from: string, after = '0') {
        if (after === '0') asked.years.push(year)
        asked.froms.add(from)
        const all = longLived[year] ?? []
        const end = Number(after) + 1
        return { items: all.slice(Number(after), end), next: end < all.length ? String(end) : undefined }
      },
    },
    tickets: {
      async read(number: string) {
        asked.read.push(number)
        return number === 'gone' ? undefined : { log: story.log, bytes: 0 }
      },
    },
  } as unknown as CallDeps
  return { asked, deps }
}
const kept = (number: string): CountedTicket => ({ number, facts: { ...facts, number } })
const october = { from: '2026-10-01', to: '2026-10-31' }

describe('what figures read of a period', () => {
  it('is what stands beside each ticket of its days and of 120 before, page after page, in the order of the days', async () => {
    const { asked, deps } = city({
      '2026-10-31': [kept('e')],
      '2026-06-03': [kept('a'), kept('b'), kept('c')],
      '2026-10-01': [kept('d')],
      '2026-06-02': [kept('too early')],
      '2026-11-01': [kept('too late')],
    })
    expect((await factsOfPeriod(october, deps)).map(({ number }) => number)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect([asked.days.length, asked.days.toSorted()[0], asked.days.toSorted().at(-1)]).toEqual([
      151,
      '2026-06-03',
      '2026-10-31',
    ])
    expect([...asked.froms]).toEqual(['2026-10-01'])
    expect(asked.read).toEqual([])
  })

  it('and what was registered longer before and still counts, from the index of what lives long, each once', async () => {
    const { asked, deps } = city(
      { '2026-10-01': [kept('261001-00000004')], '2026-06-03': [kept('260603-00000003')] },
      {
        '2022': [kept('220105-00000001')],
        '2026': [kept('260603-00000003'), kept('260602-00000002'), kept('261225-00000009')],
      },
    )
    expect((await factsOfPeriod(october, deps)).map(({ number }) => number)).toEqual([
      '220105-00000001',
      '260602-00000002',
      '260603-00000003',
      '261001-00000004',
    ])
    expect([asked.years[0], asked.years.at(-1)]).toEqual(['2021', '2026'])
    expect([...asked.froms]).toEqual(['2026-10-01'])
  })

  it('is read off the log where another release kept it in another way, or not at all', async () => {
    const { asked, deps } = city({
      '2026-10-02': [kept('a'), { number: 'b', facts: undefined }, { number: 'c', facts: { ...facts, shape: 0 } }],
      '2026-10-03': [{ number: 'gone', facts: undefined }],
    })
    const found = await factsOfPeriod(october, deps)
    expect(asked.read).toEqual(['b', 'c', 'gone'])
    expect(found).toEqual([{ ...facts, number: 'a' }, facts, facts])
  })
})

it('whole tickets of a period are read from their logs', async () => {
  const { asked, deps } = city({ '2026-10-02': [kept('a'), kept('gone')] })
  expect(await ticketsOf(october, deps)).toEqual([story.ticket])
  expect(asked.read).toEqual(['a', 'gone'])
})

it('of those closed in a period only these are read, and what an earlier release left without facts', async () => {
  const { asked, deps } = city({
    '2026-10-02': [
      kept('closed'),
      { number: 'handled still', facts: { ...facts, state: 'handling', closedAt: undefined } },
      { number: 'closed before', facts: { ...facts, closedAt: '2026-09-30T15:59:59.000Z' } },
      { number: 'answered at once', facts: { ...facts, dispatchedAt: undefined } },
      { number: 'older', facts: undefined },
    ],
  })
  expect(await ticketsClosedIn(october, deps)).toEqual([story.ticket, story.ticket])
  expect(asked.read).toEqual(['closed', 'older'])
})
