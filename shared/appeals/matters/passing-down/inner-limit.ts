/** 内部时限 — a passed-down order's limit, by default days before the outer one (第二十一条第二款). */

import type { Calendar } from '../../../law/calendar.ts'
import { addDays } from '../../../law/civil-date.ts'
import type { Clock } from '../../clocks/shape.ts'
import { type Context, type Refusal, refused } from '../../ticket/decision.ts'
import { runningClocks, type Ticket } from '../../ticket/ticket.ts'

/** The limit that the order itself runs under: its final reply's, or the one its own passing unit gave it. */
export const outerLimit = (ticket: Ticket, order: string): Clock | undefined =>
  runningClocks(ticket).findLast((clock) => clock.order === order && bounding.includes(clock.kind))

const bounding: readonly Clock['kind'][] = ['reply', 'final-reply', 'enterprise-opinion', 'inner-limit']

/** The last day an inner limit may have: the outer one's, or today once that has passed. */
export const latestInner = (outer: Clock | undefined, today: string): string | undefined =>
  outer && later(outer.lastDay, today)

/** The last day of an inner limit. Once the outer limit has passed, what is still to be done is due today. */
export function innerLastDay(
  outer: Clock | undefined,
  until: string | undefined,
  { today, rules, calendar }: Context,
): string | Refusal {
  const latest = latestInner(outer, today)
  if (until !== undefined) {
    if (until < today) return refused('pass-down.limit-past', { until, today })
    if (latest && until > latest) return refused('pass-down.outlasts', { until, outer: latest })
    return until
  }
  if (!latest) return refused('pass-down.limit-needed')
  const { period } = rules.limits['inner-limit']
  return later(workingDaysBefore(latest, 'workingDays' in period ? period.workingDays : 0, calendar), today)
}

const later = (a: string, b: string): string => (a > b ? a : b)

function workingDaysBefore(day: string, count: number, calendar: Calendar): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, -1)
    if (calendar.dayOf(at).works) left--
  }
  return at
}
