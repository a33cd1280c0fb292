/** 和的网络 — units sum up to the city, and a part of a time to it. */
import type { Edge } from '../figures/flow.ts'
import { city } from './table.ts'

/** What is to be told, or not, of one count of everybody. */
export interface Measure {
  count(who: string): number
  isTold(who: string): boolean
  /** not told, and bounded otherwise */
  isHeld?: ((who: string) => boolean) | undefined
  /** told by others, whatever this one does */
  isKnown?: ((who: string) => boolean) | undefined
}

export interface Part extends Edge {
  /** whose; undefined of what is never told by itself */
  who: string | undefined
}

const unbounded = { least: 0, most: Number.POSITIVE_INFINITY }
/** Where units share matters their sum says nothing of the city: so many may come and go. */
const anyhow = { count: 1_000_000, isTold: false, ...unbounded, who: undefined }

const restOf = (units: readonly string[], count: Measure['count']): number =>
  count(city) - units.reduce((sum, who) => sum + count(who), 0)

function flagsOf({ isTold, isHeld, isKnown }: Measure, who: string) {
  const known = isKnown?.(who) === true
  const told = known || isTold(who)
  return { isTold: told, isHeld: !told && isHeld?.(who) === true, ...(known ? { isFixed: true } : {}) }
}

export function starOf(units: readonly string[], measure: Measure): Part[] {
  const { count } = measure
  const rest = restOf(units, count)
  const part = (who: string, from: string, to: string): Part => ({
    ...{ who, count: count(who), ...unbounded, from, to },
    ...flagsOf(measure, who),
  })
  return [
    ...units.map((who) => part(who, 'begin', 'city')),
    ...(rest > 0 ? [{ who: undefined, count: rest, isTold: false, ...unbounded, from: 'begin', to: 'city' }] : []),
    rest < 0 ? { ...anyhow, from: 'city', to: 'begin' } : part(city, 'city', 'begin'),
  ]
}

interface Both {
  whole: Measure
  part: Measure
  /** the one that was released before */
  fixed: 'whole' | 'part'
  /** 更正所涉 — what the two differ by is told with them */
  isOpen: boolean
  /** 各月 — tell what the whole city has besides */
  isMoreKnown: boolean
}

/** Of everybody: what the whole has is what the part has, and what the whole has besides. */
export function nestedOf(units: readonly string[], { whole, part, fixed, isOpen, isMoreKnown }: Both): Part[] {
  const rests = [restOf(units, whole.count), restOf(units, part.count)] as const
  const isSummed = rests.every((rest) => rest >= 0)
  const more = (who: string) => whole.count(who) - part.count(who)
  const edge = (measure: Measure, who: string, from: string, to: string, isFixed: boolean): Part => ({
    ...{ who: isFixed ? undefined : who, count: measure.count(who), ...unbounded, from, to, isFixed },
    ...flagsOf(measure, who),
  })
  const between = (who: string, from: string, to: string): Part => ({
    ...{ who: undefined, count: Math.max(0, more(who)), ...unbounded, from, to },
    // It is withheld with either of the two, and not by itself.
    ...{ isTold: isOpen && whole.isTold(who) && part.isTold(who), isFixed: true },
  })
  const ofUnits = units.flatMap((who) => [
    edge(whole, who, 'begin', `unit ${who}`, fixed === 'whole'),
    edge(part, who, `unit ${who}`, 'part', fixed === 'part'),
    between(who, `unit ${who}`, 'more'),
  ])
  const free = (count: number, from: string, to: string): Part => ({ ...anyhow, count, from, to })
  if (!isSummed) return [...ofUnits, ...['part', 'more'].map((from) => free(anyhow.count, from, 'begin'))]
  return [
    ...ofUnits,
    ...(rests[0] > 0 ? [free(rests[0], 'begin', 'nobody')] : []),
    ...(rests[1] > 0 ? [free(rests[1], 'nobody', 'part')] : []),
    ...(rests[0] > rests[1] ? [free(rests[0] - rests[1], 'nobody', 'more')] : []),
    edge(part, city, 'part', 'end', fixed === 'part'),
    { ...between(city, 'more', 'end'), ...(isMoreKnown ? { isTold: true, isFixed: true } : {}) },
    edge(whole, city, 'end', 'begin', fixed === 'whole'),
  ]
}
