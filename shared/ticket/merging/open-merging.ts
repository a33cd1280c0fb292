/** 牵头 — a ticket leads before others are merged into it, and leads nobody while it is merged itself: so there is no chain and no ring. */
import { decided, type Rule, refused } from '../decision.ts'

export const openMerging: Rule<'openMerging'> = ({ reasons }, ticket) => {
  if (ticket.leadsSince) return refused('merging.already-open')

  return decided({ type: 'merging-opened', reasons })
}

/** 解除牵头 — what was merged into it is freed, each as a decision of its own. */
export const endMerging: Rule<'endMerging'> = ({ reasons }, ticket) => {
  if (!ticket.leadsSince) return refused('merging.not-open')

  return decided({ type: 'merging-ended', reasons })
}
