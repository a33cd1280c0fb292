/** 谁来调整 — which authority keeps catalogue, responsibility list and topics (第二十条、第二十二条、第二十四条). */

import type { Actor } from '../../access/actor.ts'
import { isHeadOf, isInBranch, type Place, seesEverything } from '../../access/sees.ts'
import type { Refusal } from '../../record/refusal.ts'
import type { CallDeps } from '../compose.ts'
import { refused } from '../refusals.ts'

/** `*` is the city’s. Administrators enter for whichever authority it is. */
export const keepsArea = (actor: Actor, area: string, place: Place): boolean =>
  actor.role !== 'supervisor' || seesEverything(actor, place) || (area !== '*' && isHeadOf(area, actor, place))

/** Everybody inside sees the row; an authority changes that of its own area, and names units of its own branch. */
export async function keptByAnother(
  areas: readonly string[],
  units: readonly string[],
  actor: Actor,
  { law }: Pick<CallDeps, 'law'>,
): Promise<Refusal | undefined> {
  if (actor.role !== 'supervisor') return undefined
  const place = await law()
  const area = areas.find((one) => !keepsArea(actor, one, place))
  if (area !== undefined) return refused('authority.other-tree', { area })
  const unit = units.find((one) => !isInBranch(one, actor, place))
  return unit === undefined ? undefined : refused('authority.other-tree', { unit })
}
