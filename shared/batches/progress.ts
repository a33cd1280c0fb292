/** 进度 — how many rows came to what, and when the rest may be done. */
import { type Batch, type Counts, rowsOfPart } from './batch.ts'
import type { PartState } from './ports.ts'
import { rowCounts, rowResults } from './words.ts'

/** Nothing more happens to it. */
export const isOver = (part: PartState | undefined): boolean => part !== undefined && part.state !== 'begun'

export function countsOf(batch: Pick<Batch, 'parts'>, states: ReadonlyMap<number, PartState>): Counts {
  const counts = Object.fromEntries(rowCounts.map((name) => [name, 0])) as Counts
  for (const part of batch.parts.map((_, index) => index + 1)) {
    const { many } = rowsOfPart(batch, part)
    const standing = states.get(part)
    if (standing?.state === 'done') for (const result of rowResults) counts[result] += standing.counts[result] ?? 0
    else counts[standing?.state === 'cancelled' ? 'cancelled' : 'waiting'] += many
  }
  return counts
}

/** 预计 — as fast as until now; undefined while nothing is done, or nothing is left. */
export function estimatedEnd(
  { rows, begunAt }: Batch,
  { waiting, cancelled }: Counts,
  now: string,
): string | undefined {
  const done = rows - waiting - cancelled
  if (done === 0 || waiting === 0) return undefined
  const taken = Date.parse(now) - Date.parse(begunAt)
  return new Date(Date.parse(now) + Math.ceil((taken / done) * waiting)).toISOString()
}
