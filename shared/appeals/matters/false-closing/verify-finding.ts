/** 审查核定 — the business-environment authority upholds or drops what callback or inspection found (第三十条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const verifyFinding: Rule<'verifyFinding'> = ({ finding: subject, decision, reasons }, ticket) => {
  const finding = ticket.findings.find((candidate) => candidate.subject === subject)
  if (!finding) return refused('finding.unknown', { known: ticket.findings.map(({ subject }) => subject) })
  if (finding.verification) return refused('finding.already-verified')

  return decided({ type: 'finding-verified', subject, decision, reasons })
}
