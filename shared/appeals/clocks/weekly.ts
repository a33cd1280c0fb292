/** 每周报告的时限 — the weeks of an extension, counted from its application (第十九条（四）). */
import { repeatedDeadline } from '../../law/deadline.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { grantedExtension, pendingExtension } from '../matters/extending/extension.ts'
import type { Context } from '../ticket/decision.ts'
import { clockOf, type Ticket } from '../ticket/ticket.ts'
import { clockBefore } from './continuing.ts'
import { type Started, started } from './start.ts'

/** The report of the nth week, each counted from the application (art. 19(4)). */
export function weekly(order: string, from: string, times: number, { rules, calendar }: Context): Started {
  const end = repeatedDeadline(rules.limits['weekly-report'], times, from, calendar)
  return { ...started('weekly-report', from, end, rules, order), times }
}

/** Reported or missed, the next week still comes due. */
export function nextWeek(order: string, ticket: Ticket, context: Context): Started[] {
  const last = clockOf(ticket, 'weekly-report', order)
  return last ? [weekly(order, last.start, (last.times ?? 1) + 1, context)] : []
}

/** The reply that ended the weekly reports was sent back while its extension runs on: they go on with the week that is now (第十九条（四）). */
export function reportsResumed(
  order: string,
  repliedAt: string | undefined,
  ticket: Ticket,
  context: Context,
): Started[] {
  const last = clockOf(ticket, 'weekly-report', order)
  const ended = last?.outcome === 'void' && last.endedAt === repliedAt
  if (!ended || !(pendingExtension(ticket, order) || grantedExtension(ticket, order))) return []
  for (let times = last.times ?? 1; ; times++) {
    const turn = weekly(order, last.start, times, context)
    if (turn.limit > context.now) return [turn]
  }
}

/** The weeks of an extension that goes on with its limit are still counted from its application (art. 19(4)). */
export function weeksGoOn(
  holder: Pick<WorkOrder, 'number' | 'unit'>,
  replies: readonly Started[],
  ticket: Ticket,
  context: Context,
): Started[] {
  const before = clockBefore('weekly-report', holder, ticket)
  if (!before || !replies.some(({ extended }) => extended)) return []
  let times = before.times ?? 1
  let next = weekly(holder.number, before.start, times, context)
  while (next.limit <= context.now) next = weekly(holder.number, before.start, ++times, context)
  return [next]
}
