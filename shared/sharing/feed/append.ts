/** 写入数据流 — puts the facts of a decision at the next place of its shard, once. */
import { createHash } from 'node:crypto'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import type { Entry, Fact } from './line.ts'
import type { FeedDays, FeedPlaces } from './ports.ts'
import { feedShards } from './ports.ts'

export interface AppendDeps {
  places: FeedPlaces
  days: Pick<FeedDays, 'list'>
  clock: Pick<Clock, 'now' | 'sleep'>
  draw(below: number): number
}

/** All facts of a record stand in one shard, in the order in which they are written. */
export const shardOfSubject = (subject: string): number =>
  (createHash('sha256').update(subject).digest()[0] ?? 0) % feedShards

/** So many entries are looked through at once for one that was written before. */
const lookBack = 20
/** How far the clocks of two writers may lie apart. */
const apart = 5_000
/** Pages looked through at most: what is sent again days later may stand there twice, under the same id. */
const mostPages = 100
/** Each failure is a place that somebody else took meanwhile. */
const tries = 60

/**
 * Places are dense: n is put only where n - 1 stands, under the condition that n is free. A reader that has read n therefore
 * knows that nothing will ever appear before it. The day never goes back from place to place.
 * @param since when the facts came to be: an entry that holds them cannot be older; undefined of a first try, for which the newest are enough
 * @returns what was put now; undefined where it stood there before
 */
export async function append(
  facts: readonly Fact[],
  since: string | undefined,
  deps: AppendDeps,
): Promise<Entry | undefined> {
  const [first] = facts
  if (!first) return undefined
  const shard = shardOfSubject(first.line.subject)
  for (let tried = 0; tried < tries; tried++) {
    if (tried > 0) await deps.clock.sleep(deps.draw(Math.min(10 * tried, 200)))
    const newest = await deps.places.newest(shard, lookBack)
    if (await isThere(first, shard, newest, since, deps.places)) return undefined
    const at = deps.clock.now().toISOString()
    const last = newest[0] ?? (await lastSealed(shard, deps.days))
    const today = dateOf(at)
    const day = last && last.day > today ? last.day : today
    const entry = { shard, place: (last?.place ?? 0) + 1, day, at, facts }
    if (await deps.places.put(entry)) return entry
  }
  throw new Error(`no place in shard ${shard} of the feed after ${tries} tries`)
}

/** Whether an earlier try, of this worker or of one that was killed, has put it. */
async function isThere({ line }: Fact, shard: number, newest: Entry[], since: string | undefined, places: FeedPlaces) {
  const from = since === undefined ? Number.POSITIVE_INFINITY : Date.parse(since) - apart
  let page = newest
  for (let looked = 0; page.length > 0 && looked < mostPages; looked++) {
    if (page.some(({ facts }) => facts.some((fact) => fact.line.id === line.id))) return true
    const oldest = page.at(-1) as Entry
    if (Date.parse(oldest.at) < from || page.length < lookBack) return false
    page = await places.newest(shard, lookBack, oldest.place)
  }
  return false
}

/** Where so long nothing was written that the table has forgotten the shard. */
async function lastSealed(shard: number, days: AppendDeps['days']): Promise<Pick<Entry, 'place' | 'day'> | undefined> {
  const [manifest] = await days.list(1)
  const of = manifest?.shards[shard]
  return manifest && of && { place: of.to - 1, day: manifest.day }
}
