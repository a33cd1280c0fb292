/** 不予受理 — by one of the twelve grounds, with reasons (第十七条、第十八条). */
import { decided, type Rule, refused } from '../decision.ts'

export const reject: Rule<'reject'> = ({ ground, reasons, earlierTicket, noNewFactsOrReasons }, ticket, { rules }) => {
  const entry = rules.rejection.grounds.find(({ code }) => code === ground)
  if (!entry) return refused('review.ground-unknown')
  if (entry.needs === 'earlier-ticket' && !(earlierTicket && noNewFactsOrReasons))
    return refused('review.ground-needs-earlier-ticket')
  if (entry.needs === 'earlier-ticket' && earlierTicket === ticket.number)
    return refused('review.ground-needs-earlier-ticket')
  if (entry.needs === 'lapsed-supplement' && !ticket.supplement?.lapsedAt)
    return refused('review.ground-needs-supplement')

  return decided({ type: 'rejected', ground, reasons, ...(earlierTicket ? { earlierTicket } : {}) })
}
