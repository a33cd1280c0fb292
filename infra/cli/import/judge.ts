/** 审表 — all rows beside a city: what they would change, or all that is wrong. */
import { check } from './check.ts'
import { type Difference, differenceOf } from './difference.ts'
import type { Fault } from './fault.ts'
import type { KnownSheet } from './files.ts'
import type { Standing } from './kind.ts'
import { readRows } from './rows.ts'

export function judge(
  sheets: readonly KnownSheet[],
  standing: Standing,
  today: string,
): { difference: Difference } | { faults: Fault[] } {
  const { rows, faults } = readRows(sheets, standing.city)
  if (faults.length > 0) return { faults }
  const { difference, faults: unfit } = differenceOf(rows, new Set(sheets.map(({ kind }) => kind)), standing, today)
  const all = unfit.length > 0 ? unfit : check(difference.meant, standing, today)
  return all.length > 0 ? { faults: all } : { difference }
}
