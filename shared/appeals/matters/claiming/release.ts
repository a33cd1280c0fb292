/** 放回 — by whoever claimed it, or by the lead of the desk. */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { holderOf } from './standing.ts'

export const release: Rule<'release'> = ({ because }, { claim }, { actor, facts }) => {
  const moved = facts?.claimedBy !== undefined && claim?.holder !== facts.claimedBy
  if (!claim || moved) return refused('claim.none')
  const { holder, at } = claim
  if (holder !== holderOf(actor) && !actor.leads) return refused('claim.others', { holder, since: at })

  return decided({ type: 'released', holder, because })
}
