/** 重放 — the ticket that a log tells of. */
import type { Ticket } from '../ticket/ticket.ts'
import type { TicketEvent } from '../words/event.ts'
import { evolve } from './evolve.ts'

interface Decided {
  at: string
  events: readonly TicketEvent[]
  rules?: string
}

/** Replays a log: the only way a ticket comes into being. An empty log is no ticket. */
export const replay = (log: readonly Decided[]): Ticket | undefined =>
  log.reduce<Ticket | undefined>((ticket, decision, index) => replayed(ticket, decision, index + 1), undefined)

/** The ticket after one more decision. @param version of the ticket after it */
export function replayed(before: Ticket | undefined, { at, events, rules }: Decided, version: number) {
  let ticket = before
  for (const event of events) ticket = evolve(ticket, { ...event, at })
  if (!ticket) return ticket
  const isEndedNow = ticket.closing !== before?.closing || ticket.outcome !== before?.outcome
  return { ...ticket, version, ...(isEndedNow ? { endedUnder: rules } : {}) }
}
