/** 村（社区）协助 — tasks for villages and communities, which are not work orders (第二十一条第三款). */
import { cannotReceive } from '../../../city/receivers.ts'
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { assistanceNumber } from '../../ticket/number.ts'
import { findOrder } from '../../ticket/ticket.ts'
import { ownOpenOrder } from '../handling/orders.ts'

export const askAssistance: Rule<'askAssistance'> = ({ order: number, unit: code, ask, until }, ticket, context) => {
  const { registry, today } = context
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  const community = registry.unit(code)
  if (community && community.kind !== 'community') return refused('assistance.communities-only', { unit: code })
  if (community && community.parent !== order.unit)
    return refused('assistance.other-guidance', { unit: code, under: community.parent })
  const wrong = cannotReceive(code, context)
  if (wrong) return wrong
  if (until < today) return refused('assistance.date-past', { until, today })

  return decided({
    type: 'assistance-asked',
    task: assistanceNumber(ticket.number, ticket.assistance.length + 1),
    order: number,
    unit: code,
    text: ask,
    until,
  })
}

export const reportAssistance: Rule<'reportAssistance'> = ({ task: number, report }, ticket, context) => {
  const task = ticket.assistance.find((candidate) => candidate.number === number)
  const order = task && findOrder(ticket, task.order)
  if (!task || !order) return refused('assistance.unknown')
  const { unit = '' } = context.actor
  if (order.state !== 'open') return refused('assistance.over', { orderState: order.state })
  if (task.report) return refused('assistance.already-reported', { at: task.report.at })

  return decided({ type: 'assistance-reported', task: number, report, by: unit })
}
