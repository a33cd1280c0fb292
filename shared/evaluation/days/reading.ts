/** 取数 — the occasions a period may count: last night’s days, and what changed since. */

import { yearsUntil } from '../../appeals/index.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Period } from '../../law/period.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import type { Clock } from '../../record/clock.ts'
import { allInColumns, type Columns, columnsOf, numberIn } from '../occasions/columns.ts'
import type { IsElsewhere } from '../occasions/fold.ts'
import type { Counted } from '../occasions/occasion.ts'
import { countedOf, type ReadUnder } from '../occasions/of-facts.ts'
import type { Facts } from '../ports.ts'
import { listedFrom } from './night.ts'
import type { Changes, Days } from './ports.ts'

export interface ReadingDeps {
  days: Pick<Days, 'standsSince' | 'entries' | 'read'>
  changes: Pick<Changes, 'listed'>
  clock: Clock
}

export interface Read {
  /** how many tickets were looked at */
  tickets: number
  unreadable: string[]
}

export type Add = (columns: Columns, isElsewhere: IsElsewhere) => void

/** 昨夜以来 — since when days stand, and of each ticket that changed since its newest version: read once, for any number of readings. */
export interface SinceNight {
  since: string
  changed: Columns
}

/** A day of registration, and the parts of it that a period may count. */
export interface DayParts {
  day: string
  hashes: readonly string[]
  unreadable: readonly string[]
}

/** Days that stand longer ago than lists are kept say nothing of what changed meanwhile. */
const atMostDays = 30
const daysAtOnce = 16

/** 取数 — from the days of last night and what changed since; where they do not stand, anew from what is kept beside the logs. */
export async function occasionsOf(
  period: Period,
  under: ReadUnder,
  add: Add,
  deps: ReadingDeps & Pick<Facts, 'factsOf'>,
): Promise<Read & { since?: string; changed: number }> {
  const night = await sinceNight(under, deps)
  if (night) {
    const read = await readDays(await daysOf(period, deps), [night.changed], add, deps)
    return { ...read, since: night.since, changed: night.changed.numbers.length }
  }
  const unreadable: string[] = []
  const facts = await deps.factsOf(period, unreadable)
  add(columnsOf(facts.map((one) => countedOf(one, under))), () => false)
  return { tickets: facts.length, changed: facts.length, unreadable }
}

/** @returns undefined where no night has gone through all days, or none for long */
export async function standsSince({ days, clock }: Pick<ReadingDeps, 'days' | 'clock'>): Promise<string | undefined> {
  const since = await days.standsSince()
  return since === undefined || addDays(dateOf(since), atMostDays) < today(clock) ? undefined : since
}

/** @returns undefined where everything is to be read anew */
export async function sinceNight(under: ReadUnder, deps: ReadingDeps): Promise<SinceNight | undefined> {
  const since = await standsSince(deps)
  return since === undefined ? undefined : { since, changed: await changedSince(since, under, deps) }
}

const today = (clock: Clock): string => dateOf(clock.now().toISOString())

/** Of each ticket the newest version. */
async function changedSince(since: string, under: ReadUnder, { changes, clock }: ReadingDeps): Promise<Columns> {
  const newest = new Map<string, Counted>()
  for await (const { facts } of changes.listed(listedFrom(since), today(clock)))
    if (facts.version > (newest.get(facts.number)?.version ?? 0)) newest.set(facts.number, countedOf(facts, under))
  return allInColumns([...newest.values()])
}

/** In the order of days. @param registered days of registration; all that the period may count where left out */
export async function daysOf(
  { from, to }: Period,
  { days }: Pick<ReadingDeps, 'days'>,
  { from: first, to: last }: Period = { from: '', to },
): Promise<DayParts[]> {
  const years = yearsUntil(last < to ? last : to).filter((year) => year >= first.slice(0, 4))
  const entries = await Promise.all(years.map((year) => days.entries(year)))
  return entries
    .flatMap((year) => Object.entries(year))
    .filter(([day]) => first <= day && day <= last && day <= to)
    .map(([day, { parts, unreadable = [] }]) => ({
      ...{ day, unreadable },
      hashes: parts.filter((part) => part.until >= from && part.from <= to).map(({ hash }) => hash),
    }))
    .filter(({ hashes, unreadable }) => hashes.length + unreadable.length > 0)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** Each ticket once, in its newest version. @param registered of what changed, those registered on these days; all where left out @param seen told of each day */
export async function readDays(
  days: readonly DayParts[],
  changed: readonly Columns[],
  add: Add,
  { days: kept }: { days: Pick<Days, 'read'> },
  { registered, seen }: { registered?: Period; seen?: (day: string) => void } = {},
): Promise<Read> {
  const read: Read = { tickets: 0, unreadable: [] }
  const versions = new Map<number, number>()
  for (const { numbers, versions: ofNumbers } of changed)
    for (const [at, number] of numbers.entries()) versions.set(number, ofNumbers[at] ?? 0)
  /** read newer from their days than they were listed */
  const superseded = new Set<number>()
  const counting =
    (isElsewhere: IsElsewhere): IsElsewhere =>
    (number, version) => {
      const is = isElsewhere(number, version)
      if (!is) read.tickets++
      return is
    }
  const isListed = counting((number, version) => {
    const listed = versions.get(number)
    if (listed === undefined || listed >= version) return listed !== undefined
    superseded.add(number)
    return false
  })
  await inTurns(daysAtOnce, days, async ({ day, hashes, unreadable }) => {
    read.unreadable.push(...unreadable)
    for (const columns of await Promise.all(hashes.map((hash) => kept.read(day, hash)))) add(columns, isListed)
    seen?.(day)
  })
  const isWithin = registeredIn(registered)
  const isNot = counting((number) => superseded.has(number) || !isWithin(number))
  for (const columns of changed) add(columns, isNot)
  return read
}

/** By their numbers, which begin with the day. */
function registeredIn(registered: Period | undefined): (number: number) => boolean {
  if (!registered) return () => true
  const [first, last] = [firstNumber(registered.from), firstNumber(addDays(registered.to, 1))]
  return (number) => first <= number && number < last
}

/** Before every number of that day, and behind those of the days before. */
export const firstNumber = (day: string): number => numberIn(`${day.slice(2).replaceAll('-', '')}-00000000`)
