/** 另行约定期限 — a later last day, while the first has not passed; it stops no other clock (第十八条、第二十五条（四）). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { askingOrder, isAskers } from './asked-by.ts'
import { badAgreement, badExtension } from './periods.ts'
import { isAwaited } from './unanswered.ts'

export const extendSupplement: Rule<'extendSupplement'> = ({ until, agreed, agreement }, ticket, context) => {
  const { supplement } = ticket
  if (!isAwaited(supplement)) return refused('supplement.none-running')
  if (!isAskers(supplement, ticket, context)) return refused('supplement.asked-by-another')
  if (until <= supplement.until) return refused('supplement.not-extended', { until: supplement.until })
  const bad =
    badAgreement(agreement, supplement.during, askingOrder(supplement, ticket), ticket, context) ??
    badExtension(until, supplement, context)
  if (bad) return bad

  return decided({
    type: 'supplement-extended',
    until,
    during: supplement.during,
    agreed,
    ...(agreement ? { agreement } : {}),
  })
}
