/** 启动督办 — the authority finds cause, demands and sets a day; both kinds may, each at its level (第二十三条、第二十四条). */

import { decided, type Rule, refused } from '../decision.ts'
import { judges } from '../jurisdiction.ts'
import { findOrder } from '../ticket.ts'
import { openSupervision } from './open.ts'
import { standingSupervision } from './supervision.ts'

export const supervise: Rule<'supervise'> = (
  { order: number, trigger, step, level, demand, until },
  ticket,
  context,
) => {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  if (!judges(order.unit, context)) return refused('supervision.other-level', { unit: order.unit })
  if (order.state !== 'open' && order.state !== 'replied') return refused('work-order.not-open', { state: order.state })
  const standing = standingSupervision(ticket, number)
  if (standing) return refused('supervision.already-open', { supervision: standing.n })
  if (until && until <= context.today) return refused('supervision.day-past', { until, today: context.today })

  return decided(openSupervision({ trigger, order, demand, until, level, step }, ticket, context))
}
