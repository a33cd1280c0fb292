/** 要求补正 — within a set period before acceptance, within an agreed one during handling (第十八条、第二十五条（四）). */
import { deadline } from '../../regulation/deadline.ts'
import { type Context, decided, type Rule, refused } from '../decision.ts'
import { holdsAnOrder, isTheirs } from '../handling/orders.ts'
import { leadOrder, type Ticket, type WorkOrder } from '../ticket.ts'
import { badAgreement, badPeriod } from './periods.ts'
import { isAwaited } from './unanswered.ts'

/** The asking unit's own order; the platform asks for the lead. */
const askedUnder = (ticket: Ticket, context: Context): WorkOrder | undefined =>
  (context.actor.role === 'department'
    ? ticket.orders.find((order) => order.state === 'open' && isTheirs(order, context))
    : undefined) ?? leadOrder(ticket)

export const requestSupplement: Rule<'requestSupplement'> = ({ ask, until, agreement }, ticket, context) => {
  const { now, rules, calendar } = context
  const during = ticket.state === 'handling' ? 'handling' : 'review'
  if (!holdsAnOrder(ticket, context)) return refused('ticket.not-held')
  if (during === 'handling' && !until) return refused('supplement.period-needed')
  const bad = badAgreement(agreement, during, ticket, context) ?? (until && badPeriod(until, during, context))
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
    ...(during === 'handling' ? { order: askedUnder(ticket, context)?.number } : {}),
  })
}
