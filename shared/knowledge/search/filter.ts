/** 筛选 — where, about what and on which day an entry applies. */
import { isAreaWithin } from '../../law/area.ts'
import { dayNumber, type IsoDate } from '../../law/civil-date.ts'
import type { Scope, Segment } from './segment.ts'

export interface Filter {
  /** in force on it */
  day: IsoDate
  /** applies there: what is said of the city or district above it does too */
  area?: string | undefined
  /** any of these; whoever asks for a field names the categories below it */
  categories?: readonly string[] | undefined
  /** kept by this unit */
  owner?: string | undefined
}

/** @returns 1 for each entry that may be found */
export function admitted(segment: Segment, { day, area, categories, owner }: Filter): Uint8Array {
  const on = dayNumber(day)
  const scopes = segment.scopes.map(
    (scope) => (owner === undefined || scope.owner === owner) && applies(scope, area, categories),
  )
  const { from, until, scopeOf } = segment
  const may = new Uint8Array(scopeOf.length)
  for (let at = 0; at < may.length; at++)
    if (scopes[scopeOf[at] ?? 0] && (from[at] ?? 0) <= on && on <= (until[at] ?? 0)) may[at] = 1
  return may
}

function applies(scope: Scope, area: string | undefined, categories: readonly string[] | undefined): boolean {
  if (area !== undefined && !scope.areas.some((wide) => isAreaWithin(area, wide))) return false
  return categories === undefined || scope.categories.some((one) => categories.includes(one))
}
