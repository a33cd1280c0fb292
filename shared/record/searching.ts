/** 逐页查找 — reads a list page after page until enough rows match. */
import type { Page } from './rows.ts'

export interface Found<T> extends Page<T> {
  /** how many rows were read to find them */
  searched: number
}

interface Search<T> {
  /** at most this many are found */
  limit: number
  after: string | undefined
  /** at most this many rows are read, to the end of a page */
  budget: number
  page(limit: number, after: string | undefined): Promise<Page<T>>
  matches(row: T): boolean
}

const rowsOfPage = 100

/** `next` goes on behind the last row that was read or, where there were more in its page, behind the last one found. */
export async function search<T>({ limit, after, budget, page, matches }: Search<T>): Promise<Found<T>> {
  const found: T[] = []
  const damaged: string[] = []
  let searched = 0
  let from = after
  while (searched < budget) {
    const { items, next, unreadable = [] } = await page(rowsOfPage, from)
    damaged.push(...unreadable)
    const at = items.flatMap((row, index) => (matches(row) ? [index] : [])).slice(0, limit - found.length)
    found.push(...at.map((index) => items[index] as T))
    const last = at.at(-1)
    if (found.length === limit && last !== undefined) {
      const behind = last + 1 < items.length ? await behindThe(last, from, page) : next
      return { items: found, next: behind, searched: searched + last + 1, ...named(damaged) }
    }
    // A page that has rows and shows none is read too.
    searched += Math.max(1, items.length + unreadable.length)
    from = next
    if (next === undefined) break
  }
  return { items: found, next: from, searched, ...named(damaged) }
}

const named = (unreadable: string[]) => (unreadable.length > 0 ? { unreadable } : {})

/** A cursor stands at the end of a page: one that ends with this item. Rows that cannot be read make it longer. */
async function behindThe<T>(
  item: number,
  from: string | undefined,
  page: Search<T>['page'],
): Promise<string | undefined> {
  for (let rows = item + 1; ; ) {
    const { items, next } = await page(rows, from)
    if (items.length > item || next === undefined) return next
    rows += item + 1 - items.length
  }
}
