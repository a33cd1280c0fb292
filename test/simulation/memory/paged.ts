/** Pages of a list in memory, whose cursor says how many came before. */
import type { Page } from '../../../shared/record/rows.ts'

export function paged<T>(rows: readonly T[], limit: number, after: string | undefined): Page<T> {
  const from = Number(after ?? 0)
  const next = from + limit < rows.length ? String(from + limit) : undefined
  return { items: rows.slice(from, from + limit), next }
}

/** Texts in the order in which tables sort keys. */
export const by =
  <T>(key: (row: T) => string) =>
  (one: T, other: T): number =>
    key(one) < key(other) ? -1 : 1
