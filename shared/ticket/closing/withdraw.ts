/** 撤回 — until closed; during handling it is closing ground (3), before dispatch the ticket just ends (第二十五条（三）). */
import { decided, type Rule, refused } from '../decision.ts'
import { duringHandling } from '../states.ts'

export const withdraw: Rule<'withdraw'> = ({ how, recording, reasons }, ticket, { rules }) => {
  if (how === 'oral' && !recording) return refused('withdraw.oral-needs-recording')
  if (!duringHandling.includes(ticket.state))
    return decided({ type: 'withdrawn', how, ...(recording ? { recording } : {}), ...(reasons ? { reasons } : {}) })

  const { ground, written, oral } = rules.closing.withdrawal
  return decided({
    type: 'closed',
    ground,
    alternative: how === 'written' ? written : oral,
    evidence: recording ? { recording } : { document: ticket.number },
    reasons: reasons ?? (how === 'written' ? '诉求人书面撤回' : '诉求人口头终止'),
  })
}
