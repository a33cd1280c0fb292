/** 跟进 — carries out what was committed after a knock, in order per ticket. */

import type { Clock } from './clock.ts'
import type { Entry, Standing } from './entry.ts'
import { writeWithin } from './execute.ts'
import { stopwatch } from './stopwatch.ts'

/** The record that a knock names. */
export interface Following<E extends Entry, S extends Standing<E>> {
  /** consistently; undefined when there is no such record */
  read(): Promise<S | undefined>
  /** carries out exactly this decision, on the record as it left it; safe to repeat */
  carryOut(decision: E, standing: S): Promise<void>
  clock: Clock
}

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

export async function follow<E extends Entry, S extends Standing<E>>(
  knock: Pick<E, 'attempt'> & { version: number },
  { sentAt, receives }: Received,
  { read, carryOut, clock }: Following<E, S>,
): Promise<Followed> {
  const received = stopwatch(clock)
  const ageThen = clock.real() - sentAt
  const lookFor = lookAgainFor - Math.max(0, ageThen)
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    // Before the read: what a slow one did not see may have been written while it was under way.
    const isOld = ageThen + received() > abandonAfter || receives >= looksOfTheOld
    const standing = await read()
    const decision = standing?.log[knock.version - 1]
    if (standing && decision) {
      if (decision.attempt !== knock.attempt) return 'superseded'
      await carryOut(decision, standing)
      return 'carried'
    }
    if (isOld && receives >= looksBeforeAbandoning) return 'abandoned'
    if (received() >= lookFor) return 'retry'
    await clock.sleep(pause)
  }
}
