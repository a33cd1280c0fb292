/** 合并推算 — months, results and variants of figures as one riddle: what everybody knows of a made year. */
import { countsOf, type ToldCount } from '../../shared/published/figures/counts.ts'
import type { Matter } from '../../shared/published/figures/matter.ts'
import { ratesOf, type ToldRate } from '../../shared/published/figures/rates.ts'
import { roundingBy } from '../../shared/published/figures/rounding.ts'
import { monthlyFigures } from '../../shared/published/months/publish.ts'
import type { ShownFigure } from '../../shared/published/results/shown.ts'
import type { Riddle } from './attacker.ts'
import { counting, isExcluded, type Made, monthsInHalf, standingsOf } from './made-year.ts'

/** 同类 — matters that differ in nothing that any figure of one family asks are one unknown. */
const families: Readonly<Record<string, { figures: readonly string[]; kind: (one: Made) => string }>> = {
  transfer: { figures: ['immediate-transfer'], kind: ({ inTime }) => String(inTime) },
  closing: {
    figures: ['closing', 'closing-on-time', 'on-time-feedback'],
    kind: ({ closed, owes }) => `${closed} ${owes}`,
  },
  callback: {
    figures: ['callback', 'average-days'],
    kind: ({ calledBack, excluded }) => `${calledBack} ${excluded}`,
  },
  satisfaction: {
    figures: ['satisfaction', ...['unmarked', 'marked', 'examined', 'strict'].map((one) => `satisfaction-${one}`)],
    kind: ({ level, marked, unjustified }) => `${level} ${marked} ${unjustified}`,
  },
  registered: {
    figures: ['answered-at-once'],
    kind: ({ closed, inTime }) => String(closed === 'not' || !inTime),
  },
  repeated: { figures: ['repeated'], kind: ({ repeated }) => String(repeated) },
}

interface Kind {
  family: string
  name: string
  /** one matter of it */
  like: Made
}

/** Every kind there may be of each family, whether the made year has any of it or not. */
const kinds: Kind[] = Object.entries(families).flatMap(([family, { kind }]) => {
  const all = [true, false].flatMap((one) =>
    (['on-time', 'late', 'not'] as const).flatMap((closed) =>
      ([2, 3, 5] as const).flatMap((level) =>
        [true, false].flatMap((marked) =>
          [true, false].flatMap((unjustified) =>
            (['no', 'yes', 'later'] as const).map(
              (excluded) =>
                ({
                  ...{ inTime: one, calledBack: one, repeated: one, owes: one, closed, level, marked, excluded },
                  unjustified: unjustified && level === 2,
                }) as Made,
            ),
          ),
        ),
      ),
    ),
  )
  return [...new Map(all.map((like) => [kind(like), { family, name: kind(like).replaceAll(' ', '.'), like }])).values()]
})

export type Side = 'hits' | 'misses'
export const sides: readonly Side[] = ['hits', 'misses']

/** Unknowns that a figure counts on one side, of a unit in a half. */
export function unknownsOf(figure: string, side: Side, unit: string, half: number, restated = false): string[] {
  const { counts = () => true, hits } = counting[figure] ?? { hits: () => false }
  return kinds
    .filter(({ family, like }) => families[family]?.figures.includes(figure) && counts(like))
    .filter(({ like }) => hits(like) === (side === 'hits') && !isExcluded(like, figure, restated))
    .map(({ family, name }) => `${family}:${name}:${unit}:${half}`)
}

/** What is known of whoever there is: a matter counts in every family once. */
export function riddleOfYear(all: readonly Made[]): Riddle {
  const units = [...new Set(all.map(({ unit }) => unit))]
  const riddle: Riddle = { unknowns: new Map(), known: [] }
  for (const half of [0, 1])
    for (const unit of units) {
      for (const { family, name } of kinds) riddle.unknowns.set(`${family}:${name}:${unit}:${half}`, 0)
      same(riddle, of('answered-at-once', unit, half), of('repeated', unit, half))
    }
  return riddle
}

export const of = (figure: string, unit: string, half: number): string[] =>
  sides.flatMap((side) => unknownsOf(figure, side, unit, half))
const same = (riddle: Riddle, one: string[], other: string[]) =>
  riddle.known.push({ of: one, less: other, from: 0, to: 0 })

/** What a result tells, of some halves. */
export function learnResult(
  riddle: Riddle,
  told: readonly ShownFigure[],
  { units, halves, restated = false }: { units: readonly string[]; halves: readonly number[]; restated?: boolean },
): void {
  for (const { figure, unit, numerator, denominator, atLeast, atMost } of told) {
    const some = unit === undefined ? units : [unit]
    const [hits = [], misses = []] = sides.map((side) =>
      some.flatMap((one) => halves.flatMap((half) => unknownsOf(figure, side, one, half, restated))),
    )
    const learn = (names: string[], from: number, to: number) => riddle.known.push({ of: names, from, to })
    if (numerator !== undefined && denominator !== undefined) {
      learn(hits, numerator, numerator)
      learn(misses, denominator - numerator, denominator - numerator)
      continue
    }
    // The thresholds are no secret: fifty matters, and one to four of one part.
    learn([...hits, ...misses], 50, 1_000_000)
    learn(atLeast === undefined ? hits : misses, 1, 4)
    const share = Math.round((atLeast ?? atMost ?? 0) * 20)
    const times = (many: number, names: string[]) => names.map((name) => `${many}*${name}`)
    riddle.known.push({
      of: times(atLeast === undefined ? share : 20 - share, atLeast === undefined ? misses : hits),
      less: times(atLeast === undefined ? 20 - share : share, atLeast === undefined ? hits : misses),
      ...{ from: 0, to: 1_000_000_000 },
    })
  }
}

export interface Told {
  counts: ToldCount[]
  rates: ToldRate[]
}

export function toldMonth(all: readonly Made[], seed: number): Told {
  const rounding = roundingBy(`secret ${seed}`)
  return {
    counts: countsOf(all, { rounding, isPublic: () => false }),
    rates: monthlyFigures.flatMap((figure) =>
      ratesOf(figure, standingsOf(all, figure), { rounding, isPublic: () => false }),
    ),
  }
}

const isIn = (one: Matter, { area, category }: { area?: string | undefined; category?: string | undefined }): boolean =>
  (area ?? one.area) === one.area && (category ?? one.category) === one.category

export const monthName = (month: number, kind: string, side: string, place: string): string =>
  `m${month}:${kind}:${side}:${place}`

/** What a month tells, every told count to the digit; that the city's months are the city's halves is known. */
export function learnMonths(riddle: Riddle, all: readonly Made[], told: readonly Told[]): void {
  const units = [...new Set(all.map(({ unit }) => unit))]
  const unknown = (name: string) => {
    if (!riddle.unknowns.has(name)) riddle.unknowns.set(name, 0)
    return name
  }
  for (const [month, { counts, rates }] of told.entries()) {
    const here = all.filter((one) => one.month === month)
    const cells = new Set(here.map(({ area, category }) => `${area}/${category}`))
    const cell = (place: string) => unknown(monthName(month, 'registered', '', place))
    for (const place of cells) cell(place)
    for (const { area, category } of counts) {
      const count = here.filter((one) => isIn(one, { area, category })).length
      const some = [...cells].filter((place) => {
        const [ofArea = '', ofCategory = ''] = place.split('/')
        return (area ?? ofArea) === ofArea && (category ?? ofCategory) === ofCategory
      })
      riddle.known.push({ of: some.map(cell), from: count, to: count })
    }
    for (const figure of monthlyFigures)
      for (const side of sides) {
        const name = (place: string) => unknown(monthName(month, figure, side, place))
        const counted = standingsOf(here, figure)
        const areas = [...new Set(counted.map(({ area }) => area))].map(name)
        const categories = [...new Set(counted.map(({ category }) => category))].map(name)
        riddle.known.push({ of: areas, less: categories, from: 0, to: 0 })
        for (const rate of rates.filter((one) => one.figure === figure)) {
          const place = rate.area ?? rate.category
          const count = counted.filter((one) => isIn(one, rate) && one.isHit === (side === 'hits')).length
          const isTold = rate[side] !== undefined
          riddle.known.push({
            of: place === undefined ? areas : [name(place)],
            ...{ from: isTold ? count : 0, to: isTold ? count : 9 },
          })
        }
      }
  }
  for (const half of [0, 1]) {
    const months = Array.from({ length: monthsInHalf }, (_, at) => half * monthsInHalf + at).filter(
      (one) => one < told.length,
    )
    if (months.length < monthsInHalf) continue
    const some = (test: (name: string) => boolean) => [...riddle.unknowns.keys()].filter(test)
    const areas = new Set(all.map(({ area }) => area))
    for (const figure of monthlyFigures)
      for (const side of sides)
        same(
          riddle,
          months.flatMap((month) =>
            some((name) => name.startsWith(monthName(month, figure, side, '')) && areas.has(name.split(':')[3] ?? '')),
          ),
          // What rulings take out of a result is known too.
          [
            ...units.flatMap((unit) => unknownsOf(figure, side, unit, half)),
            ...units.flatMap((unit) => excludedOf(figure, side, unit, half)),
          ],
        )
    same(
      riddle,
      months.flatMap((month) => some((name) => name.startsWith(monthName(month, 'registered', '', '')))),
      units.flatMap((unit) => of('answered-at-once', unit, half)),
    )
  }
}

const excludedOf = (figure: string, side: Side, unit: string, half: number): string[] =>
  kinds
    .filter(({ family, like }) => families[family]?.figures.includes(figure) && isExcluded(like, figure, false))
    .filter(({ like }) => counting[figure]?.hits(like) === (side === 'hits'))
    .map(({ family, name }) => `${family}:${name}:${unit}:${half}`)
