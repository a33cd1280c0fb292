/** 最终答复 — the lead's joint reply, with contributions of co-handlers and sub-units (第二十一条、第二十二条). */

import { isNotYet, isTooEarly } from '../../../law/time-given.ts'
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { notThroughPlatform } from '../confidentiality/through-platform.ts'
import { beginningOf, ownOpenOrder } from './orders.ts'
import { quotedIn } from './quoted.ts'

export const reply: Rule<'reply'> = (command, ticket, context) => {
  const { order: number, record, answer, consultation, knowledge, withoutCoHandlers } = command
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  const at = consultation && 'at' in consultation ? consultation.at : undefined
  if (at && isNotYet(at, context.now)) return refused('reply.consultation-not-yet', { at })
  const begun = beginningOf(order, ticket)
  if (at && isTooEarly(at, begun)) return refused('reply.consultation-too-early', { at, dispatchedAt: begun })
  const unheard = consultation && 'how' in consultation && notThroughPlatform(consultation.how, number, ticket)
  if (unheard) return unheard
  if (knowledge && order.role !== 'lead') return refused('reply.only-lead-quotes')
  if (order.role === 'sub')
    return decided({ type: 'replied-up', order: number, record, answer, ...(consultation ? { consultation } : {}) })
  if (order.role === 'co') return decided({ type: 'contributed', order: number, record, answer })
  if (!consultation) return refused('reply.needs-consultation')
  const waiting = stillOwed(ticket)
  if (waiting.length > 0 && !withoutCoHandlers) return refused('reply.co-handlers-open', { waitingFor: waiting })
  const quoted = knowledge && quotedIn(knowledge, ticket, context)
  if (quoted && isRefusal(quoted)) return quoted

  return decided({
    type: 'replied',
    order: number,
    record,
    answer,
    consultation,
    ...(quoted ? { knowledge: quoted } : {}),
    ...(waiting.length > 0 && withoutCoHandlers ? { withoutCoHandlers } : {}),
  })
}

/** The co-handlers whose contribution the one joint reply still lacks (第二十二条). */
const stillOwed = ({ orders }: Ticket): string[] =>
  orders.filter(({ role, state }) => role === 'co' && state === 'open').map(({ unit }) => unit)
