/** 不予受理 — by one of the twelve grounds, with reasons (第十七条、第十八条). */

import { type Context, decided, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { isUntoldRequest } from '../../ticket/until-told.ts'
import type { CommandOf } from '../../words/command.ts'
import { awaitsReview } from '../enterprise/matter.ts'
import { whyNotTheirEarlier } from '../repeats/earlier.ts'
import { isApprovedAsNotAcceptable } from '../returning/requests.ts'
import { mayNotBeHeldAgainst, wentUnanswered } from '../supplementing/unanswered.ts'

export const reject: Rule<'reject'> = (command, ticket, context) => {
  const { ground, reasons, earlierTicket } = command
  const entry = context.rules.rejection.grounds.find(({ code }) => code === ground)
  if (!entry) return refused('review.ground-unknown')
  if (ticket.acceptedAt && awaitsReview(ticket)) return refused('enterprise.not-reviewed')
  if (entry.needs === 'lapsed-supplement' && !wentUnanswered(ticket.supplement, 'review'))
    return refused('review.ground-needs-supplement')
  if (entry.needs === 'lapsed-supplement' && ticket.clocks.some(isUntoldRequest))
    return refused('review.request-untold')
  if (entry.needs === 'lapsed-supplement' && mayNotBeHeldAgainst(ticket.supplement))
    return refused('supplement.good-reason')
  const noRepeat = entry.needs === 'earlier-ticket' && whyNoRepeat(command, ticket, context)
  if (noRepeat) return noRepeat
  const wasAccepted = ticket.state === 'accepted' && !ticket.dispatchedAt
  if (wasAccepted && context.rules.rejection.afterAcceptance === 'never') return refused('review.accepted-stands')
  if (ticket.dispatchedAt && !isApprovedAsNotAcceptable(ticket, ground))
    return refused('review.dispatched-needs-approved-return', { ground })

  return decided({ type: 'rejected', ground, reasons, ...(earlierTicket ? { earlierTicket } : {}) })
}

/** 重复诉求 — of the same appellant, in hand or lawfully finished, with neither new facts nor new reasons (第十七条（七）). */
function whyNoRepeat(
  { earlierTicket, noNewFactsOrReasons }: CommandOf<'reject'>,
  ticket: Ticket,
  { facts, rules }: Context,
): Refusal | undefined {
  if (!earlierTicket || !noNewFactsOrReasons || earlierTicket === ticket.number)
    return refused('review.ground-needs-earlier-ticket')
  const earlier = facts?.earlier
  const wrong = whyNotTheirEarlier(earlierTicket, ticket, earlier)
  if (wrong) return wrong
  const { inHand, finished } = rules.repeats.earlier
  if (!earlier || ![...inHand, ...finished].includes(earlier.state))
    return refused('repeat.not-handled', { earlierTicket, state: earlier?.state })
  const news = newsOnRecord(ticket)
  if (news) return refused('repeat.news-on-record', news)
}

/** 新情况、新理由 — what this ticket itself has on record: said when it was linked to what came before, or added since (第十七条（七）). */
function newsOnRecord({ earlier = [], addedFacts = [] }: Ticket): { linkedTo?: string; at: string } | undefined {
  const [linked] = earlier
  if (linked) return { linkedTo: linked.ticket, at: linked.at }
  // The rest of a message in several pieces was said with it.
  const added = addedFacts.find(({ piece }) => !piece)
  return added && { at: added.at }
}
