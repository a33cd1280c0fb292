/** 封存一日 — ends a day in every shard and keeps its lines for good. */
import * as z from 'zod'
import { addDays } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import type { Sealed } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import type { AppendDeps } from './append.ts'
import { type Entry, type Fact, hashOfLine, hashOfLines, keptFacts, linesOf } from './line.ts'
import { everyShard, type FeedDays, type FeedPlaces, type ShardOfDay } from './ports.ts'

export interface SealDeps {
  places: FeedPlaces
  days: FeedDays
  sealed: Sealed
  clock: Pick<Clock, 'now' | 'sleep'>
  draw: AppendDeps['draw']
}

/** Places in one object. */
const inOne = 1000

/**
 * Seals every day that is over, in their order. What is put once a later day stands in its shard stands in that later day:
 * a sealed day cannot change.
 * @returns days that were sealed now
 */
export async function sealDays(timeIsUp: () => boolean, deps: SealDeps): Promise<string[]> {
  const today = dateOf(deps.clock.now().toISOString())
  await Promise.all(everyShard.map((shard) => beginDay(shard, today, deps)))
  const sealed: string[] = []
  let [last] = await deps.days.list(1)
  let day = last ? addDays(last.day, 1) : await firstDay(deps)
  while (day !== undefined && day < today && !timeIsUp()) {
    const of = day
    const shards: ShardOfDay[] = []
    for (const shard of everyShard) shards.push(await sealShard(shard, of, last?.shards[shard]?.to ?? 1, deps))
    const count = shards.reduce((sum, one) => sum + one.count, 0)
    const hash = hashOfLines(shards.map((one) => one.hash))
    await deps.days.keep({ day: of, sealedAt: deps.clock.now().toISOString(), count, hash, shards })
    last = await deps.days.read(of)
    sealed.push(of)
    day = addDays(of, 1)
  }
  return sealed
}

/** 日界 — an entry without facts: behind it no line of an earlier day can stand. */
async function beginDay(shard: number, today: string, { places, days, clock, draw }: SealDeps): Promise<void> {
  for (;;) {
    const [newest] = await places.newest(shard, 1)
    if (newest && newest.day >= today) return
    const [manifest] = newest ? [] : await days.list(1)
    const place = (newest?.place ?? (manifest?.shards[shard]?.to ?? 1) - 1) + 1
    if (await places.put({ shard, place, day: today, at: clock.now().toISOString(), facts: [] })) return
    await clock.sleep(draw(20))
  }
}

async function firstDay({ places }: SealDeps): Promise<string | undefined> {
  const firsts = await Promise.all(everyShard.map((shard) => places.behind(shard, 0, 1)))
  return firsts.flatMap(({ entries: [entry] }) => (entry ? [entry.day] : [])).sort()[0]
}

async function sealShard(shard: number, day: string, from: number, { places, sealed }: SealDeps): Promise<ShardOfDay> {
  const parts: ShardOfDay['parts'][number][] = []
  const hashes: string[] = []
  let to = from
  for (;;) {
    const { entries: read } = await places.behind(shard, to - 1, inOne)
    const entries = read.filter((entry) => entry.day <= day)
    const [first] = entries
    if (first) {
      if (first.place !== to) throw new Error(`shard ${shard} of the feed has nothing at place ${to}`)
      for (const { line } of entries.flatMap(linesOf)) hashes.push(hashOfLine(line))
      const object = await sealed.put(`${day}/${String(shard).padStart(2, '0')}-${to}`, packed(entries))
      parts.push({ ...object, from: to, to: to + entries.length })
      to += entries.length
    }
    // Something of a later day stands behind it: it was put there before.
    if (entries.length < read.length) return { from, to, count: hashes.length, hash: hashOfLines(hashes), parts }
    if (read.length === 0) throw new Error(`shard ${shard} of the feed does not reach behind ${day}`)
  }
}

const packed = (entries: readonly Entry[]) => entries.map(({ shard: _, ...entry }) => entry)

const packedEntries = lazily(() =>
  z.array(
    z.object({
      ...{ place: z.int(), day: z.string(), at: z.string() },
      facts: keptFacts(),
    }),
  ),
)

/** @throws where something else was sealed */
export const entriesIn = (content: unknown, shard: number): Entry[] =>
  shapedAs(packedEntries, content, 'a sealed part of the feed').map((entry) => ({
    ...entry,
    shard,
    facts: entry.facts as unknown as Fact[],
  }))
