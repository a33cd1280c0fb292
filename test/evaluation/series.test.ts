/** 分段、不计入考核 — intervals of a period, and what rulings take out. */
import { describe, expect, it } from 'vitest'
import { intervalsOf } from '../../shared/evaluation/intervals.ts'
import { behind } from '../../shared/evaluation/occasions/behind.ts'
import { columnsOf, numberIn, numberOf, occasionAt } from '../../shared/evaluation/occasions/columns.ts'
import { Fold } from '../../shared/evaluation/occasions/fold.ts'
import type { Counted } from '../../shared/evaluation/occasions/occasion.ts'
import { figuresOn } from '../../shared/law/figures.ts'
import { law } from '../support/story.ts'

const now = '2026-12-01T00:00:00.000Z'
const satisfaction = law.rules.figures.filter(({ code }) => code === 'satisfaction')
const rated = (index: number, unit: string, ...ratings: [day: string, level: number][]): Counted => ({
  ...{ number: numberOf(26100900000000 + index), channel: 'web', type: 'help', version: 1 },
  occasions: ratings.map(([day, level]) => ({ kind: 'rating', day, unit, level, flags: [] })),
})

describe('intervals', () => {
  it.each([
    ['day', ['2026-10-30/2026-10-30', '2026-10-31/2026-10-31', '2026-11-01/2026-11-01', '2026-11-02/2026-11-02']],
    ['week', ['2026-10-30/2026-11-01', '2026-11-02/2026-11-02']],
    ['month', ['2026-10-30/2026-10-31', '2026-11-01/2026-11-02']],
    ['half-year', ['2026-10-30/2026-11-02']],
    ['year', ['2026-10-30/2026-11-02']],
  ] as const)('of each %s are cut at its ends', (every, expected) => {
    const intervals = intervalsOf({ from: '2026-10-30', to: '2026-11-02' }, every)
    expect(intervals.map(({ from, to }) => `${from}/${to}`)).toEqual(expected)
  })
  it('of halves and years end in June and in December', () => {
    const ends = (every: 'half-year' | 'year') =>
      intervalsOf({ from: '2025-12-31', to: '2026-12-31' }, every).map(({ to }) => to)
    expect(ends('half-year')).toEqual(['2025-12-31', '2026-06-30', '2026-12-31'])
    expect(ends('year')).toEqual(['2025-12-31', '2026-12-31'])
  })
})

describe('a series', () => {
  it('counts each interval by itself: the last rating of each, and of the whole the last of all', () => {
    const columns = columnsOf([rated(1, 'a', ['2026-10-05', 1], ['2026-10-20', 5], ['2026-11-03', 1])])
    const period = { from: '2026-10-01', to: '2026-11-30' }
    const count = (intervals?: { from: string; to: string }[]) => {
      const fold = new Fold({ figures: satisfaction, period, by: 'unit', now, intervals })
      fold.add(columns)
      return fold.cells().map(({ interval, figures: [one] }) => [interval, one?.numerator, one?.denominator])
    }
    expect(count()).toEqual([[0, 0, 1]])
    expect(count(intervalsOf(period, 'month'))).toEqual([
      [0, 1, 1],
      [1, 0, 1],
    ])
  })
})

describe('不计入考核', () => {
  const tickets = [rated(1, 'a', ['2026-10-05', 1]), rated(2, 'a', ['2026-10-06', 5]), rated(3, 'b', ['2026-10-06', 1])]
  const excluded = (number: number) =>
    number === numberIn(tickets[0]?.number ?? '') ? [{ figure: 'satisfaction', unit: 'a' }] : undefined
  const count = (by: 'city' | 'unit' | 'branch') => {
    const branchOf = (unit: string) => [unit, 'above']
    const fold = new Fold({ ...{ figures: satisfaction, by, now, excluded, branchOf }, period: october })
    fold.add(columnsOf(tickets))
    return fold.cells().map(({ of, figures: [one] }) => [of, one?.numerator, one?.denominator, one?.excluded])
  }
  const october = { from: '2026-10-01', to: '2026-10-31' }

  it('takes a matter out of the figures of its unit and of those above it, and says of how many', () => {
    expect(count('unit')).toEqual([
      ['a', 1, 1, 1],
      ['b', 0, 1, 0],
    ])
    expect(count('branch')).toEqual([
      ['a', 1, 1, 1],
      ['above', 1, 2, 1],
      ['b', 0, 1, 0],
    ])
  })
  it('leaves the city’s own figure as it is', () => expect(count('city')).toEqual([['city', 1, 3, 0]]))
  it('shows the matter behind the figure all the same, marked', () => {
    const [figure] = satisfaction
    if (!figure) throw new Error('no such figure')
    const found = [...behind(columnsOf(tickets), { figure, period: october, by: 'unit', of: 'a', now, excluded })]
    expect(found.map(({ ticket, hit, excluded: out }) => [ticket, hit, out])).toEqual([
      ['261009-00000001', false, true],
      ['261009-00000002', true, undefined],
    ])
  })
})

describe('columns', () => {
  it('give back what was put into them', () => {
    const one: Counted = {
      ...{ number: '261009-00000001', version: 3, area: '210102', category: 'heating', channel: 'web', type: 'help' },
      occasions: [
        { kind: 'feedback-due', day: '2026-10-15', unit: 'a', flags: ['running'], limit: '2026-10-15T16:00:00.000Z' },
        { kind: 'completed', day: '2026-10-16', unit: undefined, flags: [], amount: [3, 400] },
        { kind: 'rating', day: '2026-10-17', unit: 'a', flags: ['marked', 'unjustified'], level: 2 },
      ],
    }
    const columns = columnsOf([{ ...one, number: '261009-00000000', occasions: [] }, one])
    expect([0, 1, 2].map((at) => occasionAt(columns, at))).toEqual(one.occasions)
    expect([...columns.numbers].map(numberOf)).toEqual([one.number])
    expect(columns.names.category[columns.category[0] ?? 0]).toBe('heating')
  })
})

describe('figures in force', () => {
  const [figure] = satisfaction
  const of = (from: string | undefined, goal: number) => ({ ...figure, ...(from ? { from } : {}), goal }) as never
  it('are of each code the latest that began by that day', () => {
    const all = [of(undefined, 0.1), of('2027-01-01', 0.2), of('2028-01-01', 0.3)]
    const goal = (day: string) => figuresOn(all, day).map((one) => one.goal)
    expect([goal('2026-12-31'), goal('2027-01-01'), goal('2027-12-31'), goal('2028-01-01')]).toEqual([
      [0.1],
      [0.2],
      [0.2],
      [0.3],
    ])
  })
})
