/** 按指纹查找 — tickets of one category and area on some days, the likeliest first. */
import type { ListedRows } from '../../access/holding.ts'
import type { IsoDate } from '../../law/civil-date.ts'
import { type SimilarRow, similarList, similarRow } from '../matters/merging/similar-list.ts'
import { hashesOf, likely } from '../matters/merging/sketch.ts'

/** One page, the newest, of each day's list; none where either is not known. */
export async function rowsOfDays(
  { category, area }: { category?: string | undefined; area?: string | undefined },
  days: readonly IsoDate[],
  rows: number,
  { listed }: { listed: Pick<ListedRows, 'page'> },
): Promise<SimilarRow[]> {
  if (!category || !area) return []
  const pages = await Promise.all(
    days.map((day) => listed.page(similarList(category, area, day), 'newest', rows, undefined)),
  )
  return pages.flatMap(({ items }) => items.map((row) => similarRow().parse(row)))
}

/** Their numbers; those that share nothing are left out. */
export function likeliest({ title, text }: { title: string; text: string }, rows: readonly SimilarRow[]): string[] {
  const ours = hashesOf(title, text)
  return rows
    .map(({ ticket, sketch, size }) => ({ ticket, share: likely(ours, sketch, size) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share)
    .map(({ ticket }) => ticket)
}
