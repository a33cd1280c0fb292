/** 比率 — figures of a month of rounded counts, none on fewer than thirty. */
import type { Edge } from './flow.ts'
import type { IsPublic, Standing } from './matter.ts'
import type { Rounding } from './rounding.ts'
import { toldFrom, withholdMore } from './withholding.ts'

/** A rate on fewer is not told. */
export const rateFrom = 30

/** Of the city where neither area nor category stands there. Fewer than ten are not told; then the rate is at least, or at most, what is said. */
export interface ToldRate {
  figure: string
  area?: string | undefined
  category?: string | undefined
  hits?: number | undefined
  misses?: number | undefined
  rate?: number | undefined
  atLeast?: number | undefined
  atMost?: number | undefined
}

export interface RateDeps {
  rounding: Rounding
  isPublic: IsPublic
  /** 更正 — whose rates the release before told */
  before?: readonly Pick<ToldRate, 'figure' | 'area' | 'category'>[] | undefined
}

const sides = ['hits', 'misses'] as const
type Side = (typeof sides)[number]
type By = 'city' | 'area' | 'category'

interface Group {
  by: By
  of: string
  numbers: Record<Side, number[]>
}

interface Part extends Edge {
  group: Group
  rounded: number
}

const nameOf = ({ by, of }: Group): string => `${by} ${of}`

/** @param standings of one figure, a matter once */
export function ratesOf(figure: string, standings: readonly Standing[], deps: RateDeps): ToldRate[] {
  const groups = new Map<string, Group>()
  for (const { number, area, category, isHit } of standings)
    for (const [by, of] of [
      ['city', ''],
      ['area', area],
      ['category', category],
    ] as const) {
      const group = groups.get(`${by} ${of}`) ?? { by, of, numbers: { hits: [], misses: [] } }
      groups.set(nameOf(group), group)
      group.numbers[isHit ? 'hits' : 'misses'].push(number)
    }
  const before = deps.before && new Set(deps.before.map(rowName))
  const listed = new Set(
    [...groups.values()].filter((group) => isLarge(group) && (before?.has(rowName(rowOf(figure, group))) ?? true)),
  )
  const parts = sides.map((side) => [...groups.values()].map((group) => partOf(group, side, listed, deps)))
  for (let many = -1; many !== listed.size; ) {
    many = listed.size
    for (const some of parts) withholdMore(some, ({ group }) => unlist(group, listed, parts.flat()))
  }
  const [hits = [], misses = []] = parts
  return hits
    .flatMap((part, at) => {
      const other = misses[at]
      return other && listed.has(part.group) ? [{ ...rowOf(figure, part.group), ...valuesOf(part, other) }] : []
    })
    .sort((one, other) => (rowName(one) < rowName(other) ? -1 : 1))
}

const isLarge = ({ by, of, numbers: { hits, misses } }: Group): boolean =>
  hits.length + misses.length >= rateFrom && (by === 'city' || of !== '')

const rowOf = (figure: string, { by, of }: Group) => ({
  figure,
  ...(by === 'city' ? {} : by === 'area' ? { area: of } : { category: of }),
})
const rowName = ({ figure, area, category }: Pick<ToldRate, 'figure' | 'area' | 'category'>): string =>
  `${figure} ${area ?? ''} ${category ?? ''}`

/** 未列出 — nothing is told of it, not even that it is few. */
const untold = { isTold: false, most: Number.POSITIVE_INFINITY }

function partOf(group: Group, side: Side, listed: ReadonlySet<Group>, { rounding, isPublic }: RateDeps): Part {
  const numbers = group.numbers[side]
  const rounded = rounding(numbers)
  const told = rounded >= toldFrom ? { ...untold, isTold: true } : { ...untold, most: toldFrom - 1 }
  return {
    ...{ group, rounded, count: numbers.length, ...between[group.by] },
    ...(listed.has(group) ? told : untold),
    // What is public of a matter by itself says how far it is, too.
    least: numbers.filter(isPublic).length,
  }
}

/** All of the areas are all of the city, and those are all of the categories. */
const between: Record<By, Pick<Edge, 'from' | 'to'>> = {
  area: { from: 'begin', to: 'city' },
  city: { from: 'city', to: 'categories' },
  category: { from: 'categories', to: 'begin' },
}

function unlist(group: Group, listed: Set<Group>, parts: readonly Part[]): void {
  listed.delete(group)
  for (const part of parts) if (part.group === group) Object.assign(part, untold)
}

const thousandth = 1000
const down = (rate: number): number => Math.floor(rate * thousandth) / thousandth
const up = (rate: number): number => Math.ceil(rate * thousandth) / thousandth

/** Of a count that is told at least four fewer are certain. */
function valuesOf(hit: Part, miss: Part): Omit<ToldRate, 'figure' | 'area' | 'category'> {
  const [hits, misses] = [hit.rounded, miss.rounded]
  const few = toldFrom - 1
  if (!miss.isTold) return { hits, atLeast: down((hits - 4) / (hits - 4 + few)) }
  if (!hit.isTold) return { misses, atMost: up(few / (few + misses - 4)) }
  return { hits, misses, rate: Math.round((hits / (hits + misses)) * thousandth) / thousandth }
}
