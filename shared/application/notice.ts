/** 通知 — the body of a webhook, made from the committed decision at the moment of sending; queues carry no personal data. */

import type { Delivery } from '../ticket/effects.ts'
import { replay } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { appellantView, workOrderView } from '../ticket/views.ts'
import { withTexts } from './long-texts.ts'
import type { Identities, Texts, Tickets } from './ports.ts'

export interface NoticeDeps {
  tickets: Tickets
  texts: Texts
  identities: Identities
}

/** Standard Webhooks body: type, timestamp, data. Undefined when the ticket or order is not there. */
export async function noticeBody(delivery: Delivery, deps: NoticeDeps): Promise<string | undefined> {
  const stored = await deps.tickets.read(delivery.ticket)
  const decision = stored?.log[delivery.version - 1]
  const ticket = stored && replay(stored.log)
  if (!decision || !ticket) return undefined

  const view =
    delivery.to.kind === 'unit' && delivery.order
      ? workOrderView(ticket, delivery.order, await contactFor(delivery, ticket, deps))
      : appellantView(ticket)
  if (!view) return undefined
  const data = await withTexts(ticket.number, { version: delivery.version, ...view }, deps)
  return JSON.stringify({ type: delivery.notice, timestamp: decision.at, data })
}

/** Whom to speak to is told only to the unit that holds the order, not to those above it that are drawn in (art. 35). */
async function contactFor({ to, order }: Delivery, ticket: Ticket, { identities }: NoticeDeps) {
  const holds = ticket.orders.some(({ number, unit }) => number === order && unit === to.code)
  return holds ? identities.read(ticket.identity) : undefined
}
