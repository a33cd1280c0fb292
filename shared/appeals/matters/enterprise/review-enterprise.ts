/** 审定 — by the business-environment authority; meanwhile dispatch goes on, and its clock too (第十九条). */

import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { reclassified } from '../classifying/reclassify.ts'

export const reviewEnterprise: Rule<'reviewEnterprise'> = (
  { decision, corrects, ticketType, reasons },
  ticket,
  { rules },
) => {
  if (ticket.ticketType !== 'enterprise') return refused('enterprise.not-one')
  if (corrects && !ticket.enterpriseReview) return refused('enterprise.nothing-to-correct')
  if (ticket.enterpriseReview && (!corrects || decision === 'confirm')) return refused('enterprise.already-reviewed')
  if (decision === 'confirm') return decided({ type: 'enterprise-reviewed', reasons })
  if (!ticketType) return refused('enterprise.needs-type')

  const corrected = corrects ? [{ type: 'enterprise-review-corrected' as const, reasons }] : []
  const sentOn = reclassified(ticket, ticketType, ticket.businessEnvironment, reasons, rules)
  return decided(...corrected, { ...sentOn, byReview: true })
}
