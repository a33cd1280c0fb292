/** 查阅 — calls that look things up, every list one query of one index. */

import { type Actor, isOfPlatform } from '../../access/actor.ts'
import type { Contact } from '../../access/identities.ts'
import { lookAt } from '../../access/looks.ts'
import { isInBranch } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { cursorFrom } from '../../door/paging.ts'
import { seenOwned } from '../../door/seen-rows.ts'
import type { Order } from '../../record/rows.ts'
import { explainClocks } from '../clocks/explain.ts'
import type { CallDeps } from '../compose.ts'
import { readDigest } from '../desk/digest.ts'
import { callsOfTicket } from '../desk/phone-calls.ts'
import { unsettledList } from '../matters/closing/listed.ts'
import { whyNoIdentity } from '../matters/confidentiality/identity.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { claimOf } from '../matters/registering/claim.ts'
import type { Routes } from '../routes/index.ts'
import { maySeeNotice } from '../ticket/confidential.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { type ListOf, standingOn } from '../ticket/listing.ts'
import { isInHand, type Ticket } from '../ticket/ticket.ts'
import { timelineView } from '../views/ticket.ts'
import { orderReply, readOrder, readTicket, ticketReply } from './commands.ts'
import { handedMatter } from './handed.ts'
import { namedOnTicket, withNames } from './named.ts'
import { lastRulings } from './rulings.ts'
import { shownPage } from './shown-rows.ts'
import { shownDelivery } from './undelivered.ts'

/** A page of rows that tickets contributed to a list, the longest waiting first unless asked otherwise. */
export async function listRows<R>(
  list: ListOf<R>,
  { query, actor }: { query: { limit: number; cursor?: string | undefined }; actor: Actor },
  deps: CallDeps,
  order: Order = 'oldest',
) {
  return { body: await rowsOf(list, query, actor, deps, order) }
}

/** Of them those that are the caller's to see. */
export async function rowsOf<R>(
  list: ListOf<R>,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  actor: Actor,
  deps: Pick<CallDeps, 'listed' | 'law' | 'registry' | 'clock'>,
  order: Order = 'oldest',
) {
  const page = (rows: number, after: string | undefined) => deps.listed.owned(list, order, rows, after)
  const seen = await seenOwned({ actor, place: await deps.law(), limit, after: cursorFrom(cursor), page })
  return shownPage(standingOn(list, seen), deps)
}

/** 久拖不决 — oldest first, until the first that has not waited long enough; the days are counted now. */
export async function listUnsettled({ query, actor }: Call<Routes['listUnsettled']>, deps: CallDeps) {
  return { body: await longUnsettled(query, actor, deps) }
}

export async function longUnsettled(
  page: { limit: number; cursor?: string | undefined },
  actor: Actor,
  deps: CallDeps,
) {
  const { rules, calendar } = await deps.law()
  const { workingDays } = rules.closing.longUnsettled
  const { items, next, ...rest } = await rowsOf(unsettledList, page, actor, deps)
  const now = deps.clock.now().toISOString()
  const counted = items.map((row) => ({ ...row, days: calendar.workingDaysBetween(row.acceptedAt, now) }))
  const long = counted.filter(({ days }) => days > workingDays)
  const more = long.length < counted.length ? undefined : next
  return { ...rest, items: long, next: more, longerThan: workingDays }
}

export async function readOne({ params, actor }: Call<Routes['readTicket']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return (await handedMatter(params.ticket, actor, deps)) ?? found
  const reply = await ticketReply(found, actor, deps)
  if (!isOfPlatform(actor)) return reply
  const { category, area, calls } = found.ticket
  const named = await namedOnTicket(found.ticket, deps)
  const told = calls && { calls: await callsOfTicket(calls, actor, deps) }
  const ruled = isAtDispatch(found.ticket, actor) && { rulings: await lastRulings(category, area, actor, deps) }
  return { ...reply, body: { ...reply.body, ...named, ...told, ...ruled } }
}

/** Whoever dispatches it next is shown what was ruled on its like (art. 21). */
const isAtDispatch = ({ state }: Ticket, actor: Actor): boolean => state === 'accepted' && isOfPlatform(actor)

export async function readSubmission({ params, actor }: Call<Routes['readSubmission']>, deps: CallDeps) {
  const { registry } = await deps.law()
  const key = claimOf({ channel: actor.channel ?? '', reference: params.reference }, registry)
  const number =
    (await deps.identities.read(key))?.ticket ??
    (await deps.identities.endedTicket(key)) ??
    (await deps.identities.alias(key))
  if (!number) throw new DoorRefusal('thing.unknown', { details: { reference: params.reference } })
  const found = await readTicket(number, actor, deps)
  if (!isRefusal(found)) return ticketReply(found, actor, deps)
  return (await handedMatter(number, actor, deps)) ?? found
}

export async function readDeadlines({ params, actor }: Call<Routes['readDeadlines']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const deadlines = explainClocks(found.ticket, actor, await deps.law())
  if (isRefusal(deadlines)) return deadlines
  return { body: { ticket: found.ticket.number, deadlines }, version: found.ticket.version }
}

export async function readTimeline({ params, actor }: Call<Routes['readTimeline']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const { ticket } = found
  const decisions = await withNames(timelineView(found.log, actor), deps)
  return { body: { ticket: ticket.number, decisions }, version: ticket.version }
}

export async function listDeliveries({ params, actor }: Call<Routes['listDeliveries']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const deliveries = await deps.deliveries.ofTicket(found.ticket.number)
  return { body: { items: deliveries.filter(({ notice }) => maySeeNotice(actor, notice)).map(shownDelivery) } }
}

/** 每日提要 — as it stands now, for whoever pulls; reading it receives no order. */
export async function readUnitDigest({ query, actor }: Call<Routes['readDigest']>, deps: CallDeps) {
  const unit = query.unit ?? actor.unit ?? ''
  const law = await deps.law()
  if (!actor.unit || !isInBranch(unit, actor, law)) return refused('list.unknown')
  return { body: await readDigest(unit, deps.clock.now().toISOString(), law, deps) }
}

export const readWorkOrder = ({ params, ...call }: Call<Routes['readWorkOrder']>, deps: CallDeps) =>
  orderFor(params.workOrder, call, deps)

type Looking = Pick<Call<Routes['readWorkOrder']>, 'actor' | 'from'>

/** As its reader may see it, with whom to speak to. */
export async function orderFor(workOrder: string, { actor, from }: Looking, deps: CallDeps) {
  const found = await readOrder(workOrder, actor, deps)
  if (isRefusal(found)) return found
  const { ticket, order } = found
  return orderReply(ticket, order.number, deps, await contactOf(ticket, order, { actor, from }, deps))
}

/** Whom to speak to, with a record of the look; in a confidential matter masked, for which nobody has looked at anything (art. 13(4), 35). */
async function contactOf(
  ticket: Ticket,
  order: WorkOrder,
  { actor, from }: Looking,
  deps: CallDeps,
): Promise<Contact | undefined> {
  // Who supervises is shown nobody; out of its unit's hands, an order shows nobody: there is nothing to look at.
  if (actor.role === 'supervisor' || !isInHand(order)) return undefined
  if (ticket.confidential) return deps.identities.read(ticket.identity)
  if (whyNoIdentity(actor, ticket, await deps.law())) return undefined
  const look = { ticket: ticket.number, by: actor, from, purpose: 'work order', order: order.number }
  return lookAt(ticket.identity, look, deps)
}
