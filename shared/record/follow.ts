/** 跟进 — carries out what was committed after a knock, in order per ticket. */

import { type CarryOutDeps, carryOut } from '../appeals/desk/carry-out.ts'
import { replay } from '../appeals/ticket/log.ts'
import { hashOfDecision } from './chain.ts'
import { writeWithin } from './execute.ts'
import type { Clock, Knock, Stored, Tickets } from './ports.ts'
import { stopwatch } from './stopwatch.ts'

export type FollowDeps = CarryOutDeps & { tickets: Tickets; clock: Clock }

/** carried: done; superseded: another attempt won, its own knock follows; retry: look again later; abandoned: never committed. */
export type Followed = 'carried' | 'superseded' | 'retry' | 'abandoned'

// Seen at once or within this time of its knock; after it the message waits outside. Counted from the knock and not from
// each receive, so that knocks whose writer was killed cost one look each and take no follower from the others.
const lookAgainFor = 1_000
/** Its write is milliseconds behind the knock, so the first look again comes soon, each later one after twice the pause. */
const firstPause = 10
const longestPause = 100
/** Seconds for which a knock that has to be looked at again is hidden. */
export const hiddenBetweenLooks = 5
/** A write is given up 20 s after its knock; beyond this nothing can appear any more. */
export const abandonAfter = 60_000
/**
 * Nor is a knock given up before it was seen so often: its age is told by two clocks that may have been set, and the pauses
 * between the looks by the queue alone. A write may be begun for 20 s, and be on its way as long again.
 */
export const looksBeforeAbandoning = Math.ceil((2 * writeWithin) / 1000 / hiddenBetweenLooks) + 2
/** Seen so often it is old, even when a clock that was set back says that it has not been sent yet. */
const looksOfTheOld = Math.ceil(abandonAfter / 1000 / hiddenBetweenLooks) + 2

/** How the queue handed a knock over: when it was sent, by the queue's own clock (milliseconds), and how often it was received. */
export interface Received {
  sentAt: number
  receives: number
}

export async function follow(knock: Knock, { sentAt, receives }: Received, deps: FollowDeps): Promise<Followed> {
  const received = stopwatch(deps.clock)
  const ageThen = deps.clock.real() - sentAt
  const lookFor = lookAgainFor - Math.max(0, ageThen)
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    // Before the read: what a slow one did not see may have been written while it was under way.
    const isOld = ageThen + received() > abandonAfter || receives >= looksOfTheOld
    const stored = await deps.tickets.read(knock.ticket)
    const decision = stored?.log[knock.version - 1]
    if (stored && decision) {
      if (decision.attempt !== knock.attempt) return 'superseded'
      await carryOutDecision(decision.n, stored, deps)
      return 'carried'
    }
    if (isOld && receives >= looksBeforeAbandoning) return 'abandoned'
    if (received() >= lookFor) return 'retry'
    await deps.clock.sleep(pause)
  }
}

/** Carries out exactly decision n, on the ticket as that decision left it. */
export async function carryOutDecision(
  n: number,
  { log, kept }: Pick<Stored, 'log' | 'kept'>,
  deps: CarryOutDeps,
): Promise<void> {
  const [decision, ticket] = [log[n - 1], replay(log.slice(0, n))]
  if (decision && ticket) await carryOut(decision, ticket, hashOfDecision(kept[n - 1]), deps)
}
