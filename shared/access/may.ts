/** 准入与受理权限 — what role, kind and key may do, asked before anything is looked up. */
import type { Actor } from './actor.ts'
import type { Thing } from './holding.ts'
import { isInBranch, isLimited, isOfItsArea, type Place, seesEverything } from './sees.ts'
import type { Reach } from './table.ts'

export type Never =
  | 'role.not-allowed'
  | 'ladder.never-by-the-city'
  | 'ticket.authority-not-allowed'
  | 'catalogue.platform-authority'
  | 'clue.authority-alone'
  | 'key.limited'

/** Why this caller may never ask this, or undefined. @param who the roles the route is for */
export function never(
  { about, acts, authority, says, saysRole, saysAnybody }: Reach,
  who: readonly Actor['role'][],
  actor: Actor,
): Never | undefined {
  if (!who.includes(actor.role))
    return saysAnybody ?? (actor.role === 'supervisor' ? saysRole : undefined) ?? 'role.not-allowed'
  if (actor.role === 'supervisor' && authority !== undefined && actor.authority !== authority)
    return says ?? 'ticket.authority-not-allowed'
  return (about === 'whole-city' || about === 'consultation') && acts && isLimited(actor) ? 'key.limited' : undefined
}

/** 本级审定 — of what it sees an authority acts on what its own units hold or lead, or nobody holds yet in its area. */
export function mayAct({ about, acts }: Reach, actor: Actor, { of, unit }: Thing, place: Place): boolean {
  if (acts !== 'on-own' || actor.role !== 'supervisor' || seesEverything(actor, place)) return true
  if (about !== 'ticket') return isInBranch(unit, actor, place)
  return isInBranch(of.lead, actor, place) || isOfItsArea(actor, of, place)
}
