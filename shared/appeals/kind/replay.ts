/** 重放 — the ticket that a log tells of. */
import type { Ticket } from '../ticket/ticket.ts'
import type { TicketEvent } from '../words/event.ts'
import { evolve } from './evolve.ts'

/** Replays a log: the only way a ticket comes into being. An empty log is no ticket. */
export function replay(
  log: readonly { at: string; events: readonly TicketEvent[]; rules?: string }[],
): Ticket | undefined {
  let ticket: Ticket | undefined
  for (const [index, { at, events, rules }] of log.entries()) {
    const before: Ticket | undefined = ticket
    for (const event of events) ticket = evolve(ticket, { ...event, at })
    if (!ticket) continue
    ticket.version = index + 1
    const isEndedNow = ticket.closing !== before?.closing || ticket.outcome !== before?.outcome
    if (isEndedNow) ticket.endedUnder = rules
  }
  return ticket
}
