/** 内部时限随之缩短 — a passed-down order ends no later than the limit above (第二十一条第二款). */
import { endOfDay } from '../../../law/shanghai-time.ts'
import type { After } from '../../ticket/change.ts'
import type { Context } from '../../ticket/decision.ts'
import { runningClocks, type Ticket } from '../../ticket/ticket.ts'
import type { EventOf } from '../../words/event.ts'
import { latestInner, outerLimit } from './inner-limit.ts'

/** After any decision, whatever shortened it; level by level, since an order is always numbered after the one it was passed from. */
export function cappedLimits(
  standing: Ticket,
  { now, today }: Pick<Context, 'now' | 'today'>,
  after: After,
): EventOf<'inner-limit-capped'>[] {
  const capped: EventOf<'inner-limit-capped'>[] = []
  let ticket = standing
  for (const { number, parent } of standing.orders) {
    if (parent === undefined) continue
    const inner = runningClocks(ticket).find(({ kind, order }) => kind === 'inner-limit' && order === number)
    const latest = inner && latestInner(outerLimit(ticket, parent), today)
    if (!latest || inner.lastDay <= latest) continue
    const event = { type: 'inner-limit-capped' as const, order: number, lastDay: latest, limit: endOfDay(latest) }
    ticket = after(ticket, [event], now)
    capped.push(event)
  }
  return capped
}
