/** 把关前检查 — findings on a draft before it is sent, and on the reply before its check. */

import type { Actor } from '../../access/actor.ts'
import { isInBranch, sees } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { asRead } from '../../schema/text.ts'
import type { CallDeps } from '../compose.ts'
import { earlierReplies } from '../desk/earlier-replies.ts'
import { shielded } from '../desk/shielding.ts'
import { unitFindings } from '../desk/unit-findings.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import { leadOrder, type Ticket } from '../ticket/ticket.ts'
import { findingsOf, findingsOfDraft } from '../views/reply-findings.ts'
import { readOrder, readTicket } from './commands.ts'

/** 自查 — of what is not sent yet; nothing is kept of it. */
export async function checkReplyDraft({ params, body, actor }: Call<Routes['checkReplyDraft']>, deps: CallDeps) {
  const found = await readOrder(params.workOrder, actor, deps)
  if (isRefusal(found)) return found
  const { interim, closing, ...reply } = body
  const ticket = await asShown(found.ticket, actor, deps)
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
  const earlier = await earlierOf(asRead(order.reply.answer), { ticket, order }, actor, deps)
  return { body: { findings: findingsOf(ticket, order, rules, { earlier, closing }) ?? [] } }
}

/** 单位答复疑点 — for whoever supervises its branch. */
export async function listReplyFindings({ query, actor }: Call<Routes['listReplyFindings']>, deps: CallDeps) {
  const { unit, limit } = query
  const law = await deps.law()
  // Another branch's list is answered like that of a unit nobody has.
  if (!law.registry.unit(unit) || !isInBranch(unit, actor, law)) return refused('list.unknown')
  const isTheirs = (ticket: Ticket) => sees(actor, { of: holdingOf(ticket), unit }, law)
  const page = { unit, limit, after: cursorFrom(query.cursor) }
  return { body: await unitFindings(page, isTheirs, { ...deps, rules: law.rules }) }
}

/** Of the unit itself, and no more than the asker may see. */
async function earlierOf(
  answer: string,
  { ticket, order }: { ticket: Ticket; order: WorkOrder },
  actor: Actor,
  deps: CallDeps,
) {
  const law = await deps.law()
  const shownTo = async (other: Ticket) =>
    sees(actor, { of: holdingOf(other), unit: order.unit }, law) ? asShown(other, actor, deps) : undefined
  return earlierReplies(answer, { unit: order.unit, ticket: ticket.number }, shownTo, deps)
}

/** 保密 — a unit's words, and the appellant's, as the unit may read them. */
const asShown = async (ticket: Ticket, actor: Actor, deps: CallDeps): Promise<Ticket> =>
  actor.role === 'department' ? shielded(ticket, asUnitsRead(ticket), deps) : ticket
