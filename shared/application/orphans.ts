/** 孤儿 — identity claims whose registration broke before the ticket was written, and was not tried again for a day. */
import type { Clock, Identities, Tickets } from './ports.ts'

const age = 24 * 3_600_000

/** Claims without a ticket are removed; claims whose ticket is there are confirmed after all. Ages are real ones. */
export async function removeOrphans({
  identities,
  tickets,
  clock,
}: {
  identities: Identities
  tickets: Pick<Tickets, 'read'>
  clock: Clock
}): Promise<{ removed: number; confirmed: number }> {
  const before = new Date(clock.real() - age).toISOString()
  const counts = { removed: 0, confirmed: 0 }
  for (const { key, ticket } of await identities.unconfirmed(before)) {
    const first = (await tickets.read(ticket))?.log[0]?.events[0]
    const isThere = first?.type === 'registered' && first.identity === key
    if (isThere) await identities.keep(key)
    else await identities.remove(key, ticket, before)
    counts[isThere ? 'confirmed' : 'removed']++
  }
  return counts
}
