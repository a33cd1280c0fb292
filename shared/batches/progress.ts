/** 进度 — how many rows came to what, and when the rest may be done. */
import { type Batch, type Counts, rowsOfPart } from './batch.ts'
import type { PartState } from './ports.ts'
import { countsOfAct, type RowCount, rowResults } from './words.ts'

/** Nothing more happens to it. */
export const isOver = (part: PartState | undefined): boolean => part !== undefined && part.state !== 'begun'

export function countsOf(batch: Pick<Batch, 'parts' | 'act'>, states: ReadonlyMap<number, PartState>): Counts {
  const counts: Counts = Object.fromEntries(countsOfAct(batch.act).map((name) => [name, 0]))
  const count = (name: RowCount, many = 0): void => {
    if (many > 0) counts[name] = (counts[name] ?? 0) + many
  }
  for (const part of batch.parts.map((_, index) => index + 1)) {
    const { many } = rowsOfPart(batch, part)
    const standing = states.get(part)
    if (standing?.state === 'done') for (const result of rowResults) count(result, standing.counts[result])
    else count(standing?.state === 'cancelled' ? 'cancelled' : 'waiting', many)
  }
  return counts
}

/** 预计 — as fast as until now; undefined while nothing is done, or nothing is left. */
export function estimatedEnd(
  { rows, begunAt }: Batch,
  { waiting = 0, cancelled = 0 }: Counts,
  now: string,
): string | undefined {
  const done = rows - waiting - cancelled
  if (done === 0 || waiting === 0) return undefined
  const taken = Date.parse(now) - Date.parse(begunAt)
  return new Date(Date.parse(now) + Math.ceil((taken / done) * waiting)).toISOString()
}
