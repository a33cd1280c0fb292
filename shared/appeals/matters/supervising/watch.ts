/** 自动督办 — fires the triggers that a machine can see, after every decision (第二十三条、第二十四条). */

import type { After } from '../../ticket/change.ts'
import type { Context } from '../../ticket/decision.ts'
import { duringHandling } from '../../ticket/states.ts'
import { findOrder, isInHand, runningClocks, type Ticket } from '../../ticket/ticket.ts'
import type { TicketEvent } from '../../words/event.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { pendingExtension } from '../extending/extension.ts'
import { openSupervision, raise, triggerOf } from './open.ts'
import { standingSupervision } from './supervision.ts'

/** The decided events with, behind them, what supervision makes of them. */
export function withSupervision(
  events: readonly TicketEvent[],
  before: Ticket,
  context: Context,
  after: After,
): TicketEvent[] {
  const all = [...events]
  let ticket = after(before, events, context.now)
  const add = (event: TicketEvent | undefined): void => {
    if (!event) return
    all.push(event)
    ticket = after(ticket, [event], context.now)
  }
  for (const event of events) add(answering(event, ticket, context))
  if (!duringHandling.includes(ticket.state) && !ticket.orders.some(isInHand)) return all

  for (const event of events) add(unanswered(event, ticket, context))
  for (const event of events) add(missedReport(event, ticket, context))
  for (const event of events) add(repeatedReturns(event, ticket, context))
  // In every decision, so that it also fires when a reason on record falls away after the limit.
  for (const order of ticket.orders) {
    const limits = overdueLimits(order, ticket, context)
    if (limits.length > 0) add(openSupervision({ trigger: 'overdue', order, limits }, ticket, context))
  }
  return all
}

/** A final reply answers what only asked for one. */
function answering(event: TicketEvent, ticket: Ticket, { rules }: Context): TicketEvent | undefined {
  if (event.type !== 'replied' && event.type !== 'contributed') return undefined
  const standing = standingSupervision(ticket, event.order)
  if (!standing || standing.answeredAt) return undefined
  if (!standing.triggers.every((code) => triggerOf(code, rules).answeredByReply)) return undefined
  return { type: 'supervision-answered', supervision: standing.n, order: event.order, by: 'reply' }
}

/** No answer in time: up one step and to the unit above; at the very top it stays on the lists as passed. */
function unanswered(event: TicketEvent, ticket: Ticket, { rules, registry, today }: Context): TicketEvent | undefined {
  if (event.type !== 'limit-passed' || event.clock !== 'supervision-answer' || !event.order) return undefined
  const standing = standingSupervision(ticket, event.order)
  if (!standing || standing.answeredAt) return undefined
  const { unansweredDemand: demand, article } = rules.supervision.raising
  const above = registry.above(standing.to.at(-1) ?? '', today)
  const raised = raise(standing, { cause: 'unanswered', demand, article, above }, rules)
  const higher = raised.step !== standing.step || raised.level !== standing.level || above !== undefined
  return higher ? raised : undefined
}

function missedReport(event: TicketEvent, ticket: Ticket, context: Context): TicketEvent | undefined {
  if (event.type !== 'limit-passed' || event.clock !== 'weekly-report' || !event.order) return undefined
  const order = findOrder(ticket, event.order)
  return order && openSupervision({ trigger: 'weekly-report-missed', order }, ticket, context)
}

/** Asked back again and again without good reason: the authority has refused as often as art. 23(3) needs. */
function repeatedReturns(event: TicketEvent, ticket: Ticket, context: Context): TicketEvent | undefined {
  if (event.type !== 'returns-repeated') return undefined
  const order = findOrder(ticket, event.order)
  return order && openSupervision({ trigger: 'repeated-returns', order }, ticket, context)
}

/** Limits of an order that passed without a reply, have not called yet, and are not excused by a reason on record. */
function overdueLimits(order: WorkOrder, ticket: Ticket, { rules }: Context): string[] {
  const { clocks = [], excusedBy = [] } = triggerOf('overdue', rules)
  if (order.state !== 'open' || excusedBy.some((reason) => reasons[reason](order, ticket))) return []
  const called = ticket.supervisions.filter((supervision) => supervision.order === order.number)
  return runningClocks(ticket)
    .filter((clock) => clock.order === order.number && clock.passedAt !== undefined && clocks.includes(clock.kind))
    .map(({ limit }) => limit)
    .filter((limit) => !called.some(({ limits }) => limits.includes(limit)))
}

/** 记录在案的理由 — how each shows in the log. */
const reasons: Record<
  NonNullable<ReturnType<typeof triggerOf>['excusedBy']>[number],
  (order: WorkOrder, ticket: Ticket) => boolean
> = {
  'extension-requested': ({ number }, ticket) => pendingExtension(ticket, number) !== undefined,
  'return-requested': ({ returnRequest }) => returnRequest !== undefined && !returnRequest.decision,
  // A unit's own record of it is only its word: it excuses once the platform has verified it.
  'non-cooperation': (_, { nonCooperationSince, nonCooperationVerified }) =>
    nonCooperationSince !== undefined && nonCooperationVerified === true,
}
