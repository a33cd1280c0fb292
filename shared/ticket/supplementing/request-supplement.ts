/** 要求补正 — within a set period before acceptance, within an agreed one during handling (第十八条、第二十五条（四）). */
import { deadline } from '../../regulation/deadline.ts'
import { decided, type Rule, refused } from '../decision.ts'
import { holdsAnOrder } from '../handling/orders.ts'
import { isAwaited } from './unanswered.ts'

export const requestSupplement: Rule<'requestSupplement'> = ({ ask, until }, ticket, context) => {
  const { today, now, rules, calendar } = context
  const during = ticket.state === 'handling' ? 'handling' : 'review'
  if (!holdsAnOrder(ticket, context)) return refused('ticket.not-yours')
  if (during === 'handling' && !until) return refused('supplement.period-needed')
  if (until && until < today) return refused('supplement.period-past', { until, today })
  if (isAwaited(ticket.supplement)) return refused('supplement.already-asked', { until: ticket.supplement.until })

  const lastDay = until ?? deadline(rules.limits['supplement-before-acceptance'], now, calendar).lastDay
  return decided({ type: 'supplement-requested', ask, until: lastDay, during })
}
