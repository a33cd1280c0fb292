/** 撤回 — until closed; during handling it is closing ground (3), before dispatch the ticket just ends (第二十五条（三）). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { notProved } from '../attaching/named.ts'

export const withdraw: Rule<'withdraw'> = ({ how, recording, document, reasons }, ticket, { actor, rules }) => {
  if (how === 'oral' && !recording) return refused('withdraw.oral-needs-recording')
  // What the appellant sends in themselves is the writing; whoever says so for them names it.
  const byOthers = actor.role !== 'appellant'
  if (how === 'written' && byOthers && !document) return refused('withdraw.written-needs-document')
  const unproved = notProved(ticket, recording, document)
  if (unproved) return unproved
  const shown = how === 'oral' ? { recording } : document ? { document } : {}
  if (!ticket.dispatchedAt) return decided({ type: 'withdrawn', how, ...shown, ...(reasons ? { reasons } : {}) })

  const { ground, written, oral } = rules.closing.withdrawal
  return decided({
    type: 'closed',
    ground,
    alternative: how === 'written' ? written : oral,
    evidence: how === 'oral' ? { recording } : { document: document ?? ticket.number },
    reasons: reasons ?? (how === 'written' ? '诉求人书面撤回' : '诉求人口头终止'),
    withdrawal: true,
    // Said to be the appellant's will by somebody else, it is looked at.
    ...(byOthers ? { negative: true } : {}),
  })
}
