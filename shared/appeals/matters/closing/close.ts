/** 办结 — closes by one alternative of the nine grounds, with its evidence (第二十五条). */

import { nonCooperationEnds } from '../../../law/deadline.ts'
import type { ClosingAlternative } from '../../../law/grounds.ts'
import type { KeptText } from '../../../schema/text.ts'
import { type Context, decided, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'
import { owedByDepartment } from '../enterprise/closing-conditions.ts'
import { awaitsReview, evadesReview } from '../enterprise/matter.ts'
import { lookedAgain, standingReply, unseenPersonalData } from '../handling/second-look.ts'
import { pendingReturn } from '../returning/requests.ts'
import { mayNotBeHeldAgainst, wentUnanswered } from '../supplementing/unanswered.ts'
import { badEvidence } from './evidence.ts'

export const close: Rule<'close'> = (command, ticket, context) => {
  const { ground, alternative, evidence, reasons, secondLook } = command
  const listed = context.rules.closing.grounds.find(({ code }) => code === ground)
  const alternatives = listed?.alternatives
  const entry = alternatives?.find(({ code }) => code === alternative)
  if (!entry)
    return refused('close.ground-unknown', { ground, alternative, known: alternatives?.map(({ code }) => code) })
  const bad = badEvidence(evidence, entry, ticket, context)
  if (bad) return bad
  if (ground !== context.rules.closing.withdrawal.ground) {
    if (awaitsReview(ticket)) return refused('enterprise.not-reviewed')
    // Dispatched at once as an emergency, it was never accepted, and nobody asked what it is.
    const evades = evadesReview(ticket, ticket, context.registry)
    if (evades) return refused(evades)
  }
  if (pendingReturn(ticket)) return refused('close.return-pending')
  const owed = owedByDepartment(command, entry, ticket, context)
  if (owed) return owed
  const unmet = unmetCondition(entry.requires, ticket, context)
  if (unmet) return unmet
  const unseen =
    unseenPersonalData(replyMadePublic(ticket), secondLook) ?? unseenPersonalData(reasons, secondLook, 'reasons')
  if (unseen) return unseen

  return decided({
    type: 'closed',
    ground,
    alternative,
    evidence,
    reasons,
    ...(listed?.negative ? { negative: true } : {}),
    ...lookedAgain(secondLook),
  })
}

/** Closed, the reply that stands is public; what was checked was looked at then. */
function replyMadePublic(ticket: Ticket): KeptText | undefined {
  const order = leadOrLast(ticket)
  return ticket.check || !order ? undefined : standingReply(order)?.answer
}

/** What must have happened before this alternative is open, besides the evidence. */
function unmetCondition(
  requires: ClosingAlternative['requires'],
  ticket: Ticket,
  { now, rules }: Context,
): Refusal | undefined {
  if (requires === 'checked-reply' && !ticket.check) return refused('close.needs-checked-reply')
  if (requires === 'lapsed-supplement') {
    if (!wentUnanswered(ticket.supplement, 'handling')) return refused('close.needs-lapsed-supplement')
    if (mayNotBeHeldAgainst(ticket.supplement)) return refused('supplement.good-reason')
  }
  if (requires === 'non-cooperation') {
    if (!ticket.nonCooperationSince) return refused('non-cooperation.not-recorded')
    const from = nonCooperationEnds(rules.limits['non-cooperation'], ticket.nonCooperationSince)
    if (now < from) return refused('close.too-early', { from })
  }
}
