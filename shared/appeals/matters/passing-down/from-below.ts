/** 逐级反馈 — the passing unit adopts, sends back or takes back an order (第二十一条第二款). */

import { type Context, decided, isRefusal, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import { clockOf, findOrder, isInHand, type Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { isTheirs } from '../handling/orders.ts'
import { innerLastDay, outerLimit } from './inner-limit.ts'

export const sendBackDown: Rule<'sendBackDown'> = ({ order: number, reasons, until }, ticket, context) => {
  const order = passedByUs(ticket, number, context)
  if (isRefusal(order)) return order
  const unchecked = cannotBeChecked(order)
  if (unchecked) return unchecked
  const before = clockOf(ticket, 'inner-limit', number)?.lastDay
  const kept = before !== undefined && before >= context.today ? before : undefined
  const lastDay = innerLastDay(outerLimit(ticket, order.parent ?? ''), until ?? kept, context)
  if (typeof lastDay !== 'string') return lastDay

  return decided({ type: 'sent-back-down', order: number, reasons, until: lastDay })
}

export const adopt: Rule<'adopt'> = ({ order: number, note }, ticket, context) => {
  const order = passedByUs(ticket, number, context)
  if (isRefusal(order)) return order
  const unchecked = cannotBeChecked(order)
  if (unchecked) return unchecked

  return decided({ type: 'adopted', order: number, ...(note ? { note } : {}) })
}

export const recall: Rule<'recall'> = ({ order: number, reasons }, ticket, context) => {
  const order = passedByUs(ticket, number, context)
  if (isRefusal(order)) return order
  if (!isInHand(order)) return refused('work-order.not-open', { state: order.state })

  return decided({ type: 'recalled', order: number, reasons })
}

/** The passed-down order, if it was the acting unit that passed it. */
function passedByUs(ticket: Ticket, number: string, context: Context): WorkOrder | Refusal {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  const passing = order.parent === undefined ? undefined : findOrder(ticket, order.parent)
  if (!passing) return refused('pass-down.not-passed')
  // 逐级: what was itself passed down is its unit's to check, over whose head nobody above reaches.
  const theirs = passing.role === 'sub' ? passing.unit === context.actor.unit : isTheirs(passing, context)
  if (!theirs) return refused('pass-down.other-unit')
  return order
}

function cannotBeChecked({ state, adoptedAt }: WorkOrder): Refusal | undefined {
  if (state === 'open') return refused('pass-down.nothing-replied')
  if (state !== 'replied') return refused('work-order.not-open', { state })
  if (adoptedAt) return refused('pass-down.already-adopted')
}
