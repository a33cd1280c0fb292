/** 申请标记 — once a matter, or once a unit where the mark is about a unit. */
import { type Context, decided, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder, isInHand, type Ticket } from '../../ticket/ticket.ts'
import { nextSubject, whoIs } from '../../words/event-fields.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { kindOf, stageOf } from './marks.ts'

export const requestMark: Rule<'requestMark'> = ({ mark, reasons, workOrder }, ticket, context) => {
  const { actor, rules } = context
  const { of } = kindOf(mark, rules)
  const { marks = [] } = ticket
  if (workOrder !== undefined && !findOrder(ticket, workOrder)) return refused('work-order.unknown')
  const order = orderAbout(workOrder, ticket, context)
  if (workOrder !== undefined && !order) return refused('mark.order-not-in-hand')
  if (of === 'unit' && !order) return refused('mark.needs-order')
  const same = marks.find(
    (one) =>
      one.mark === mark &&
      (stageOf(one) === 'requested' || stageOf(one) === 'standing') &&
      (of === 'ticket' || one.unit === order?.unit),
  )
  if (same) return refused('mark.asked-already', { request: same.subject, stage: stageOf(same) })

  return decided({
    type: 'mark-requested',
    subject: nextSubject('mark', marks),
    mark,
    reasons,
    ...(order ? { order: order.number } : {}),
    ...(order && of === 'unit' ? { unit: order.unit } : {}),
    by: whoIs(actor),
  })
}

/** Of a unit that names none: its own before those of units below it, and the lead's first. */
function orderAbout(named: string | undefined, ticket: Ticket, { actor, registry }: Context): WorkOrder | undefined {
  const { role, unit } = actor
  const theirs = ticket.orders.filter(
    (order) =>
      isInHand(order) && (role !== 'department' || (unit !== undefined && registry.isWithin(order.unit, unit))),
  )
  if (named !== undefined) return theirs.find(({ number }) => number === named)
  if (role !== 'department') return undefined
  return theirs.find((order) => order.unit === unit) ?? theirs[0]
}
