/** 不予受理 — by one of the twelve grounds, with reasons (第十七条、第十八条). */
import { decided, type Rule, refused } from '../decision.ts'
import { mayNotBeHeldAgainst, wentUnanswered } from '../supplementing/unanswered.ts'

export const reject: Rule<'reject'> = ({ ground, reasons, earlierTicket, noNewFactsOrReasons }, ticket, { rules }) => {
  const entry = rules.rejection.grounds.find(({ code }) => code === ground)
  if (!entry) return refused('review.ground-unknown')
  if (entry.needs === 'earlier-ticket' && !(earlierTicket && noNewFactsOrReasons))
    return refused('review.ground-needs-earlier-ticket')
  if (entry.needs === 'earlier-ticket' && earlierTicket === ticket.number)
    return refused('review.ground-needs-earlier-ticket')
  if (entry.needs === 'lapsed-supplement' && !wentUnanswered(ticket.supplement, 'review'))
    return refused('review.ground-needs-supplement')
  if (entry.needs === 'lapsed-supplement' && mayNotBeHeldAgainst(ticket.supplement))
    return refused('supplement.good-reason')

  return decided({ type: 'rejected', ground, reasons, ...(earlierTicket ? { earlierTicket } : {}) })
}
