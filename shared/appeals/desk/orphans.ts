/** 孤儿 — removes identity claims whose ticket was never written within a day. */

import type { Identities } from '../../access/identities.ts'
import type { Clock } from '../../record/clock.ts'
import { writeWithin } from '../../record/execute.ts'
import type { Texts } from '../../record/records.ts'
import type { Tickets } from './ports.ts'

const age = 24 * 3_600_000
const spare = 5_000

/** Claims without a ticket are removed; claims whose ticket is there are confirmed after all. Ages are real ones. */
export async function removeOrphans({
  identities,
  tickets,
  texts,
  clock,
}: {
  identities: Identities
  tickets: Pick<Tickets, 'read'>
  texts: Pick<Texts, 'end'>
  clock: Clock
}): Promise<{ removed: number; confirmed: number }> {
  const now = clock.real()
  const counts = { removed: 0, confirmed: 0 }
  // What is dated that far ahead was claimed under a clock that was wrong: nobody knows how old it is.
  const claims = await identities.unconfirmed(new Date(now - age).toISOString(), new Date(now + age).toISOString())
  // A clock that was set forward makes a claim of this moment look old: what can still be written is written by then.
  if (claims.length > 0) await clock.sleep(writeWithin + spare)
  for (const claim of claims) {
    const { key, ticket } = claim
    const stored = await tickets.read(ticket)
    const first = stored?.log[0]?.events[0]
    if (first?.type === 'registered' && first.identity === key) {
      await identities.keep(key)
      counts.confirmed++
    } else if (await identities.remove(claim)) {
      // Its words were put away before the ticket was to be written; what another ticket of this number said is not its own.
      if (!stored) await texts.end(ticket)
      counts.removed++
    }
  }
  return counts
}
