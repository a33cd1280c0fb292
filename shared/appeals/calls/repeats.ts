/** 重复 — looks up other tickets before a command is decided, and for reviewers. */
import { sees } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import type { CallDeps } from '../compose.ts'
import { earlierTicket, ticketsOfTheSame } from '../desk/earlier-tickets.ts'
import { linkBoth } from '../desk/link-earlier.ts'
import { withLinksForUnits } from '../desk/linked.ts'
import { similarTickets } from '../desk/similar-tickets.ts'
import { replay } from '../kind/replay.ts'
import { ticketRow } from '../kind/rows.ts'
import { kinds } from '../matters/merging/similar.ts'
import { misuseInForce } from '../matters/misuse/record.ts'
import type { Routes } from '../routes/index.ts'
import { maySee } from '../ticket/confidential.ts'
import { type Facts, isRefusal, type Refusal } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { linkedTicketView } from '../views/linked-ticket.ts'
import { onTicket, readOrder, readTicket, ticketReply } from './commands.ts'
import { shownRows } from './shown-rows.ts'

/** Ground 17(7) names an earlier ticket, which is read before the rule judges it; the others need nothing. */
export async function rejectAppeal(call: Call<Routes['reject']>, deps: CallDeps) {
  const facts = await earlierOf(call, call.body.earlierTicket, deps)
  return isRefusal(facts) ? facts : onTicket(call, { type: 'reject', ...call.body }, deps, facts)
}

/** With something new it is no repeat: linked, both tickets know each other. */
export async function linkEarlier(call: Call<Routes['linkEarlier']>, deps: CallDeps) {
  const { params, body, actor, from, once, ifMatch } = call
  const facts = await earlierOf(call, body.earlier, deps)
  if (isRefusal(facts)) return facts
  const command = { type: 'linkEarlier' as const, ...body }
  const done = await linkBoth({ number: params.ticket, command, facts, actor, from, once, ifMatch }, deps)
  return isRefusal(done) ? done : ticketReply(done, actor, deps)
}

/** For the unit that holds an order: the same appellant's linked tickets, what was asked and answered there (第三十五条). */
export async function listLinkedTickets({ params, actor }: Call<Routes['listLinkedTickets']>, deps: CallDeps) {
  const found = await readOrder(params.workOrder, actor, deps)
  if (isRefusal(found)) return found
  const ticket = actor.role === 'department' ? await withLinksForUnits(found.ticket, deps) : found.ticket
  const { earlier = [], later = [] } = ticket
  const items = await Promise.all([
    ...earlier.map(async ({ ticket: linked, news }) => ({
      relation: 'earlier' as const,
      news,
      ...(await linkedTicket(linked, deps)),
    })),
    ...later.map(async ({ ticket: linked }) => ({ relation: 'later' as const, ...(await linkedTicket(linked, deps)) })),
  ])
  return { body: { items } }
}

async function linkedTicket(number: string, deps: CallDeps) {
  const ticket = replay((await deps.tickets.read(number))?.log ?? [])
  return ticket ? linkedTicketView(ticket) : { ticket: number }
}

/** The same appellant's earlier tickets, for who reviews and for nobody else; misuse recorded there, for the authorities alone. */
export async function listEarlierTickets({ params, actor }: Call<Routes['listEarlierTickets']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const law = await deps.law()
  const isTheirs = (ticket: Ticket) => sees(actor, { of: holdingOf(ticket) }, law)
  const others = (await ticketsOfTheSame(found.ticket, deps)).filter(isTheirs)
  const knowsMisuse = maySee(actor, 'authorities')
  const items = others.map((other) => ({
    ...ticketRow(other),
    ...(knowsMisuse ? { misuse: misuseInForce(other.misuse) } : {}),
  }))
  return { body: { ticket: found.ticket.number, items: await shownRows(items, deps) } }
}

/** What looks like a repeat, or like the same matter of others, with the reasons: for who reviews, to judge. */
export async function listSimilarTickets({ params, actor }: Call<Routes['listSimilarTickets']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const law = await deps.law()
  const { repeats } = law.rules
  const { article, atLeast, withinDays } = repeats.similar
  const isTheirs = (ticket: Ticket) => sees(actor, { of: holdingOf(ticket) }, law)
  const { items, compared } = await similarTickets(found.ticket, repeats, isTheirs, deps)
  const shown = items.map(({ ticket, kind, score, reasons }) => ({
    ...ticketRow(ticket),
    mergedInto: ticket.merged?.into,
    kind,
    says: kinds[kind],
    score,
    reasons,
  }))
  const body = { ticket: found.ticket.number, article, atLeast, withinDays, compared }
  return { body: { ...body, items: await shownRows(shown, deps) } }
}

async function earlierOf(
  { params, actor }: Pick<Call<Routes['reject']>, 'params' | 'actor'>,
  number: string | undefined,
  deps: CallDeps,
): Promise<Facts | Refusal> {
  if (!number) return {}
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  // One they may not see is none.
  const other = await readTicket(number, actor, deps)
  return isRefusal(other) ? {} : { earlier: await earlierTicket(found.ticket, number, deps) }
}
