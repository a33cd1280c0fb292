/** 提前 — makes due at once what a wrong clock put off for too long. */

import type { Clock } from './clock.ts'
import type { Parked } from './deliveries.ts'
import { longestPause } from './pauses.ts'
import { shards } from './shards.ts'

/** Over the longest pause, so that nothing that waits as it should is touched. */
const spare = 3_600_000

/** Once the clock is right again, a promise put off until next year would be kept next year. @returns how many there were */
export async function bringForward({ parked, clock }: { parked: Parked; clock: Clock }): Promise<number> {
  const now = clock.now()
  const beyond = new Date(now.getTime() + longestPause + spare).toISOString()
  let count = 0
  for (let shard = 0; shard < shards; shard++)
    for (const item of await parked.beyond(shard, beyond)) {
      await parked.bringForward(item, now.toISOString())
      count++
    }
  return count
}
