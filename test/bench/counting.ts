/** Figures of many made matters: what a day takes, and what it takes to count a month and a half-year of days. */

import type { Part } from '../../shared/evaluation/days/ports.ts'
import { Fold } from '../../shared/evaluation/occasions/fold.ts'
import { columnsIn, partsOf } from '../../shared/evaluation/storage/part.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { liaoningDraft2021 } from '../../shared/law/liaoning-draft-2021/index.ts'
import { countedFromTables } from './counting-tables.ts'
import { printTable } from './figures.ts'
import { made, units } from './made.ts'

const firstDay = '2026-01-01'
const figures = liaoningDraft2021.figures

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
  const [perDay = 15_000, changed = 60_000] = (process.env.FROM_TABLES ?? '15000,60000').split(',').map(Number)
  const took = await countedFromTables({ perDay, changed })
  printTable(
    `Read from tables: ${perDay} matters a day, ${changed} changed since the night; ${took.megabytes} MB`,
    ['', 'CPU s', 'read units'],
    (['today', 'month', 'half'] as const).map((name) => [
      name,
      took[name].seconds.toFixed(2),
      took[name].units.toLocaleString('en'),
    ]),
  )
}
