/** 每周报告进展 — due weekly while an extension is asked for or granted (第十九条（四）). */

import { repeatedDeadline } from '../../../law/deadline.ts'
import type { Clock } from '../../clocks/shape.ts'
import { type Context, decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { runningClocks } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { ownOpenOrder } from '../handling/orders.ts'

export const reportProgress: Rule<'reportProgress'> = ({ order: number, text }, ticket, context) => {
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  const clock = runningClocks(ticket).find(({ kind, order }) => kind === 'weekly-report' && order === number)
  if (!clock) return refused('progress-report.none-due')

  const due = hasBegun(clock, context) ? { due: clock.limit } : {}
  const { furtherReports } = context.rules.repeating
  if (!due.due && furtherSince(order) >= furtherReports)
    return refused('progress-report.enough-this-week', { limit: furtherReports })
  return decided({ type: 'progress-reported', order: number, text, ...due })
}

/** Since the report that fulfilled its week; the next that does is always taken. */
function furtherSince({ reports = [] }: WorkOrder): number {
  return reports.length - 1 - reports.findLastIndex(({ due }) => due !== undefined)
}

/** The week of this report runs: the one before it is over. */
function hasBegun({ times = 1, start }: Clock, { rules, calendar, now }: Context): boolean {
  return times === 1 || now >= repeatedDeadline(rules.limits['weekly-report'], times - 1, start, calendar).limit
}
