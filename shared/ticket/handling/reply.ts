/** 最终答复 — one joint reply by the lead, with a record of consulting the appellant; a co-handler's is a contribution, a sub-unit's goes up (第二十一条、第二十二条). */
import { instantOf, minutesAfter } from '../../regulation/shanghai-time.ts'
import { decided, isRefusal, type Rule, refused } from '../decision.ts'
import { findOrder, type Ticket, type WorkOrder } from '../ticket.ts'
import { ownOpenOrder } from './orders.ts'

export const reply: Rule<'reply'> = (command, ticket, context) => {
  const { order: number, record, answer, consultation, withoutCoHandlers } = command
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  if (consultation && 'at' in consultation && instantOf(consultation.at) > minutesAfter(context.now, aheadAtMost))
    return refused('reply.consultation-not-yet', { at: consultation.at })
  const begun = beginningOf(order, ticket)
  if (consultation && 'at' in consultation && instantOf(consultation.at) < minutesAfter(begun, -aheadAtMost))
    return refused('reply.consultation-too-early', { at: consultation.at, dispatchedAt: begun })
  if (order.role === 'sub')
    return decided({ type: 'replied-up', order: number, record, answer, ...(consultation ? { consultation } : {}) })
  if (order.role === 'co') return decided({ type: 'contributed', order: number, record, answer })
  if (!consultation) return refused('reply.needs-consultation')
  const waiting = stillOwed(ticket)
  if (waiting.length > 0 && !withoutCoHandlers) return refused('reply.co-handlers-open', { waitingFor: waiting })

  return decided({
    type: 'replied',
    order: number,
    record,
    answer,
    consultation,
    ...(waiting.length > 0 && withoutCoHandlers ? { withoutCoHandlers } : {}),
  })
}

/** The dispatch from which the matter is the unit's: its own, or that of the order it was passed down from. */
function beginningOf({ dispatchedAt, parent }: WorkOrder, ticket: Ticket): string {
  const above = parent && findOrder(ticket, parent)
  return above ? beginningOf(above, ticket) : dispatchedAt
}

/** Clocks of departments run a few minutes ahead of ours, or behind. */
const aheadAtMost = 5

/** The co-handlers whose contribution the one joint reply still lacks (第二十二条). */
const stillOwed = ({ orders }: Ticket): string[] =>
  orders.filter(({ role, state }) => role === 'co' && state === 'open').map(({ unit }) => unit)
