/** 启动督办 — an authority demands something of a unit by a day (第二十三条、第二十四条). */

import type { Clock } from '../../clocks/shape.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder } from '../../ticket/ticket.ts'
import { openSupervision, triggerOf } from './open.ts'
import { standingSupervision } from './supervision.ts'

export const supervise: Rule<'supervise'> = (
  { order: number, trigger, step, level, demand, until },
  ticket,
  context,
) => {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  if (order.state !== 'open' && order.state !== 'replied') return refused('work-order.not-open', { state: order.state })
  const standing = standingSupervision(ticket, number)
  if (standing) return refused('supervision.already-open', { supervision: standing.n })
  const { clocks } = triggerOf(trigger, context.rules)
  if (clocks && !ticket.clocks.some((clock) => clocks.includes(clock.kind) && wasPassed(clock, number, context.now)))
    return refused('supervision.nothing-passed', { trigger })
  if (until && until <= context.today) return refused('supervision.day-past', { until, today: context.today })

  return decided(openSupervision({ trigger, order, demand, until, level, step }, ticket, context))
}

/** Found passed by the sweep or not yet; answered late it was passed too. */
const wasPassed = ({ order, limit, endedAt }: Clock, number: string, now: string): boolean =>
  order === number && limit <= (endedAt ?? now)
