/** 牵头 — makes a ticket lead, unless it is merged into another itself. */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const openMerging: Rule<'openMerging'> = ({ reasons }, ticket) => {
  if (ticket.leadsSince) return refused('merging.already-open')

  return decided({ type: 'merging-opened', reasons })
}

/** 解除牵头 — what was merged into it is freed, each as a decision of its own. */
export const endMerging: Rule<'endMerging'> = ({ reasons }, ticket) => {
  if (!ticket.leadsSince) return refused('merging.not-open')

  return decided({ type: 'merging-ended', reasons })
}
