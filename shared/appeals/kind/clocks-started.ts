/** 时限起算 — puts behind each event the clocks that it starts. */
import { startedBy, withDays } from '../clocks/starting.ts'
import { cappedLimits } from '../matters/passing-down/capped.ts'
import type { Context } from '../ticket/decision.ts'
import { overtaken } from '../ticket/ended.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Happened, TicketEvent } from '../words/event.ts'
import { after, evolve } from './evolve.ts'

/** The events with, behind each, the clocks it starts or moves. Works on the ticket as each event leaves it. */
export function startClocks(
  events: readonly TicketEvent[],
  before: Ticket | undefined,
  context: Context,
): TicketEvent[] {
  const all: TicketEvent[] = []
  let ticket = before
  for (const decidedEvent of events) {
    const event = withDays(decidedEvent, ticket, context)
    const happened: Happened = { ...event, at: context.now }
    const earlier = ticket
    ticket = evolve(ticket, happened)
    // A registration has nothing before it.
    const started = startedBy(happened, ticket, earlier ?? ticket, context).map((clock) =>
      withDays(clock, ticket, context),
    )
    ticket = after(ticket, started, context.now)
    const over = earlier ? overtaken(happened, earlier, ticket) : []
    all.push(event, ...over, ...started)
  }
  return ticket ? [...all, ...cappedLimits(ticket, context, after)] : all
}
