/** 公开的结果 — exact on fifty matters, and no unit's few can be worked out of the others (art. 27, 32). */
import { describe, expect, it } from 'vitest'
import type { PublishedResult } from '../../shared/evaluation/index.ts'
import { isHeldByResult } from '../../shared/published/results/beside.ts'
import { readOpenResult } from '../../shared/published/results/calls.ts'
import { monthsOf } from '../../shared/published/results/months.ts'
import { type ShownFigure, shownFigures, shownStandings } from '../../shared/published/results/shown.ts'
import { tableOf } from '../../shared/published/results/table.ts'
import { seeded } from '../simulation/random.ts'
import { type Riddle, valuesOf } from './attacker.ts'
import { sealedInMemory } from './in-memory.ts'

type Row = PublishedResult['figures'][number]
const called = [
  { code: 'closing', zh: '办结率', en: 'closing', unit: 'ratio', formula: { zh: '', en: '' } },
  { code: 'closing-on-time', variantOf: 'closing', zh: '', en: '', unit: 'ratio', formula: { zh: '', en: '' } },
  { code: 'average-days', zh: '', en: '', unit: 'days', formula: { zh: '', en: '' } },
] as PublishedResult['called']

const row = (of: string, numerator: number, denominator: number, figure = 'closing'): Row => ({
  ...{ by: of === 'city' ? 'city' : 'unit', of, figure, numerator, denominator, value: numerator / denominator },
})

/** What is left to guess for whoever knows all that is told. */
function riddleOf(rows: readonly Row[], told: readonly ShownFigure[]): Riddle {
  const units = rows.filter(({ by }) => by === 'unit').map(({ of }) => of)
  const riddle: Riddle = {
    unknowns: new Map(
      [...units, 'rest', 'city'].flatMap(
        (of) =>
          [
            [`hits ${of}`, 0],
            [`misses ${of}`, 0],
          ] as const,
      ),
    ),
    known: (['hits', 'misses'] as const).map((side) => ({
      of: [...units, 'rest'].map((of) => `${side} ${of}`),
      less: [`${side} city`],
      ...{ from: 0, to: 0 },
    })),
  }
  for (const { unit: of = 'city', numerator, denominator, atLeast, atMost } of told) {
    const [hits, misses] = [`hits ${of}`, `misses ${of}`]
    const is = (name: string, count: number) => riddle.known.push({ of: [name], from: count, to: count })
    if (numerator !== undefined && denominator !== undefined) {
      is(hits, numerator)
      is(misses, denominator - numerator)
      continue
    }
    riddle.known.push({ of: [hits, misses], from: 50, to: 1_000_000 })
    const share = Math.round((atLeast ?? atMost ?? 0) * 20)
    const [more, less] = [`${20 - share}*${hits}`, `${share}*${misses}`]
    if (atLeast !== undefined) riddle.known.push({ of: [more], less: [less], from: 0, to: 1e9 })
    if (atMost !== undefined) riddle.known.push({ of: [less], less: [more], from: 0, to: 1e9 })
  }
  return riddle
}

/** Units of which some have few matters, or miss a few. */
function madeRows(seed: number): Row[] {
  const random = seeded(seed)
  const units = Array.from({ length: 2 + random.draw(7) }, (_, at) => {
    const denominator = random.chance(0.3) ? 1 + random.draw(12) : 50 + random.draw(200)
    const misses = random.chance(0.3) ? random.draw(5) : random.draw(denominator + 1)
    return row(`u${at}`, Math.max(0, denominator - misses), denominator)
  })
  const rest = random.chance(0.5) ? 0 : random.draw(6)
  const sum = (of: (one: Row) => number) => units.reduce((all, one) => all + of(one), 0)
  return [
    row(
      'city',
      sum(({ numerator }) => numerator),
      sum(({ denominator }) => denominator) + rest,
    ),
    ...units,
  ]
}

async function narrowed(tell: (rows: Row[]) => ShownFigure[]): Promise<string[]> {
  const found: string[] = []
  for (let seed = 1; seed <= 80; seed++) {
    const rows = madeRows(seed)
    const told = tell(rows)
    const riddle = riddleOf(rows, told)
    for (const { by, of, numerator, denominator } of rows) {
      if (by === 'city' || told.some((one) => one.unit === of && one.denominator !== undefined)) continue
      for (const [side, count] of [
        ['hits', numerator],
        ['misses', denominator - numerator],
      ] as const) {
        if (count < 1 || count > 4) continue
        const values = await valuesOf([`${side} ${of}`], riddle)
        if (values < 4) found.push(`${seed} ${side} ${of}: ${values}`)
      }
    }
  }
  return found
}

describe('figures of a published result', () => {
  it('tell nobody of a few of a unit that is not told', async () => {
    expect(await narrowed((figures) => shownFigures({ figures, called }))).toEqual([])
  })

  it('would, with nothing more withheld than those on fewer than fifty', async () => {
    const plain = (rows: Row[]) =>
      rows
        .filter(({ denominator }) => denominator >= 50)
        .map(({ by, of, ...values }) => ({ ...values, ...(by === 'unit' ? { unit: of } : {}) }))
    expect(await narrowed(plain)).not.toEqual([])
  })

  it('are exact on fifty matters, and bounds of a few', () => {
    const rows = [
      row('city', 340, 400),
      row('a', 90, 100),
      row('b', 98, 100),
      row('c', 2, 60),
      row('d', 40, 49),
      row('e', 80, 91),
      row('a', 87, 100, 'closing-on-time'),
      row('a', 0, 60, 'average-days'),
    ]
    const told = shownFigures({ figures: rows, called })
    expect(told).toContainEqual(expect.objectContaining({ figure: 'closing', numerator: 340, denominator: 400 }))
    expect(told).toContainEqual(expect.objectContaining({ unit: 'a', numerator: 90, denominator: 100 }))
    expect(told).toContainEqual({ figure: 'closing', unit: 'b', atLeast: 0.95 })
    expect(told).toContainEqual({ figure: 'closing', unit: 'c', atMost: 0.1 })
    expect(told.filter(({ unit }) => unit === 'd')).toEqual([])
    // Three were closed late: the difference of the two figures.
    expect(told.filter(({ figure }) => figure === 'closing-on-time')).toEqual([])
    expect(told).toContainEqual(expect.objectContaining({ figure: 'average-days', unit: 'a', denominator: 60 }))
  })
})

describe('places of a published result', () => {
  const funnel = { rate: 0.91234, spread: 0.001, grey: { low: 0.85555, high: 0.98 }, red: { low: 0.81, high: 0.99 } }
  const component = (figure: string) => ({ figure, compared: { flag: 'within', funnel } })
  const scored = (of: string, place: number) => ({
    ...{ of, place, score: 91.5, parts: [{ components: [component('closing')] }] },
  })
  const result = {
    scores: {
      groups: [{ code: 'bureaus', size: 2, ranked: [scored('a', 1), scored('b', 2)] }],
      apart: [{ of: 'd', peers: 'bureaus', why: 'few-matters', parts: [] }],
    },
    excludedOf: (unit: string) => ({ excluded: unit === 'a' ? 2 : 12, occasions: 100 }),
  } as unknown as PublishedResult

  it('stand among like units with limits of chance; a score only where all of its figures are told', () => {
    const told = [{ figure: 'closing', unit: 'a', numerator: 90, denominator: 100 }]
    const [a, b, d] = shownStandings(result, told)
    expect(a).toMatchObject({ unit: 'a', place: 1, size: 2, score: 91.5, excludedBelow: 0.1 })
    expect(a?.funnel).toEqual([
      {
        figure: 'closing',
        flag: 'within',
        others: 0.912,
        grey: { low: 0.856, high: 0.98 },
        red: { low: 0.81, high: 0.99 },
      },
    ])
    expect(b).toMatchObject({
      unit: 'b',
      place: 2,
      excludedShare: 0.12,
      funnel: [{ figure: 'closing', flag: 'within' }],
    })
    expect(b).not.toHaveProperty('score')
    expect(d).toMatchObject({ unit: 'd', why: 'few-matters', size: 2 })
  })
})

it('a result that is not published is refused', async () => {
  const call = { params: { result: '2026-half-year' }, knows: [] } as never
  expect(await readOpenResult(call, { openResults: { all: async () => [] } } as never)).toMatchObject({
    refused: 'published.result-unknown',
  })
})

describe('days that an open result counts', () => {
  const release = {
    ...{ shape: 1, result: '2026-half-year', node: 'half-year', year: 2026, from: '2026-01-01', to: '2026-06-30' },
    ...{ publishedAt: '2026-09-01T00:00:00.000Z', manifest: 'm', figures: [], standings: [], called: [], units: [] },
  }
  it('are those of its months, and no others', async () => {
    const openSealed = sealedInMemory()
    const object = await openSealed.put('results/2026-half-year', release)
    const row = { result: release.result, publishedAt: release.publishedAt, object }
    const held = (from: string, to: string) =>
      isHeldByResult({ from, to }, { openResults: { all: async () => [row] }, openSealed })
    expect(await held('2026-06-01', '2026-06-30')).toBe(true)
    expect(await held('2026-07-01', '2026-07-31')).toBe(false)
  })
})

describe('months beside a result', () => {
  const table = tableOf({ figures: [row('city', 390, 410)], called })
  const days = { from: '2026-01-01', to: '2026-03-31' }
  const month = (at: string, told: { hits?: number; misses?: number }) => ({
    ...{ month: at, counts: [], figures: [{ code: 'closing', zh: '', en: '', formula: { zh: '', en: '' } }] },
    rates: [{ figure: 'closing', ...told }],
  })
  const whole = { hits: 120, misses: 10 }
  const monthsAre = (...told: { hits?: number; misses?: number }[]) =>
    monthsOf(
      told.map((one, at) => month(`2026-0${at + 1}`, one)),
      table,
    )
  it('tell the city’s figure where each of them tells a part of it', () => {
    expect(monthsAre(whole, whole, whole).tell('closing', 'misses', days)).toBe(true)
    expect(monthsAre(whole, whole, { hits: 120 }).tell('closing', 'misses', days)).toBe(true)
    expect(monthsAre(whole, whole, {}).tell('closing', 'misses', days)).toBe(false)
    expect(monthsAre(whole, whole).tell('closing', 'misses', days)).toBe(false)
  })
  it('leave it open where none hides a part, and what was never told is more than a few', () => {
    expect(monthsAre(whole, whole, whole).areOpen(['closing'], days)).toBe(true)
    expect(monthsAre(whole, whole, { hits: 120 }).areOpen(['closing'], days)).toBe(false)
    // Of the third month, of which nothing was told, as few as twenty less thirty may be missed.
    expect(monthsAre(whole, whole).areOpen(['closing'], days)).toBe(false)
    expect(monthsAre().areOpen(['closing'], days)).toBe(true)
    expect(monthsAre(whole, whole, { hits: 120 }).areOpen(['average-days'], days)).toBe(true)
  })
})
