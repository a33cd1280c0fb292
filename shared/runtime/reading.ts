/** Reading: what each caller may look up, every list one query of one index. */
import type { Routes } from '../api/routes.ts'
import { execute } from '../application/execute.ts'
import { withTexts } from '../application/long-texts.ts'
import { lookAt } from '../application/looks.ts'
import type { OrderRow, Page } from '../application/ports.ts'
import { dateOf } from '../regulation/shanghai-time.ts'
import { type Actor, system } from '../ticket/actor.ts'
import { explainClocks } from '../ticket/clocks/explain.ts'
import { maySeeNotice } from '../ticket/confidential.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { holdsOrder } from '../ticket/sees.ts'
import { isInHand, type Ticket } from '../ticket/ticket.ts'
import { timelineView } from '../ticket/views.ts'
import { orderReply, readOrder, readTicket, ticketReply } from './commands.ts'
import type { CallDeps } from './compose.ts'
import type { Call, Reply } from './http.ts'
import { DoorRefusal } from './input.ts'
import { cursorFrom } from './paging.ts'
import { lastRulings } from './rulings.ts'

type Answer = Promise<Reply | Refusal>

export async function listTickets({ query }: Call<Routes['listTickets']>, { lists, clock }: CallDeps): Answer {
  const cursor = cursorFrom(query.cursor)
  const day = query.registeredOn ?? dateOf(clock.now().toISOString())
  const list = query.endedIn ? `ended ${query.endedIn}` : query.worklist
  const page = list ? lists.worklist(list, query.limit, cursor) : lists.registeredOn(day, query.limit, cursor)
  return { body: await page }
}

/** A page of rows that tickets contributed to a list, the longest waiting first unless asked otherwise. */
export async function listRows(
  list: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  { listed }: CallDeps,
  order: 'oldest' | 'newest' = 'oldest',
): Answer {
  return { body: await listed.page(list, order, limit, cursorFrom(cursor)) }
}

/** 久拖不决 — oldest first, until the first that has not waited long enough; the days are counted now. */
export async function listUnsettled({ query }: Call<Routes['listUnsettled']>, deps: CallDeps): Answer {
  const { rules, calendar } = await deps.law()
  const { workingDays } = rules.closing.longUnsettled
  const { items, next } = await deps.listed.page('unsettled', 'oldest', query.limit, cursorFrom(query.cursor))
  const now = deps.clock.now().toISOString()
  const counted = items.map((row) => ({ ...row, days: calendar.workingDaysBetween(String(row.acceptedAt), now) }))
  const long = counted.filter(({ days }) => days > workingDays)
  return { body: { items: long, next: long.length < counted.length ? undefined : next, longerThan: workingDays } }
}

export async function readOne({ params, actor }: Call<Routes['readTicket']>, deps: CallDeps): Answer {
  const found = await readTicket(params.ticket ?? '', actor, deps)
  if (isRefusal(found)) return found
  const reply = await ticketReply(found, actor, deps)
  if (!isAtDispatch(found.ticket, actor)) return reply
  const { category, area } = found.ticket
  return { ...reply, body: { ...(reply.body as object), rulings: await lastRulings(category, area, deps) } }
}

/** Whoever dispatches it next is shown what was ruled on its like (art. 21). */
const isAtDispatch = ({ state }: Ticket, { role }: Actor): boolean =>
  state === 'accepted' && (role === 'operator' || role === 'supervisor')

export async function readSubmission({ params, actor }: Call<Routes['readSubmission']>, deps: CallDeps): Answer {
  const claim = await deps.identities.read(`${actor.channel}#${params.reference}`)
  if (!claim) throw new DoorRefusal('thing.unknown', { details: { reference: params.reference } })
  const found = await readTicket(claim.ticket, actor, deps)
  return isRefusal(found) ? found : ticketReply(found, actor, deps)
}

export async function readDeadlines({ params, actor }: Call<Routes['readDeadlines']>, deps: CallDeps): Answer {
  const found = await readTicket(params.ticket ?? '', actor, deps)
  if (isRefusal(found)) return found
  const deadlines = explainClocks(found.ticket, actor, await deps.law())
  return { body: { ticket: found.ticket.number, deadlines }, version: found.ticket.version }
}

export async function readTimeline({ params, actor }: Call<Routes['readTimeline']>, deps: CallDeps): Answer {
  const found = await readTicket(params.ticket ?? '', actor, deps)
  if (isRefusal(found)) return found
  const { ticket } = found
  const decisions = await withTexts(ticket.number, timelineView(found.log, actor), deps)
  return { body: { ticket: ticket.number, decisions }, version: ticket.version }
}

/** Identity data, to those who handle the ticket; the look is recorded first, with who, why and from where (art. 35). */
export async function readIdentity(
  { params, actor, query, from }: Call<Routes['readIdentity']>,
  deps: CallDeps,
): Answer {
  const found = await readTicket(params.ticket ?? '', actor, deps)
  if (isRefusal(found)) return found
  const { registry } = await deps.law()
  if (actor.role === 'department' && !holdsOrder(actor, found.ticket, registry.isWithin))
    return refused('ticket.not-yours')
  const { number: ticket, identity } = found.ticket
  const person = await lookAt(identity, { ticket, by: actor, from, purpose: query.purpose }, deps)
  if (!person) throw new DoorRefusal('thing.unknown')
  return { body: person }
}

export async function listDeliveries({ params, actor }: Call<Routes['listDeliveries']>, deps: CallDeps): Answer {
  const found = await readTicket(params.ticket ?? '', actor, deps)
  if (isRefusal(found)) return found
  const deliveries = await deps.deliveries.ofTicket(found.ticket.number)
  return { body: { items: deliveries.filter(({ notice }) => maySeeNotice(actor, notice)) } }
}

/** 拉取 — a unit's own list or a sub-unit's; an order listed for the first time has been received (art. 21). */
export async function listWorkOrders({ query, actor }: Call<Routes['listWorkOrders']>, deps: CallDeps): Answer {
  const cursor = cursorFrom(query.cursor)
  const unit = query.unit ?? actor.unit ?? ''
  const { registry } = await deps.law()
  if (!actor.unit || !registry.isWithin(unit, actor.unit)) return refused('work-order.other-unit')
  const page = await deps.orders.list(unit, query.state === 'open', query.limit, cursor)
  return { body: unit === actor.unit ? await received(page, deps) : page }
}

async function received(page: Page<OrderRow>, deps: CallDeps): Promise<Page<OrderRow>> {
  const at = deps.clock.now().toISOString()
  const items = await Promise.all(
    page.items.map(async (row) => {
      if (row.receivedAt || row.state !== 'open') return row
      const command = { type: 'recordReceipt' as const, order: row.number, how: 'pull' as const, at }
      const outcome = await execute({ number: row.ticket, command, actor: system('pull') }, deps)
      return isRefusal(outcome) ? row : { ...row, receivedAt: at }
    }),
  )
  return { ...page, items }
}

export async function readWorkOrder({ params, actor, from }: Call<Routes['readWorkOrder']>, deps: CallDeps): Answer {
  const found = await readOrder(params.workOrder, actor, deps)
  if (isRefusal(found)) return found
  const { ticket, order } = found
  const look = { ticket: ticket.number, by: actor, from, purpose: 'work order', order: order.number }
  // Out of its hands, an order shows nobody: there is nothing to look at.
  return orderReply(ticket, order.number, deps, isInHand(order) ? await lookAt(ticket.identity, look, deps) : undefined)
}
