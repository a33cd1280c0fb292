/** 认领 — one holder at a time; only the lead of the desk moves others' claims (平台规则). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { holderOf, partOf } from './standing.ts'

export const claim: Rule<'claim'> = ({ for: other, part, because }, ticket, { actor, facts }) => {
  const { claim: standing } = ticket
  const holder = other ?? holderOf(actor)
  const stands = partOf(ticket)
  if (stands === undefined) return refused('claim.nothing-to-do')
  if (part !== undefined && part !== stands) return refused('claim.other-part', { part, stands })
  if (other !== undefined && !facts?.worksAtDesk) return refused('claim.not-of-the-desk', { staff: other })
  if (standing?.holder === holder) return refused('claim.already', { holder })
  const moved = facts?.claimedBy !== undefined && standing?.holder !== facts.claimedBy
  if (moved) return refused('claim.none')
  const mayHandOver = standing === undefined || standing.holder === holderOf(actor) || actor.leads
  if (!mayHandOver) return refused('claim.others', { holder: standing.holder, since: standing.at })

  return decided({ type: 'claimed', holder, because })
}
