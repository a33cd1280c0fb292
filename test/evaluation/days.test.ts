/** 夜间汇总 — days of occasions and what changed since come to what all tickets now come to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureFacts } from '../../shared/appeals/index.ts'
import { countNight } from '../../shared/evaluation/days/night.ts'
import { occasionsOf } from '../../shared/evaluation/days/reading.ts'
import { columnsOf, numberOf } from '../../shared/evaluation/occasions/columns.ts'
import { Fold } from '../../shared/evaluation/occasions/fold.ts'
import type { Counted } from '../../shared/evaluation/occasions/occasion.ts'
import { columnsIn, partsOf } from '../../shared/evaluation/storage/part.ts'
import { beginnings } from '../support/lives.ts'
import { asked, city, period, versions } from '../support/nights.ts'
import { law } from '../support/story.ts'

const lives = fc
  .array(
    fc.tuple(
      fc.constantFrom(...beginnings),
      fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: 5, maxLength: 25 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) =>
    all.map(([beginning, seeds], index) =>
      versions(beginning, seeds, numberOf(26100900000000 + (index % 2) * 100_000_000 + index)),
    ),
  )

describe('nights and changes', () => {
  it('come to what all tickets come to now, whatever comes late, twice or in another order', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }), async (all, draws) => {
        const place = city()
        await place.night()
        const waiting: (() => Promise<void>)[] = []
        const queues = all.map((one) => [...one])
        for (const draw of draws) {
          const queue = queues[draw % queues.length]
          const facts = queue?.shift()
          if (facts) waiting.push(place.commit(facts))
          place.pass(draw * 40)
          if (draw % 3 === 0) await waiting.splice(draw % Math.max(1, waiting.length), 1)[0]?.()
          if (draw % 4 === 1) await waiting.at(-1)?.()
          if (draw === 9) await place.night()
        }
        for (const list of waiting.reverse()) await list()
        const { cells, read } = await place.counted()
        expect(cells).toEqual(place.expected())
        expect(read.since).toBeDefined()
        await place.night()
        expect((await place.counted()).cells).toEqual(place.expected())
      }),
      { numRuns: 25, seed: Number(process.env.PROPERTY_SEED ?? 7) },
    )
  })

  const [first = [], second = []] = [
    versions('help dispatched', [5, 6, 7], '261009-00000001'),
    versions('help closed', [5, 6, 7], '261010-00000002'),
  ]
  const newest = (all: readonly FigureFacts[]): FigureFacts => all.at(-1) ?? never()
  const never = (): never => {
    throw new Error('a life without a version')
  }

  it('read anew only days of which something was listed, and write only what came out otherwise', async () => {
    const place = city()
    await place.commit(newest(first))()
    await place.commit(newest(second))()
    place.pass(60)
    const night = await place.night()
    expect(night.read).toBeGreaterThan(2000)
    expect(night).toMatchObject({ written: 2, tickets: 2 })
    place.pass(24 * 60)
    // The day that has begun.
    expect(await place.night()).toEqual({ stale: 1, read: 1, written: 0, tickets: 0 })
    await place.commit(newest(first))()
    place.pass(60)
    expect(await place.night()).toMatchObject({ stale: 1, read: 1, written: 0 })
  })

  it('are cut off when time is up, and what was not read is counted all the same', async () => {
    const place = city()
    let left = 10
    expect(await place.night(() => left-- <= 0)).toMatchObject({ read: 10 * 32 })
    await place.commit(newest(first))()
    // Until all days were read once, everything is read anew.
    expect((await place.counted(async () => [newest(first)])).read.since).toBeUndefined()
    await place.night()
    await place.commit(newest(second))()
    place.pass(30 * 60)
    await place.night(() => true)
    expect((await place.counted()).cells).toEqual(place.expected())
    await place.night()
    expect((await place.counted()).cells).toEqual(place.expected())
  })

  it('are believed for thirty days', async () => {
    const place = city()
    await place.night()
    place.pass(30 * 24 * 60)
    expect((await place.counted(async () => [])).read.since).toBeDefined()
    place.pass(24 * 60)
    expect((await place.counted(async () => [])).read.since).toBeUndefined()
  })

  it('read all anew when working days are others', async () => {
    const place = city()
    await place.commit(newest(second))()
    await place.night()
    const { calendar } = law
    const other = {
      ...law,
      calendar: { ...calendar, dayOf: (day: string) => ({ ...calendar.dayOf(day), works: true }) },
    }
    const night = await countNight(() => false, { ...place.deps, law: async () => other as never })
    expect(night.read).toBe(night.stale)
    expect(night.read).toBeGreaterThan(2000)
  })

  it('that run at once lose nothing of what the other wrote', async () => {
    const { days, ...place } = city()
    const entry = { readUnder: 'x', at: '2026-11-01T00:00:00.000Z', parts: [] }
    const each = Array.from({ length: 8 }, (_, index) => `2026-10-0${index + 1}`)
    await Promise.all(each.map((day) => days.keepEntries('2026', { [day]: entry })))
    expect(Object.keys(await days.entries('2026')).sort()).toEqual(each)
    await place.commit(newest(second))()
    await Promise.all([place.night(), place.night()])
    expect((await place.counted()).cells).toEqual(place.expected())
  })

  it('say which tickets of a day could not be read', async () => {
    const place = city()
    await place.commit(newest(first))()
    const factsOfDay = async (day: string, unreadable: string[]) => {
      if (day === '2026-10-09') unreadable.push('261009-00000009')
      return place.deps.factsOfDay(day)
    }
    await countNight(() => false, { ...place.deps, factsOfDay })
    expect((await place.counted()).read.unreadable).toEqual(['261009-00000009'])
  })

  it('keep for days what was read anew while it was being counted: it comes to what it was', async () => {
    const place = city()
    await place.commit(newest(second))()
    await place.night()
    const then = place.expected()
    let isGone = true
    const days = {
      ...place.days,
      async read(day: string, hash: string) {
        if (isGone) {
          isGone = false
          const listed = place.commit({ ...newest(second), version: 99, repeated: true })
          await listed()
          place.pass(30)
          await place.night()
        }
        return place.days.read(day, hash)
      },
    }
    const fold = new Fold(asked)
    const factsOf = async () => Promise.reject(new Error('read anew'))
    await occasionsOf(period, law, (columns, is) => fold.add(columns, is), { ...place.deps, days, factsOf })
    expect(fold.cells().filter(({ figures }) => figures.some(({ denominator }) => denominator > 0))).toEqual(then)
    expect(then).not.toEqual(place.expected())
    expect((await place.counted()).cells).toEqual(place.expected())
  })
})

describe('a day’s parts', () => {
  const many = (count: number): Counted[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{
        number: numberOf(26100900000000 + ((index * 7_919) % 100_000_000)),
        version: 1,
        channel: 'web',
        type: 'help',
      },
      occasions: Array.from({ length: 6 }, (_, at) => ({
        ...{ kind: 'feedback-due' as const, unit: `u${(index * 31 + at) % 220}`, flags: ['in-time' as const] },
        day: `2026-1${index % 3}-0${1 + ((index + at) % 9)}`,
      })),
    }))
  it('fit into items, hold each ticket once, those that count longest together, and are the same in any order', () => {
    const tickets = many(20_000)
    const parts = partsOf(tickets)
    expect(Math.max(...parts.map(({ bytes }) => bytes.length))).toBeLessThan(390_000)
    const numbers = parts.flatMap(({ bytes }) => [...columnsIn(bytes).numbers])
    expect(new Set(numbers).size).toBe(20_000)
    expect(numbers).toHaveLength(20_000)
    const untils = parts.map(({ until }) => until)
    expect(untils).toEqual(untils.toSorted())
    expect(partsOf(tickets.toReversed()).map(({ hash }) => hash)).toEqual(parts.map(({ hash }) => hash))
  })
  it('are columns as they were put in', () => {
    const tickets = many(50)
    const [part] = partsOf(tickets)
    const columns = columnsIn(part?.bytes ?? Buffer.alloc(0))
    const fold = (some: typeof columns) => {
      const counting = new Fold({ ...asked, by: 'unit' })
      counting.add(some)
      return counting.cells()
    }
    expect(fold(columns)).toEqual(fold(columnsOf(tickets)))
    expect(columns.names.unit).toContain('u31')
  })
  it('that are none are refused', () => {
    expect(() => columnsIn(Buffer.from('none'))).toThrow()
  })
})
