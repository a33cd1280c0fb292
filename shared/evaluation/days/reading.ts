/** 取数 — the occasions a period may count: last night’s days, and what changed since. */

import { yearsUntil } from '../../appeals/index.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Period } from '../../law/period.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import type { Clock } from '../../record/clock.ts'
import { type Columns, columnsOf, numberIn } from '../occasions/columns.ts'
import type { IsElsewhere } from '../occasions/fold.ts'
import type { Counted } from '../occasions/occasion.ts'
import { countedOf, type ReadUnder } from '../occasions/of-facts.ts'
import type { Facts } from '../ports.ts'
import type { DayEntry } from './manifest.ts'
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
  versions: ReadonlyMap<number, number>
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
    const read = await readPeriod({ period, night }, add, deps)
    return { ...read, since: night.since, changed: night.versions.size }
  }
  const unreadable: string[] = []
  const facts = await deps.factsOf(period, unreadable)
  add(columnsOf(facts.map((one) => countedOf(one, under))), () => false)
  return { tickets: facts.length, changed: facts.length, unreadable }
}

/** @returns undefined where no night has gone through all days, or none for long: then everything is read anew */
export async function sinceNight(under: ReadUnder, deps: ReadingDeps): Promise<SinceNight | undefined> {
  const since = await deps.days.standsSince()
  const today = dateOf(deps.clock.now().toISOString())
  if (since === undefined || addDays(dateOf(since), atMostDays) < today) return undefined
  const changed = await changedSince(since, today, under, deps)
  const versions = new Map(changed.map(({ number, version = 0 }) => [numberIn(number), version]))
  return { since, changed: columnsOf(changed), versions }
}

interface Asked {
  period: Period
  night: SinceNight
  /** days of registration; all where left out */
  registered?: Period | undefined
}

/** Of tickets registered on those days, what a period may count; each ticket once, in its newest version. */
export async function readPeriod({ period, night, registered }: Asked, add: Add, deps: ReadingDeps): Promise<Read> {
  const read: Read = { tickets: 0, unreadable: [] }
  const { versions, changed } = night
  const isWithin = registeredIn(registered)
  /** read newer from their days than they were listed */
  const superseded = new Set<number>()
  const counting =
    (isElsewhere: IsElsewhere): IsElsewhere =>
    (number, version) => {
      const is = isElsewhere(number, version)
      if (!is) read.tickets++
      return is
    }
  await inTurns(daysAtOnce, await daysFor(period, registered, deps), async ([day, entry]) => {
    read.unreadable.push(...(entry.unreadable ?? []))
    const isElsewhere = counting((number, version) => {
      const listed = versions.get(number)
      if (listed === undefined || listed >= version) return listed !== undefined
      superseded.add(number)
      return false
    })
    for (const columns of await partsFor(day, entry, period, deps)) add(columns, isElsewhere)
  })
  add(
    changed,
    counting((number) => superseded.has(number) || !isWithin(number)),
  )
  return read
}

/** By their numbers, which begin with the day. */
function registeredIn(registered: Period | undefined): (number: number) => boolean {
  if (!registered) return () => true
  const [first, last] = [
    numberIn(`${shortDay(registered.from)}-00000000`),
    numberIn(`${shortDay(registered.to)}-99999999`),
  ]
  return (number) => first <= number && number <= last
}
const shortDay = (day: string): string => day.slice(2).replaceAll('-', '')

/** Of each ticket the newest version. */
async function changedSince(since: string, today: string, under: ReadUnder, { changes }: ReadingDeps) {
  const newest = new Map<string, Counted>()
  for await (const { facts } of changes.listed(listedFrom(since), today))
    if (facts.version > (newest.get(facts.number)?.version ?? 0)) newest.set(facts.number, countedOf(facts, under))
  return [...newest.values()]
}

async function daysFor(
  { from, to }: Period,
  registered: Period | undefined,
  { days }: ReadingDeps,
): Promise<[string, DayEntry][]> {
  const { from: first = '', to: last = to } = registered ?? {}
  const years = yearsUntil(last < to ? last : to).filter((year) => year >= first.slice(0, 4))
  const entries = await Promise.all(years.map((year) => days.entries(year)))
  return entries
    .flatMap((year) => Object.entries(year))
    .filter(([day, { parts }]) => first <= day && day <= last && day <= to && parts.some(({ until }) => until >= from))
}

/** All of a day, or none: where a part is gone the day was read anew meanwhile. */
async function partsFor(day: string, entry: DayEntry, { from, to }: Period, deps: ReadingDeps): Promise<Columns[]> {
  for (let tries = 3, now: DayEntry | undefined = entry; tries > 0; tries--) {
    const wanted = now?.parts.filter((part) => part.until >= from && part.from <= to) ?? []
    const found = await Promise.all(wanted.map(({ hash }) => deps.days.read(day, hash)))
    const whole = found.filter((columns) => columns !== undefined)
    if (whole.length === wanted.length) return whole
    now = (await deps.days.entries(day.slice(0, 4)))[day]
  }
  throw new Error(`parts of ${day} are named in the catalogue and not there`)
}
