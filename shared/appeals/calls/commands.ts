/** 命令 — what all handlers of commands share, from call to command and back. */

import type { Actor } from '../../access/actor.ts'
import type { Contact } from '../../access/identities.ts'
import { sees } from '../../access/sees.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { Route } from '../../door/route.ts'
import type { CallDeps } from '../compose.ts'
import { type Done, execute } from '../desk/execute.ts'
import { withLinksForUnits } from '../desk/linked.ts'
import type { Stored } from '../desk/ports.ts'
import { shielded } from '../desk/shielding.ts'
import { replay } from '../kind/replay.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { misuseToldTo } from '../ticket/confidential.ts'
import { type Facts, isRefusal, type LaterCommand, type Refusal, refused } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import { isTicketNumber, ticketOfPath } from '../ticket/number.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { appellantView, ticketView, workOrderView } from '../views/ticket.ts'
import { wordsOf } from '../views/words.ts'
import type { CommandOf } from '../words/command.ts'

type Given = Pick<Call<Route>, 'actor' | 'from' | 'once' | 'ifMatch'>
type OfTicket = Given & { params: { ticket: string } }
type OfWorkOrder = Given & { params: { workOrder: string } }

/** Carries a command to the ticket of the path out and shows the ticket to its caller. @param facts what was looked up for it */
export async function onTicket<N extends LaterCommand>(
  call: OfTicket,
  command: CommandOf<N>,
  deps: CallDeps,
  facts?: Facts,
): Promise<Reply | Refusal> {
  const number = call.params.ticket
  if (!isTicketNumber(number)) return refused('ticket.unknown', { ticket: number })
  const done = await execute({ number, command, facts, ...given(call) }, deps)
  return isRefusal(done) ? done : ticketReply(done, call.actor, deps)
}

/** The same for a work order of the path: departments are shown the order, the platform's side the whole ticket. */
export async function onWorkOrder<N extends LaterCommand>(
  call: OfWorkOrder,
  command: CommandOf<N>,
  deps: CallDeps,
  facts?: Facts,
): Promise<Reply | Refusal> {
  const number = ticketOfPath(call.params.workOrder)
  if (!number) return refused('work-order.unknown')
  const done = await execute({ number, command, facts, ...given(call) }, deps)
  if (isRefusal(done)) return done.refused === 'ticket.unknown' ? refused('work-order.unknown') : done
  return call.actor.role === 'department'
    ? orderReply(done.ticket, call.params.workOrder, deps)
    : ticketReply(done, call.actor, deps)
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
export async function ticketReply({ ticket }: Pick<Done, 'ticket'>, actor: Actor, deps: CallDeps): Promise<Reply> {
  const view = await viewFor(ticket, actor, deps)
  const body = actor.role === 'department' ? await shielded(ticket, view, deps) : view
  return { body, version: ticket.version, location: `/v1/tickets/${ticket.number}` }
}

async function viewFor(ticket: Ticket, actor: Actor, deps: CallDeps): Promise<object> {
  const law = await deps.law()
  const theirs = { ...appellantView(ticket), words: wordsOf(ticket, law) }
  if (actor.role === 'appellant') return { ...theirs, misuse: misuseToldTo(ticket) }
  if (actor.role === 'channel') return theirs
  const isSeen = ({ unit }: { unit: string }) => sees(actor, { of: holdingOf(ticket), unit }, law)
  if (actor.role !== 'department') {
    const view = ticketView(ticket, actor)
    return { ...view, orders: view.orders.filter(isSeen) }
  }
  const shown = await withLinksForUnits(asUnitsRead(ticket), deps)
  const orders = ticket.orders.filter(isSeen).map(({ number }) => workOrderView(shown, number))
  return { ...appellantView(shown), confidentiality: undefined, orders }
}

/** A work order as its unit sees it. @param contact whom to speak to: shown to who reads the order, never to who only acts on it */
export async function orderReply(
  ticket: Ticket,
  workOrder: string,
  deps: CallDeps,
  contact?: Contact,
): Promise<Reply | Refusal> {
  const view = workOrderView(await withLinksForUnits(ticket, deps), workOrder, contact)
  if (!view) return refused('work-order.unknown')
  const body = await shielded(ticket, view, deps)
  return { body, version: ticket.version, location: `/v1/work-orders/${workOrder}` }
}
