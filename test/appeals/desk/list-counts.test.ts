/** 清单计数 — counted once for all, not more often than it costs, and by who may see it. */
import { describe, expect, it } from 'vitest'
import type { Holding } from '../../../shared/access/holding.ts'
import {
  type CountsStore,
  countedFor,
  currentCounts,
  type KeptCounts,
} from '../../../shared/appeals/desk/list-counts.ts'
import { changeLists } from '../../../shared/appeals/desk/saved-lists.ts'
import { businessEnvironment, law, operator, supervisor } from '../../support/story.ts'

const now = '2026-10-09T01:00:00.000Z'
const whose = (more: Partial<Holding>): Holding => ({
  ...{ ticket: 't', channel: 'web', category: 'property-service', area: '210102', units: [], undispatched: true },
  ...more,
})

function city(rows: Record<string, [due: string | undefined, whose: Holding | undefined][]>, at = { real: 0 }) {
  let kept: KeptCounts | undefined
  let until = 0
  let counted = 0
  const counts: CountsStore = {
    async tally({ list }, each) {
      if (list === 'review') counted++
      for (const row of rows[list] ?? []) each(...row)
    },
    read: async () => kept,
    async begin(now, end) {
      if (now < until) return false
      until = end
      return true
    },
    keep: async (what) => {
      kept = what
      until = 0
    },
  }
  const clock = { now: () => new Date(now), real: () => at.real }
  return {
    deps: { counts, clock, law: async () => law } as unknown as Parameters<typeof currentCounts>[0],
    at,
    counted: () => counted,
  }
}
const shown = async (one: ReturnType<typeof city>, actor = operator) =>
  countedFor(actor, await currentCounts(one.deps), now, law)
const of = (counts: Awaited<ReturnType<typeof shown>>, name: string) => counts.find(({ list }) => list === name)

describe('what is counted', () => {
  const here = city({
    review: [
      ['2026-10-09T00:00:00.000Z', whose({})],
      [now, whose({})],
      ['2026-10-09T16:00:00.000Z', whose({ area: '210103' })],
      ['2026-10-12T16:00:00.000Z', whose({})],
      [undefined, whose({})],
    ],
    clues: [[undefined, whose({})]],
    'notices untold': [['2026-10-08T16:00:00.000Z', undefined]],
  })

  it('is rows, what is overdue and due today, and the oldest limit; a limit that is reached is overdue', async () => {
    const review = of(await shown(here), 'review')
    expect(review).toMatchObject({ rows: 5, overdue: 2, today: 1, oldest: '2026-10-09T00:00:00.000Z' })
    expect(of(await shown(here), 'check')).toMatchObject({ rows: 0, overdue: 0, oldest: undefined })
  })
  it('is what the caller may see', async () => {
    const limited = { ...operator, areas: ['210103'] }
    expect(of(await shown(here, limited), 'review')).toMatchObject({ rows: 1, today: 1 })
    expect(of(await shown(here, limited), 'untold')).toMatchObject({ rows: 0 })
    expect(of(await shown(here), 'untold')).toMatchObject({ rows: 1, overdue: 1 })
    expect(of(await shown(here), 'clues')).toBeUndefined()
    expect(of(await shown(here, supervisor), 'clues')).toBeUndefined()
    expect(of(await shown(here, businessEnvironment), 'clues')).toMatchObject({ rows: 1 })
  })
})

describe('how often', () => {
  it('is every two seconds at most, and less often where much is read', async () => {
    const few = city({ review: [[undefined, whose({})]] })
    await shown(few)
    few.at.real = 1_999
    await shown(few)
    expect(few.counted()).toBe(1)
    few.at.real = 2_000
    await shown(few)
    expect(few.counted()).toBe(2)
    const many = city({ review: Array.from({ length: 5_000 }, () => [undefined, whose({})]) })
    await shown(many)
    many.at.real = 9_999
    await shown(many)
    expect(many.counted()).toBe(1)
    many.at.real = 10_000
    await shown(many)
    expect(many.counted()).toBe(2)
  })
  it('is by one of those who ask at once; the others are given what was counted before', async () => {
    const one = city({ review: [[undefined, whose({})]] })
    await shown(one)
    one.at.real = 60_000
    await Promise.all([shown(one), shown(one), shown(one)])
    expect(one.counted()).toBe(2)
  })
})

it('lists that are always changed by others are refused, and not lost', async () => {
  const store = { read: async () => ({ lists: [], version: 1 }), write: async () => false }
  expect(await changeLists('1001', (lists) => lists, { savedLists: store })).toMatchObject({ refused: 'list.changed' })
})
