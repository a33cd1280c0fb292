/** 在先诉求件 — what the same appellant brought before, by name or by index (第十七条（七）). */

import type { Identities } from '../../access/identities.ts'
import { replay } from '../kind/replay.ts'
import type { EarlierTicket } from '../ticket/decision.ts'
import { isTicketNumber } from '../ticket/number.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Tickets } from './ports.ts'
import { isSameAppellant, ticketsOfAppellant } from './same-appellant.ts'

export interface EarlierDeps {
  tickets: Pick<Tickets, 'read'>
  identities: Pick<Identities, 'read' | 'keysOf' | 'ticketsOf'>
}

/** Another ticket as a rule judges it; undefined when there is none of that number. Consistent reads. */
export async function earlierTicket(
  ticket: Ticket,
  number: string,
  { tickets, identities }: EarlierDeps,
): Promise<EarlierTicket | undefined> {
  const earlier = isTicketNumber(number) ? replay((await tickets.read(number))?.log ?? []) : undefined
  if (!earlier) return undefined
  const [one, other] = await Promise.all([identities.read(ticket.identity), identities.read(earlier.identity)])
  const { state, registeredAt } = earlier
  return { number, state, registeredAt, sameAppellant: !!one && !!other && isSameAppellant(one, other) }
}

const shown = 20

/** The same appellant's other tickets, the newest first. */
export async function ticketsOfTheSame(ticket: Ticket, deps: EarlierDeps): Promise<Ticket[]> {
  const brought = await ticketsOfAppellant(ticket.identity, shown + 1, deps)
  const others = brought.filter(({ ticket: number }) => number !== ticket.number).slice(0, shown)
  const found = await Promise.all(
    others.map(async ({ ticket: number }) => replay((await deps.tickets.read(number))?.log ?? [])),
  )
  return found.filter((other) => other !== undefined)
}
