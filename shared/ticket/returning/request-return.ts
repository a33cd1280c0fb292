/** 申请退回或转办 — within two working days of receipt, with reasons; until approved the unit keeps the order (第二十一条). */

import { decided, isRefusal, type Rule, refused } from '../decision.ts'
import { cannotTakeOrders } from '../dispatching/dispatch.ts'
import { ownOpenOrder } from '../handling/orders.ts'
import { clockOf } from '../ticket.ts'

export const requestReturn: Rule<'requestReturn'> = (command, ticket, context) => {
  const { order: number, ground, articleGround, form, proposes, reasons } = command
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  if (order.returnRequest) return refused('return.already-requested')
  if (!order.receivedAt) return refused('return.not-received')
  const clock = clockOf(ticket, 'return-request', number)
  if (clock && context.now >= clock.limit) return refused('return.too-late', { limit: clock.limit })
  if (form === 'transfer' && !proposes) return refused('return.needs-proposal')
  if (ground === 'not-acceptable' && !articleGround) return refused('return.needs-article-ground')
  const wrong = proposes ? cannotTakeOrders([proposes, order.unit], context.registry) : undefined
  if (wrong) return wrong

  return decided({
    type: 'return-requested',
    order: number,
    ground,
    form,
    reasons,
    ...(articleGround ? { articleGround } : {}),
    ...(proposes ? { proposes } : {}),
  })
}
