/** 本分支 — who belongs to a unit’s branch rules, checks and gives nothing of it. */
import type { Actor } from '../access/actor.ts'
import type { Place } from '../access/sees.ts'

interface Asking {
  actor: Pick<Actor, 'unit'>
  place: Pick<Place, 'registry'>
  /** of the member of staff who acts */
  unitOfStaff?: string | undefined
}

/** By key, or as a member of staff. */
export const isOfOwnBranch = ({ actor, unitOfStaff, place }: Asking, unit: string): boolean =>
  [actor.unit, unitOfStaff].some((one) => one !== undefined && isOfBranch(one, unit, place))

/** Below the unit, or above it; the topmost unit of the city is above all of them, and of no branch. */
function isOfBranch(unit: string, other: string, { registry }: Asking['place']): boolean {
  if (registry.unit(unit)?.parent === undefined) return unit === other
  return registry.isWithin(unit, other) || registry.isWithin(other, unit)
}
