/** 命令 — what all handlers of commands share, from call to command and back. */

import type { Actor } from '../../access/actor.ts'
import type { Contact } from '../../access/identities.ts'
import { sees } from '../../access/sees.ts'
import { exactly } from '../../door/answering.ts'
import type { Call } from '../../door/http.ts'
import type { Route } from '../../door/route.ts'
import type { CallDeps } from '../compose.ts'
import { type Done, execute } from '../desk/execute.ts'
import { withLinksForUnits } from '../desk/linked.ts'
import type { Stored } from '../desk/ports.ts'
import { shielded } from '../desk/shielding.ts'
import { replay } from '../kind/replay.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import type { Progress, TicketOfPlatform, TicketOfUnit } from '../routes/answers/tickets.ts'
import { misuseToldTo } from '../ticket/confidential.ts'
import { type Facts, isRefusal, type LaterCommand, type Refusal, refused } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import { isTicketNumber, ticketOfPath } from '../ticket/number.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { findingsOf } from '../views/reply-findings.ts'
import { appellantView, ticketView, workOrderView } from '../views/ticket.ts'
import { wordsOf } from '../views/words.ts'
import type { CommandOf } from '../words/command.ts'
import { staffNames } from './named.ts'

type Given = Pick<Call<Route>, 'actor' | 'from' | 'once' | 'ifMatch'>
type OfTicket = Given & { params: { ticket: string } }
type OfWorkOrder = Given & { params: { workOrder: string } }

/** Carries a command to the ticket of the path out and shows the ticket to its caller. @param facts what was looked up for it */
export async function onTicket<N extends LaterCommand>(
  call: OfTicket,
  command: CommandOf<N>,
  deps: CallDeps,
  facts?: Facts,
) {
  const number = call.params.ticket
  if (!isTicketNumber(number)) return refused('ticket.unknown', { ticket: number })
  const done = await execute({ number, command, facts, ...given(call) }, deps)
  return isRefusal(done) ? done : ticketReply(done, call.actor, deps)
}

/** The same for a work order of the path: departments are shown the order, the platform's side the whole ticket. */
export async function onWorkOrder<N extends LaterCommand>(call: OfWorkOrder, command: CommandOf<N>, deps: CallDeps) {
  if (call.actor.role === 'department') return onOwnOrder(call, command, deps)
  const done = await doneToOrder(call, command, deps)
  return isRefusal(done) ? done : ticketReply(done, call.actor, deps)
}

/** The same for who is shown nothing but the order. @param facts what was looked up for it */
export async function onOwnOrder<N extends LaterCommand>(
  call: OfWorkOrder,
  command: CommandOf<N>,
  deps: CallDeps,
  facts?: Facts,
) {
  const done = await doneToOrder(call, command, deps, facts)
  return isRefusal(done) ? done : orderReply(done.ticket, call.params.workOrder, deps)
}

async function doneToOrder<N extends LaterCommand>(
  call: OfWorkOrder,
  command: CommandOf<N>,
  deps: CallDeps,
  facts?: Facts,
): Promise<Done | Refusal> {
  const number = ticketOfPath(call.params.workOrder)
  if (!number) return refused('work-order.unknown')
  const done = await execute({ number, command, facts, ...given(call) }, deps)
  return isRefusal(done) && done.refused === 'ticket.unknown' ? refused('work-order.unknown') : done
}

const given = ({ actor, from, once, ifMatch }: Given) => ({ actor, from, once, ifMatch })

export async function readTicket(
  number: string,
  actor: Actor,
  deps: CallDeps,
): Promise<({ ticket: Ticket } & Stored) | Refusal> {
  const stored = isTicketNumber(number) ? await deps.tickets.read(number) : undefined
  const ticket = stored && replay(stored.log)
  // What is not theirs is answered like what nobody has.
  if (!ticket || !sees(actor, { of: holdingOf(ticket) }, await deps.law()))
    return refused('ticket.unknown', { ticket: number })
  return { ticket, ...stored }
}

/** A work order of the path with its ticket, for whoever may see it (第三十五条). */
export async function readOrder(
  workOrder: string | undefined,
  actor: Actor,
  deps: CallDeps,
): Promise<{ ticket: Ticket; order: WorkOrder } | Refusal> {
  const number = ticketOfPath(workOrder)
  const ticket = number ? replay((await deps.tickets.read(number))?.log ?? []) : undefined
  const order = ticket?.orders.find((candidate) => candidate.number === workOrder)
  if (!ticket || !order || !sees(actor, { of: holdingOf(ticket), unit: order.unit }, await deps.law()))
    return refused('work-order.unknown')
  return { ticket, order }
}

/** The ticket as its reader may see it. */
export async function ticketReply({ ticket }: Pick<Done, 'ticket'>, actor: Actor, deps: CallDeps) {
  const view = await viewFor(ticket, actor, deps)
  const body = actor.role === 'department' ? await shielded(ticket, view, deps) : view
  return { body, version: ticket.version, location: `/v1/tickets/${ticket.number}` }
}

async function viewFor(ticket: Ticket, actor: Actor, deps: CallDeps) {
  const law = await deps.law()
  if (actor.role === 'appellant' || actor.role === 'channel') {
    const misuse = actor.role === 'appellant' ? misuseToldTo(ticket) : undefined
    return exactly<Progress>()({ ...appellantView(ticket), words: wordsOf(ticket, law), misuse })
  }
  const isSeen = ({ unit }: { unit: string }) => sees(actor, { of: holdingOf(ticket), unit }, law)
  if (actor.role !== 'department') {
    const view = ticketView(ticket, actor)
    const claimed = await claimShown(ticket, deps)
    const orders = view.orders
      .filter(isSeen)
      .map((order) => ({ ...order, findings: findingsOf(ticket, order, law.rules) }))
    return exactly<TicketOfPlatform>()({ ...view, claimed, orders, rulings: undefined })
  }
  const shown = await withLinksForUnits(asUnitsRead(ticket), deps)
  const orders = ticket.orders.filter(isSeen).flatMap(({ number }) => workOrderView(shown, number) ?? [])
  return exactly<TicketOfUnit>()({ ...appellantView(shown), words: undefined, confidentiality: undefined, orders })
}

async function claimShown({ claim }: Ticket, deps: CallDeps) {
  if (!claim) return undefined
  const { holder: by, at: since } = claim
  return { by, name: (await staffNames([by], deps)).get(by), since }
}

/** A work order as its unit sees it. @param contact whom to speak to: shown to who reads the order, never to who only acts on it */
export async function orderReply(ticket: Ticket, workOrder: string, deps: CallDeps, contact?: Contact) {
  const view = workOrderView(await withLinksForUnits(ticket, deps), workOrder, contact)
  if (!view) return refused('work-order.unknown')
  const body = await shielded(ticket, view, deps)
  return { body, version: ticket.version, location: `/v1/work-orders/${workOrder}` }
}
