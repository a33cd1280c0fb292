/** 办结 — by one alternative of the nine grounds and the evidence it needs; the list is exhaustive (第二十五条). */
import { nonCooperationEnds } from '../../regulation/deadline.ts'
import { type Context, decided, type Refusal, type Rule, refused } from '../decision.ts'
import { pendingReturn } from '../returning/decide-return.ts'
import type { Ticket } from '../ticket.ts'

export const close: Rule<'close'> = (command, ticket, context) => {
  const { ground, alternative, evidence, reasons } = command
  const alternatives = context.rules.closing.grounds.find(({ code }) => code === ground)?.alternatives
  const entry = alternatives?.find(({ code }) => code === alternative)
  if (!entry)
    return refused('close.ground-unknown', { ground, alternative, known: alternatives?.map(({ code }) => code) })
  const missing = entry.evidence.filter((field) => evidence[field] === undefined)
  if (missing.length > 0) return refused('close.needs-evidence', { missing })
  if (pendingReturn(ticket)) return refused('close.return-pending')
  const unmet = unmetCondition(entry.requires, ticket, context)
  if (unmet) return unmet

  return decided({ type: 'closed', ground, alternative, evidence, reasons })
}

type Requirement = 'checked-reply' | 'lapsed-supplement' | 'non-cooperation'

/** What must have happened before this alternative is open, besides the evidence. */
function unmetCondition(
  requires: Requirement | undefined,
  ticket: Ticket,
  { now, rules }: Context,
): Refusal | undefined {
  if (requires === 'checked-reply' && !ticket.check) return refused('close.needs-checked-reply')
  if (requires === 'lapsed-supplement' && !ticket.supplement?.lapsedAt) return refused('close.needs-lapsed-supplement')
  if (requires === 'non-cooperation') {
    if (!ticket.nonCooperationSince) return refused('non-cooperation.not-recorded')
    const from = nonCooperationEnds(rules.limits['non-cooperation'], ticket.nonCooperationSince)
    if (now < from) return refused('close.too-early', { from })
  }
}
