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
  /** since when the days stand; what was listed later is counted beside them */
  since: string
  /** how many tickets were looked at, and how many of them changed since */
  tickets: number
  changed: number
  unreadable: string[]
}

export type Add = (columns: Columns, isElsewhere: IsElsewhere) => void

/** Days that stand longer ago than lists are kept say nothing of what changed meanwhile. */
const atMostDays = 30
const daysAtOnce = 16

/** 取数 — from the days of last night and what changed since; where they do not stand, anew from what is kept beside the logs. */
export async function occasionsOf(
  period: Period,
  under: ReadUnder,
  add: Add,
  deps: ReadingDeps & Pick<Facts, 'factsOf'>,
): Promise<Omit<Read, 'since'> & { since?: string }> {
  const read = await readPeriod(period, under, add, deps)
  if (read) return read
  const unreadable: string[] = []
  const facts = await deps.factsOf(period, unreadable)
  add(columnsOf(facts.map((one) => countedOf(one, under))), () => false)
  return { tickets: facts.length, changed: facts.length, unreadable }
}

/** @returns undefined where no night has gone through all days, or none for long: then everything is read anew */
export async function readPeriod(
  period: Period,
  under: ReadUnder,
  add: Add,
  deps: ReadingDeps,
): Promise<Read | undefined> {
  const since = await deps.days.standsSince()
  const today = dateOf(deps.clock.now().toISOString())
  if (since === undefined || addDays(dateOf(since), atMostDays) < today) return undefined
  const changed = await changedSince(since, today, under, deps)
  const read: Read = { since, tickets: 0, changed: changed.length, unreadable: [] }
  const newer = new Map(changed.map(({ number, version = 0 }) => [numberIn(number), version]))
  const isElsewhere: IsElsewhere = (number, version) => {
    const listed = newer.get(number)
    if (listed === undefined) return false
    if (listed < version) newer.delete(number)
    else read.tickets--
    return listed >= version
  }
  await inTurns(daysAtOnce, await daysFor(period, deps), async ([day, entry]) => {
    read.unreadable.push(...(entry.unreadable ?? []))
    for (const columns of await partsFor(day, entry, period, deps)) {
      read.tickets += columns.numbers.length
      add(columns, isElsewhere)
    }
  })
  const listed = columnsOf(changed)
  read.tickets += listed.numbers.length
  // Of what was read newer from its day the listed version is not counted.
  add(listed, (number) => !newer.has(number))
  return read
}

/** Of each ticket the newest version. */
async function changedSince(since: string, today: string, under: ReadUnder, { changes }: ReadingDeps) {
  const newest = new Map<string, Counted>()
  for await (const { facts } of changes.listed(listedFrom(since), today))
    if (facts.version > (newest.get(facts.number)?.version ?? 0)) newest.set(facts.number, countedOf(facts, under))
  return [...newest.values()]
}

async function daysFor({ from, to }: Period, { days }: ReadingDeps): Promise<[string, DayEntry][]> {
  const entries = await Promise.all(yearsUntil(to).map((year) => days.entries(year)))
  return entries
    .flatMap((year) => Object.entries(year))
    .filter(([day, { parts }]) => day <= to && parts.some(({ until }) => until >= from))
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
