/** 有效期 — which of the rows of one thing is in force, and which overlap. */
import { addDays } from '../law/civil-date.ts'

export interface Row {
  from: string
  until?: string | undefined
}

/** The newest that has begun and not ended. */
export const inForce = <T extends Row>(rows: readonly T[], day: string): T | undefined =>
  newestFirst(rows).find(({ from, until }) => from <= day && (until === undefined || day <= until))

export const newestFirst = <T extends Row>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => b.from.localeCompare(a.from))

/** Of rows of one thing, the pairs in force on the same day. */
export const overlapping = <T extends Row>(rows: readonly T[]): [T, T][] => {
  const oldestFirst = newestFirst(rows).reverse()
  return oldestFirst.flatMap((row, index) =>
    oldestFirst
      .slice(index + 1)
      .filter(({ from }) => row.until === undefined || from <= row.until)
      .map((later): [T, T] => [row, later]),
  )
}

/** Each ends at the latest on the day before the next begins. */
export const inSuccession = <T extends Row>(rows: readonly T[]): T[] => {
  const oldestFirst = newestFirst(rows).reverse()
  return oldestFirst.map((row, index) => {
    const next = oldestFirst[index + 1]
    return !next || (row.until !== undefined && row.until < next.from) ? row : { ...row, until: addDays(next.from, -1) }
  })
}
