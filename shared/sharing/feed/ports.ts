/** 端口 — where the feed is kept: open places in a table, sealed days as objects. */
import type { SealedObject } from '../../record/sealed.ts'
import type { Entry } from './line.ts'

export const feedShards = 16
export const everyShard = Array.from({ length: feedShards }, (_, shard) => shard)

export interface FeedPlaces {
  /** the last entries of a shard before a place, the newest first, as they stand at this moment */
  newest(shard: number, limit: number, before?: number): Promise<Entry[]>
  /** Puts it at its place. @returns false where something stands there */
  put(entry: Entry): Promise<boolean>
  /** entries from behind a place on, as they stand at this moment, and whether more follow */
  behind(shard: number, place: number, limit: number): Promise<{ entries: Entry[]; more: boolean }>
}

/** 封存清单 — what a sealed day holds, shard by shard. */
export interface DayManifest {
  day: string
  sealedAt: string
  /** of all lines of the day */
  count: number
  hash: string
  shards: readonly ShardOfDay[]
}

export interface ShardOfDay {
  /** the first place of the day, and the one behind its last: equal where there is none */
  from: number
  to: number
  count: number
  hash: string
  /** objects with so many places each, in order */
  parts: readonly (SealedObject & { from: number; to: number })[]
}

export interface FeedDays {
  /** The first telling stays. */
  keep(manifest: DayManifest): Promise<void>
  read(day: string): Promise<DayManifest | undefined>
  /** the newest first, from before a day */
  list(limit: number, before?: string): Promise<DayManifest[]>
  /** the first one kept from a day on */
  next(from: string): Promise<DayManifest | undefined>
}
