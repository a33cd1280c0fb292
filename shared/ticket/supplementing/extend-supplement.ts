/** 另行约定期限 — a later last day, while the first has not passed; it stops no other clock (第十八条、第二十五条（四）). */
import { decided, type Rule, refused } from '../decision.ts'
import { holdsAnOrder } from '../handling/orders.ts'
import { badAgreement, badExtension } from './periods.ts'
import { isAwaited } from './unanswered.ts'

export const extendSupplement: Rule<'extendSupplement'> = ({ until, agreed, agreement }, ticket, context) => {
  const { supplement } = ticket
  if (!isAwaited(supplement)) return refused('supplement.none-running')
  if (supplement.during === 'review' && context.actor.role === 'department') return refused('ticket.not-held')
  if (!holdsAnOrder(ticket, context)) return refused('ticket.not-held')
  if (until <= supplement.until) return refused('supplement.not-extended', { until: supplement.until })
  const bad = badAgreement(agreement, supplement.during, ticket, context) ?? badExtension(until, supplement, context)
  if (bad) return bad

  return decided({
    type: 'supplement-extended',
    until,
    during: supplement.during,
    agreed,
    ...(agreement ? { agreement } : {}),
  })
}
