/** 关联件与保密 — hides links to or from a confidential matter from units. */

import { replay } from '../kind/replay.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Tickets } from './ports.ts'

interface Deps {
  tickets: Pick<Tickets, 'read'>
}

/** The ticket with those of its links that units may see. */
export async function withLinksForUnits(ticket: Ticket, deps: Deps): Promise<Ticket> {
  const { earlier = [], later = [] } = ticket
  if (earlier.length + later.length === 0) return ticket
  const open = await openOf([...earlier, ...later], ticket, deps)
  const isShown = ({ ticket: number }: { ticket: string }) => open.has(number)
  return { ...ticket, earlier: earlier.filter(isShown), later: later.filter(isShown) }
}

async function openOf(links: { ticket: string }[], { confidential }: Ticket, { tickets }: Deps): Promise<Set<string>> {
  if (confidential) return new Set()
  const linked = await Promise.all(links.map(async ({ ticket }) => replay((await tickets.read(ticket))?.log ?? [])))
  return new Set(linked.flatMap((one) => (one && !one.confidential ? [one.number] : [])))
}
