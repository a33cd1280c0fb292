/** 未送账单 — what of the feed a receiver has not taken, shard by shard. */
import { inTurns } from '../../record/at-once.ts'
import type { Waiting } from '../agreements/agreement.ts'
import { type Entry, linesOf } from '../feed/line.ts'
import { everyShard, type FeedDays, type FeedPlaces } from '../feed/ports.ts'
import { type ReadDeps, readShard } from '../feed/read.ts'
import type { Reader } from '../reader.ts'
import { type Begun, type Lane, laneOf } from './lane.ts'

export interface HeadDeps {
  places: Pick<FeedPlaces, 'newest'>
  days: Pick<FeedDays, 'list'>
}

/** Of each shard the last place. */
export async function headsOf({ places, days }: HeadDeps): Promise<number[]> {
  const found = await inTurns(everyShard.length, everyShard, async (shard) => (await places.newest(shard, 1))[0]?.place)
  if (found.every((place) => place !== undefined)) return found as number[]
  // Where so long nothing was written that the table has forgotten the shard.
  const [last] = await days.list(1)
  return found.map((place, shard) => place ?? (last?.shards[shard]?.to ?? 1) - 1)
}

/** Every lane as it stands, or as it begins. */
export const standingOf = (begun: Begun, found: readonly Lane[]): Lane[] =>
  everyShard.map((shard) =>
    laneOf(
      begun,
      shard,
      found.find((one) => one.shard === shard),
    ),
  )

/** Of each shard: places that are looked through for lines of the receiver; behind them may be more. */
const mostCounted = 500

/** @param reader whose lines are counted */
export async function billOf(
  lanes: readonly Lane[],
  heads: readonly number[],
  { shown }: Pick<Reader, 'shown'>,
  deps: ReadDeps,
): Promise<Waiting[]> {
  const behind = lanes.filter(({ shard, place }) => place < (heads[shard] ?? 0))
  return inTurns(4, behind, async ({ shard, place }) => {
    const to = heads[shard] ?? 0
    const entries = await entriesTo(shard, place, Math.min(to, place + mostCounted), deps)
    const lines = entries.flatMap(linesOf).filter(({ line, withheld }) => shown(line, withheld)).length
    const [first, last] = [entries[0], entries.at(-1)?.place ?? place]
    return {
      ...{ shard, from: place + 1, to, ...(first ? { since: first.at } : {}), lines },
      ...(last < to ? { atLeast: true as const } : {}),
    }
  })
}

/** A part of a sealed day may end before. */
async function entriesTo(shard: number, from: number, to: number, deps: ReadDeps): Promise<Entry[]> {
  const all: Entry[] = []
  for (let place = from; place < to; ) {
    const { entries } = await readShard(shard, place, to - place, deps)
    if (entries.length === 0) break
    all.push(...entries)
    place = entries.at(-1)?.place ?? to
  }
  return all
}
