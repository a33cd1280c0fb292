/** Figures read from tables: today’s part, a month, half a year, as a function would. */

import { factsOf } from '../../shared/appeals/kind/facts.ts'
import type { Entries } from '../../shared/evaluation/days/manifest.ts'
import type { Part } from '../../shared/evaluation/days/ports.ts'
import {
  type Add,
  daysOf,
  firstNumber,
  occasionsOf,
  readDays,
  sinceNight,
} from '../../shared/evaluation/days/reading.ts'
import { numberOf } from '../../shared/evaluation/occasions/columns.ts'
import { Fold } from '../../shared/evaluation/occasions/fold.ts'
import { dynamoChanges } from '../../shared/evaluation/storage/changes.ts'
import { dynamoDays } from '../../shared/evaluation/storage/days.ts'
import { columnsIn, inParts, partsOf } from '../../shared/evaluation/storage/part.ts'
import { addDays, dayNumber } from '../../shared/law/civil-date.ts'
import { inTurns } from '../../shared/record/at-once.ts'
import { deflated } from '../../shared/storage/kept-log.ts'
import { beginnings, begun, type Life, step } from '../support/lives.ts'
import { law } from '../support/story.ts'
import { emptyTables } from '../support/tables.ts'
import { made } from './made.ts'

const figures = law.rules.figures
const firstDay = '2026-01-01'
const days = 181
const lastDay = addDays(firstDay, days - 1)

export interface Sizes {
  perDay: number
  changed: number
}

export interface Took {
  /** seconds of CPU, the stand-in’s tables among them, and read units */
  today: Measure
  month: Measure
  half: Measure
  megabytes: number
}
interface Measure {
  seconds: number
  units: number
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000_000
}
const unitsOf = (bytes: number): number => Math.ceil(bytes / 8192)

/** A day of made matters stands on every day of registration; so many lives of real tickets changed since the night. */
export async function countedFromTables({ perDay, changed: many }: Sizes): Promise<Took> {
  const tables = emptyTables()
  const kept = dynamoDays(tables, 'registry')
  const changes = dynamoChanges(tables, 'registry')
  const now = new Date(`${lastDay}T15:00:00.000Z`)
  const clock = { now: () => now } as never
  const entries: Entries = {}
  const one = partsOf(Array.from({ length: perDay }, (_, index) => made(firstDay, index)))
  let bytes = 0
  for (let at = 0; at < days; at++) {
    const day = addDays(firstDay, at)
    const parts = one.map((part) => moved(part, at))
    for (const part of parts) {
      await kept.put(day, part)
      bytes += part.bytes.length
    }
    entries[day] = { readUnder: 'bench', at: now.toISOString(), parts: parts.map(({ bytes: _, ...part }) => part) }
  }
  await kept.keepEntries('2026', entries)
  await kept.standNow(`${lastDay}T00:00:00.000Z`)
  const lives = someLives()
  const listed = Array.from({ length: many }, (_, at) => {
    const life = lives[at % lives.length] ?? lives[0]
    return factsOf({ ...life, number: numberOf(firstNumber(addDays(firstDay, at % days)) + at), version: 99 } as never)
  })
  await inTurns(32, listed, (facts) => changes.list(facts, now.toISOString()))
  const listedBytes = listed.reduce((sum, facts) => sum + deflated(Buffer.from(JSON.stringify(facts))).length + 150, 0)

  const deps = { days: kept, changes, clock, factsOf: async () => Promise.reject(new Error('read anew')) }
  const under = { ...law, calendar: law.calendar }
  const fold = (from: string) =>
    new Fold({ figures, period: { from, to: lastDay }, by: 'unit', now: now.toISOString() })
  const today = await seconds(() => sinceNight(under, deps))
  const partsIn = (from: string) =>
    Object.values(entries).flatMap(({ parts }) => parts.filter((part) => part.until >= from && part.from <= lastDay))
  const perPart = bytes / Object.values(entries).flatMap(({ parts }) => parts).length
  const monthFrom = addDays(lastDay, -29)
  const folded = fold(monthFrom)
  const add: Add = (columns, isElsewhere) => folded.add(columns, isElsewhere)
  const month = await seconds(() => occasionsOf({ from: monthFrom, to: lastDay }, under, add, deps))
  const ofHalf = fold(firstDay)
  const half = await seconds(async () => {
    const night = await sinceNight(under, deps)
    const named = await daysOf({ from: firstDay, to: lastDay }, deps)
    await readDays(named, night ? [night.changed] : [], (...some) => ofHalf.add(...some), deps)
  })
  if (ofHalf.cells().length < 220) throw new Error(`counted ${ofHalf.cells().length} units`)
  const units = (from: string) => unitsOf(partsIn(from).length * perPart + listedBytes)
  return {
    today: { seconds: today, units: unitsOf(listedBytes) },
    month: { seconds: month, units: units(monthFrom) },
    half: { seconds: half, units: units(firstDay) },
    megabytes: Math.round(process.memoryUsage().rss / 1_000_000),
  }
}

/** The same matters, registered so many days later. */
function moved({ bytes, tickets, from, until }: Part, later: number): Part {
  const columns = columnsIn(bytes)
  const first = firstNumber(addDays(firstDay, later)) - firstNumber(firstDay)
  const shifted = {
    ...columns,
    numbers: columns.numbers.map((number) => number + first),
    day: columns.day.map((day) => day + later),
  }
  const [packed = bytes] = inParts(shifted)
  const day = dayNumber(firstDay) + later
  return {
    bytes: packed,
    hash: `${day}-${from}-${tickets}-${packed.length}`,
    tickets,
    from: addDays(from, later),
    until: addDays(until, later),
  }
}

/** Tickets as rules leave them, each for many. */
function someLives() {
  return beginnings.flatMap((beginning) =>
    [3, 5, 9].map((seed) => {
      const { ticket, log } = begun(beginning)
      let life: Life = { ticket, log: [...log], now: Date.parse(log.at(-1)?.at ?? '') }
      for (let at = 0; at < 8; at++) life = step(life, seed * 7 + at)
      return life.ticket
    }),
  )
}
