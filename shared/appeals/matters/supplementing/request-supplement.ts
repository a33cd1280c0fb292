/** 要求补正 — within a set period before acceptance, within an agreed one during handling (第十八条、第二十五条（四）). */
import { deadline } from '../../../law/deadline.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { askedUnder } from './asked-by.ts'
import { badAgreement, badPeriod } from './periods.ts'
import { isAwaited } from './unanswered.ts'

export const requestSupplement: Rule<'requestSupplement'> = ({ ask, until, agreement }, ticket, context) => {
  const { now, rules, calendar, actor } = context
  const during = ticket.state === 'handling' ? 'handling' : 'review'
  const order = during === 'handling' ? askedUnder(ticket, context) : undefined
  if (actor.role === 'department' && !order) return refused('ticket.not-held')
  if (during === 'handling' && !until) return refused('supplement.period-needed')
  const bad = badAgreement(agreement, during, order, ticket, context) ?? (until && badPeriod(until, during, context))
  if (bad) return bad
  if (isAwaited(ticket.supplement)) return refused('supplement.already-asked', { until: ticket.supplement.until })
  const { times } = rules.supplementing[during]
  if ((ticket.supplementsAsked?.[during] ?? 0) >= times) return refused('supplement.asked-too-often', { times })

  const lastDay = until ?? deadline(rules.limits['supplement-before-acceptance'], now, calendar).lastDay
  return decided({
    type: 'supplement-requested',
    ask,
    until: lastDay,
    during,
    ...(agreement ? { agreement } : {}),
    ...(during === 'handling' ? { order: order?.number } : {}),
  })
}
