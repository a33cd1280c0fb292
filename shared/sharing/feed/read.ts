/** 读取数据流 — lines behind a cursor, from the table or from sealed days. */
import { addDays, dayNumber } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import type { Sealed } from '../../record/sealed.ts'
import { ForeignCursor } from '../../storage/cursor.ts'
import type { FeedCursor } from './cursor.ts'
import { type Entry, type FeedLine, linesOf } from './line.ts'
import { type DayManifest, everyShard, type FeedDays, type FeedPlaces, type ShardOfDay } from './ports.ts'
import { entriesIn } from './seal.ts'

export interface ReadDeps {
  places: Pick<FeedPlaces, 'behind'>
  days: Pick<FeedDays, 'read' | 'list' | 'next'>
  sealed: Pick<Sealed, 'read'>
  clock: Pick<Clock, 'now'>
}

/** So many days old, the sealed object is read and no table. */
export const readFromTable = 8

/** Which lines a reader gets, and as what. */
export type Shown = (line: FeedLine, withheld: boolean) => FeedLine | undefined

export interface Read {
  lines: FeedLine[]
  cursor: FeedCursor
  /** whether more stood there: come again at once */
  more: boolean
}

/**
 * @param limit of lines: those of one decision are never parted, so a page may have some more
 * @returns also how far it came, past what the reader is not shown
 */
export async function readFeed(cursor: FeedCursor, limit: number, shown: Shown, deps: ReadDeps): Promise<Read> {
  const old = await lastOfObjects(deps)
  const found = await Promise.all(everyShard.map((shard) => entriesBehind(shard, cursor[shard] ?? 0, limit, old, deps)))
  const read = found.map(({ entries }) => entries)
  // Shards are mixed by when they were written; within one the order of places stays.
  const next = read.map(() => 0)
  const places = [...cursor]
  const lines: FeedLine[] = []
  let looked = 0
  let bytes = 0
  for (;;) {
    const shard = earliest(read, next)
    if (shard === undefined) break
    // What is not shown was read too, and a page has its end.
    if (lines.length >= limit || looked >= mostLooked || bytes >= mostBytes)
      return { lines, cursor: places, more: true }
    const entry = read[shard]?.[next[shard] as number] as Entry
    next[shard] = (next[shard] as number) + 1
    places[shard] = entry.place
    looked++
    for (const { line, withheld } of linesOf(entry)) {
      const one = shown(line, withheld)
      if (!one) continue
      lines.push(one)
      bytes += JSON.stringify(one).length
    }
  }
  return { lines, cursor: places, more: found.some(({ more }) => more) }
}
const mostLooked = 5000
/** A function answers with 6 MB at most. */
const mostBytes = 2_000_000

function earliest(read: readonly Entry[][], next: readonly number[]): number | undefined {
  let first: number | undefined
  for (const shard of everyShard) {
    const entry = read[shard]?.[next[shard] ?? 0]
    const best = first === undefined ? undefined : read[first]?.[next[first] ?? 0]
    if (entry && (!best || entry.at < best.at)) first = shard
  }
  return first
}

/** The newest day that is read from its objects alone. */
async function lastOfObjects({ days, clock }: Pick<ReadDeps, 'days' | 'clock'>): Promise<DayManifest | undefined> {
  const before = addDays(dateOf(clock.now().toISOString()), 1 - readFromTable)
  return (await days.list(1, before))[0]
}

/** Of one shard, from the table or from a sealed day; and whether more may stand there. */
export async function readShard(shard: number, place: number, limit: number, deps: ReadDeps) {
  return entriesBehind(shard, place, limit, await lastOfObjects(deps), deps)
}

async function entriesBehind(
  shard: number,
  place: number,
  limit: number,
  old: DayManifest | undefined,
  deps: ReadDeps,
): Promise<{ entries: Entry[]; more: boolean }> {
  const ended = old?.shards[shard]?.to ?? 1
  if (place + 1 >= ended) {
    // From that place itself: where it does not stand, this is no place of ours, or of a table that was put back.
    const { entries, more } = await deps.places.behind(shard, Math.max(0, place - 1), limit + 1)
    const [first] = entries
    if (place > 0 && first?.place !== place && first?.place !== place + 1)
      throw new ForeignCursor(`nothing stands at place ${place} of shard ${shard}`)
    return { entries: dense(place, entries.filter((entry) => entry.place > place).slice(0, limit)), more }
  }
  const manifest = await dayOfPlace(shard, place + 1, deps.days)
  const part = manifest?.shards[shard]?.parts.find((one) => one.to > place + 1)
  if (!part) throw new Error(`place ${place + 1} of shard ${shard} stands in no sealed day`)
  const entries = entriesIn(await deps.sealed.read(part), shard).filter((entry) => entry.place > place)
  // Behind the part another one stands, or the table.
  return { entries: dense(place, entries.slice(0, limit)), more: true }
}

/** @throws where a place is missing: nothing behind it may be given */
function dense(place: number, entries: readonly Entry[]): Entry[] {
  const gap = entries.findIndex((entry, index) => entry.place !== place + 1 + index)
  if (gap >= 0) throw new Error(`shard ${entries[gap]?.shard} of the feed has nothing at place ${place + 1 + gap}`)
  return [...entries]
}

/** By halves: places go up with the days. */
async function dayOfPlace(shard: number, place: number, days: ReadDeps['days']): Promise<DayManifest | undefined> {
  const [last] = await days.list(1)
  const first = await days.next('0000-01-01')
  if (!first || !last) return undefined
  let [low, high] = [first.day, last.day]
  while (low <= high) {
    const middle = addDays(low, Math.floor((dayNumber(high) - dayNumber(low)) / 2))
    const manifest = await days.next(middle)
    if (!manifest) return undefined
    const of = manifest.shards[shard] as ShardOfDay
    if (place < of.from) high = addDays(middle, -1)
    else if (place >= of.to) low = addDays(manifest.day, 1)
    else return manifest
  }
  return undefined
}

/** The place before a day’s first line; of a day that is not sealed yet, before what is not sealed. */
export async function cursorAt(day: string, { days }: Pick<ReadDeps, 'days'>): Promise<FeedCursor> {
  const manifest = await days.next(day)
  if (manifest) return manifest.shards.map(({ from }) => from - 1)
  // Not sealed yet: behind the last one that is.
  const [last] = await days.list(1)
  return everyShard.map((shard) => (last?.shards[shard]?.to ?? 1) - 1)
}

/**
 * The last place of a shard before a day that is not sealed, by halves: days never go back.
 * @param low a place of which it is known that nothing up to it is of that day @param high the last place that is looked at
 */
export async function lastBefore(
  day: string,
  shard: number,
  { low, high }: { low: number; high: number },
  { places }: Pick<ReadDeps, 'places'>,
): Promise<number> {
  const isBefore = async (place: number): Promise<boolean> => {
    const [entry] = (await places.behind(shard, place - 1, 1)).entries
    return entry !== undefined && entry.day < day
  }
  if (low >= high || !(await isBefore(low + 1))) return low
  if (await isBefore(high)) return high
  let [before, behind] = [low + 1, high]
  while (before + 1 < behind) {
    const middle = Math.floor((before + behind) / 2)
    if (await isBefore(middle)) before = middle
    else behind = middle
  }
  return before
}
