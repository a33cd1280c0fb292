/** 逐行结果 — a page of what became of the rows, part after part. */
import { cursorOf, ForeignCursor, keyOf } from '../storage/cursor.ts'
import { type Batch, rowsOfPart } from './batch.ts'
import type { Parts, Told } from './ports.ts'
import type { RowResult } from './words.ts'

/** The row behind which a page begins. @throws ForeignCursor */
export function rowAfter(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const row = Number(keyOf(cursor)?.row?.S)
  if (!Number.isInteger(row)) throw new ForeignCursor('not a cursor of rows')
  return row
}

export async function rowsAfter(
  after: number,
  batch: Batch,
  { result, limit }: { result?: RowResult | undefined; limit: number },
  { parts }: { parts: Pick<Parts, 'states' | 'told'> },
): Promise<{ items: Told[]; next: string | undefined }> {
  const states = await parts.states(batch.id)
  const items: Told[] = []
  for (const part of batch.parts.map((_, index) => index + 1)) {
    const { first, many } = rowsOfPart(batch, part)
    const standing = states.get(part)
    if (first + many - 1 <= after || standing?.state !== 'done') continue
    if (result !== undefined && !standing.counts[result]) continue
    const told = (await parts.told(batch.id, part)) ?? []
    items.push(...told.filter((one) => one.row > after && (result === undefined || one.result === result)))
    if (items.length > limit) break
  }
  const page = items.slice(0, limit)
  const last = page.at(-1)
  const next = items.length > limit && last ? cursorOf({ row: { S: String(last.row) } }) : undefined
  return { items: page, next }
}
