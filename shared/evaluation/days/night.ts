/** 夜间汇总 — reads anew each day of registration that changed, and keeps its occasions. */
import { dayOfRegistration, type FigureFacts, yearsUntil } from '../../appeals/index.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf, endOfDay } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import type { Clock } from '../../record/clock.ts'
import { countedOf, type ReadUnder } from '../occasions/of-facts.ts'
import type { DayEntry, Entries } from './manifest.ts'
import type { Changes, Days } from './ports.ts'
import { firstDay, readUnderOf } from './read-under.ts'

export interface NightDeps {
  days: Days
  changes: Pick<Changes, 'listed'>
  /** what figures read of all that was registered on a day */
  factsOfDay(day: string, unreadable: string[]): Promise<FigureFacts[]>
  law(): Promise<NightLaw>
  clock: Clock
}

/** What days are read with, and how long parts are kept that are gone. */
export type NightLaw = ReadUnder & { rules: Pick<Rules, 'evaluation'> }

export interface Night {
  /** days of registration that were stale, and how many of them were read anew */
  stale: number
  read: number
  /** of those, how many came out otherwise than they stood */
  written: number
  tickets: number
}

/** How many days are read before they stand in the catalogue, and how many at once. */
const catalogued = 32
const readAtOnce = 4

/** An index shows what was written within this time, in minutes; what was listed later is read again. */
const behind = 10

/** What is not read when time is up is left to the next night: until then it is counted from what is listed. */
export async function countNight(timeIsUp: () => boolean, deps: NightDeps): Promise<Night> {
  const { days, clock } = deps
  const began = clock.now().toISOString()
  const under = await deps.law()
  const readUnder = readUnderOf(under)
  const years = yearsUntil(dateOf(began))
  const entries: Entries = Object.assign({}, ...(await Promise.all(years.map((year) => days.entries(year)))))
  const stale = await staleDays(entries, readUnder, began, deps)
  const night: Night = { stale: stale.length, read: 0, written: 0, tickets: 0 }
  for (let first = 0; first < stale.length; first += catalogued) {
    if (timeIsUp()) return night
    const some = stale.slice(first, first + catalogued)
    const read = await inTurns(readAtOnce, some, async (day) => ({
      day,
      ...(await readDay(day, entries[day], under, deps)),
    }))
    await catalogue(read, readUnder, addDays(dateOf(began), goneDays(under)), deps)
    for (const { parts, gone, isNew } of read) {
      night.read++
      if (isNew || gone.length > 0) night.written++
      night.tickets += parts.reduce((sum, { tickets }) => sum + tickets, 0)
    }
  }
  await days.standNow(began)
  return night
}

/** Never read or read with something else; or listed since it was read. Those that wait longest come first. */
async function staleDays(
  entries: Entries,
  readUnder: string,
  now: string,
  { days, changes }: NightDeps,
): Promise<string[]> {
  const stale = new Set<string>()
  for (let day = firstDay; day <= dateOf(now); day = addDays(day, 1))
    if (entries[day]?.readUnder !== readUnder) stale.add(day)
  const since = await days.standsSince()
  for await (const { facts, at } of changes.listed(listedFrom(since ?? now), dateOf(now))) {
    const day = dayOfRegistration(facts.number)
    const read = entries[day]?.at
    if (read === undefined || Date.parse(read) < Date.parse(at) + behind * 60_000) stale.add(day)
  }
  const order = (day: string) => `${entries[day]?.at ?? ''} ${day}`
  return [...stale].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** What was written before a day was read stands in it; what the index did not show yet was listed about then. */
export const listedFrom = (since: string): string => dateOf(new Date(Date.parse(since) - behind * 60_000).toISOString())

interface ReadDay extends Pick<DayEntry, 'at' | 'parts' | 'unreadable'> {
  day: string
  /** some part was not there before; hashes of those that are there no more */
  isNew: boolean
  gone: string[]
}

async function readDay(
  day: string,
  earlier: DayEntry | undefined,
  under: ReadUnder,
  { days, clock, factsOfDay }: NightDeps,
): Promise<Omit<ReadDay, 'day'>> {
  const at = clock.now().toISOString()
  const unreadable: string[] = []
  const facts = await factsOfDay(day, unreadable)
  const parts = days.partsOf(facts.map((one) => countedOf(one, under)))
  const known = earlier?.parts.map(({ hash }) => hash) ?? []
  const added = parts.filter(({ hash }) => !known.includes(hash))
  for (const part of added) await days.put(day, part)
  const gone = known.filter((hash) => !parts.some((part) => part.hash === hash))
  return {
    ...{ at, parts: parts.map(({ bytes: _, ...part }) => part), isNew: added.length > 0, gone },
    ...(unreadable.length > 0 ? { unreadable } : {}),
  }
}

/** Whoever reads by an earlier catalogue finds its parts as long as what was counted by it is kept. */
const goneDays = ({ rules }: NightLaw): number => rules.evaluation.periods.keptDays + 1

async function catalogue(
  read: readonly ReadDay[],
  readUnder: string,
  until: string,
  { days }: NightDeps,
): Promise<void> {
  for (const [year, ofYear] of Map.groupBy(read, ({ day }) => day.slice(0, 4))) {
    const entries = ofYear.map(({ day, isNew: _, gone: __, ...entry }) => [day, { readUnder, ...entry }])
    await days.keepEntries(year, Object.fromEntries(entries))
  }
  for (const { day, gone } of read) for (const hash of gone) await days.expire(day, hash, endOfDay(until))
}
