/** 把关前检查 — findings on a draft before it is sent, and on the reply before its check. */

import type { Actor } from '../../access/actor.ts'
import { sees } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import type { CallDeps } from '../compose.ts'
import { earlierReplies } from '../desk/earlier-replies.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import { leadOrder, type Ticket } from '../ticket/ticket.ts'
import { findingsOf, findingsOfDraft } from '../views/reply-findings.ts'
import { readOrder, readTicket } from './commands.ts'

/** 自查 — of what is not sent yet; nothing is kept of it. */
export async function checkReplyDraft({ params, body, actor }: Call<Routes['checkReplyDraft']>, deps: CallDeps) {
  const found = await readOrder(params.workOrder, actor, deps)
  if (isRefusal(found)) return found
  const { interim, closing, ...reply } = body
  const ticket = actor.role === 'department' ? asUnitsRead(found.ticket) : found.ticket
  const { rules } = await deps.law()
  const earlier = await earlierOf(reply.answer, found, actor, deps)
  return { body: { findings: findingsOfDraft(ticket, reply, rules, { interim, closing, earlier }) } }
}

/** 把关 — of the reply that waits for its check, or passed it. */
export async function readReplyFindings({ params, query, actor }: Call<Routes['readReplyFindings']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const { ticket } = found
  const order = leadOrder(ticket)
  if (!order?.reply) return { body: { findings: [] } }
  const { rules } = await deps.law()
  const { ground, alternative } = query
  const closing = ground !== undefined && alternative !== undefined ? { ground, alternative } : undefined
  const earlier = await earlierOf(String(order.reply.answer), { ticket, order }, actor, deps)
  return { body: { findings: findingsOf(ticket, order, rules, { earlier, closing }) ?? [] } }
}

/** Of the unit itself, and no more than the asker may see. */
async function earlierOf(
  answer: string,
  { ticket, order }: { ticket: Ticket; order: WorkOrder },
  actor: Actor,
  deps: CallDeps,
) {
  const law = await deps.law()
  const isTheirs = (other: Ticket) => sees(actor, { of: holdingOf(other), unit: order.unit }, law)
  return earlierReplies(answer, { unit: order.unit, ticket: ticket.number }, isTheirs, deps)
}
