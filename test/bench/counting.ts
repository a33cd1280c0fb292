/** Figures of many made matters: what a day takes, and what it takes to count a month and a half-year of days. */

import type { Part } from '../../shared/evaluation/days/ports.ts'
import { numberOf } from '../../shared/evaluation/occasions/columns.ts'
import { Fold } from '../../shared/evaluation/occasions/fold.ts'
import type { Counted, Occasion } from '../../shared/evaluation/occasions/occasion.ts'
import { columnsIn, partsOf } from '../../shared/evaluation/storage/part.ts'
import { addDays, dayNumber } from '../../shared/law/civil-date.ts'
import type { OccasionFlag } from '../../shared/law/figures.ts'
import { liaoningDraft2021 } from '../../shared/law/liaoning-draft-2021/index.ts'
import { printTable } from './figures.ts'

const [areas, units, categories, channels] = [13, 220, 174, 6]
const firstDay = '2026-01-01'
const figures = liaoningDraft2021.figures

/** Numbers that look drawn, and are the same each time. */
function drawing(seed: number): (below: number) => number {
  let state = seed | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** 办理中、已办结、直接答复 — about six occasions each, as a dispatched matter has them. */
function made(day: string, index: number): Counted {
  const draw = drawing(dayNumber(day) * 1_000_003 + index * 7_919)
  for (let warm = 0; warm < 4; warm++) draw(2)
  const unit = `unit-${draw(units)}`
  const days = 1 + draw(draw(20) === 0 ? 90 : 18)
  const on = (after: number) => addDays(day, after)
  const some = (flag: OccasionFlag, of: number): OccasionFlag[] => (draw(100) < of ? [flag] : [])
  const answered = draw(100) < 55
  const handled: Occasion[] = answered
    ? [{ kind: 'told', day, unit: undefined, flags: some('rated', 30) }]
    : [
        { kind: 'dispatch-due', day: on(1), unit, flags: some('in-time', 97) },
        { kind: 'first-dispatch', day, unit, flags: some('right', 90) },
        { kind: 'order', day, unit, flags: [...some('given-back', 8), ...some('extended', 4)] },
        { kind: 'feedback-due', day: on(5), unit, flags: some('in-time', 93) },
        { kind: 'feedback-due', day: on(15), unit, flags: some('in-time', 90) },
        { kind: 'completion-due', day: on(15), unit, flags: [...some('in-time', 90), 'closed'] },
        { kind: 'held', day: on(days), unit, flags: [], amount: [days, days] },
        { kind: 'closing', day: on(days), unit, flags: some('called-back', 80) },
        { kind: 'completed', day: on(days), unit, flags: [], amount: [days, days] },
        { kind: 'handed-on', day: on(days), unit, flags: [], amount: [0, 0] },
        { kind: 'told', day: on(days), unit, flags: some('rated', 40) },
        { kind: 'reached', day: on(days + 2), unit, flags: some('solved', 70) },
        ...(draw(100) < 40
          ? [{ kind: 'rating' as const, day: on(days + 1), unit, level: 1 + draw(5), flags: some('marked', 10) }]
          : []),
      ]
  return {
    number: numberOf(Number(`${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8)}`) * 100_000_000 + draw(100_000_000)),
    ...{ version: 6, area: `area-${draw(areas)}`, category: `category-${draw(categories)}` },
    ...{ channel: `channel-${draw(channels)}`, type: answered ? 'consultation' : 'help' },
    occasions: [{ kind: 'registered', day, unit, flags: answered ? ['answered'] : [] }, ...handled],
  }
}

const seconds = (began: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000_000
}

/** @param many matters, over 181 days of registration */
async function counted(many: number): Promise<string[]> {
  const perDay = Math.ceil(many / 181)
  const parts: { day: string; part: Part }[] = []
  let matters = 0
  let encoding = 0
  for (let at = 0; at < 181; at++) {
    const day = addDays(firstDay, at)
    const tickets = Array.from({ length: perDay }, (_, index) => made(day, index))
    const began = process.cpuUsage()
    for (const part of partsOf(tickets)) parts.push({ day, part })
    encoding += seconds(began)
    matters += perDay
  }
  const bytes = parts.reduce((sum, { part }) => sum + part.bytes.length, 0)
  const largest = Math.max(...parts.map(({ part }) => part.bytes.length))
  const count = (from: string, to: string) => {
    const began = process.cpuUsage()
    const fold = new Fold({ figures, period: { from, to }, by: 'unit', now: '2027-01-01T00:00:00.000Z' })
    const read = parts.filter(({ part }) => part.until >= from && part.from <= to)
    for (const { part } of read) fold.add(columnsIn(part.bytes))
    return {
      took: seconds(began),
      read: read.reduce((sum, { part }) => sum + part.bytes.length, 0),
      cells: fold.cells(),
    }
  }
  const month = count('2026-06-01', '2026-06-30')
  const half = count(firstDay, '2026-06-30')
  if (half.cells.length !== units) throw new Error(`counted ${half.cells.length} units of ${units}`)
  const readUnits = (read: number) => Math.ceil(read / 8192).toLocaleString('en')
  return [
    matters.toLocaleString('en'),
    (bytes / matters).toFixed(1),
    `${Math.round(largest / 1000)} KB`,
    (encoding / (matters / 1_000_000)).toFixed(1),
    month.took.toFixed(2),
    readUnits(month.read),
    half.took.toFixed(2),
    (half.took / (matters / 1_000_000)).toFixed(2),
    readUnits(half.read),
    `${Math.round(process.memoryUsage().rss / 1_000_000)}`,
  ]
}

export async function benchCounting(): Promise<void> {
  const sizes = (process.env.MATTERS ?? '10000,100000,1000000').split(',').map(Number)
  const rows: string[][] = []
  for (const many of sizes) rows.push(await counted(many))
  printTable(
    'Counting figures of made matters, 181 days, by unit',
    [
      ...['matters', 'bytes a matter', 'largest item', 'CPU s a million to keep'],
      ...['a month, CPU s', 'read units', 'the half-year, CPU s', 'a million', 'read units', 'memory, MB'],
    ],
    rows,
  )
}
