/** 告知到相应机构 — the body with exclusive jurisdiction is named (第十八条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { awaitsReview } from '../enterprise/matter.ts'

export const redirect: Rule<'redirect'> = ({ to, contact, reasons }, ticket) => {
  if (ticket.acceptedAt && awaitsReview(ticket)) return refused('enterprise.not-reviewed')

  return decided({ type: 'redirected', to, reasons, ...(contact ? { contact } : {}) })
}
