/** 端口 — where days of occasions are kept, and what changed since. */
import type { FigureFacts } from '../../appeals/index.ts'
import type { Columns } from '../occasions/columns.ts'
import type { Counted } from '../occasions/occasion.ts'
import type { Entries } from './manifest.ts'

/** Counted up whenever occasions are kept in another way: days of another shape are read anew. */
export const partShape = 1

/** What one item holds of a day. */
export interface Part {
  bytes: Uint8Array
  /** SHA-256: the same tickets always give the same bytes */
  hash: string
  tickets: number
  /** first and last day on which anything of it counts */
  from: string
  until: string
}

export interface Days {
  /** In parts small enough: those that count longest lie together, so that later periods read few. */
  partsOf(counted: readonly Counted[]): Part[]
  /** Since when all days stand: what changed later is listed. Undefined until a night has gone through all of them. */
  standsSince(): Promise<string | undefined>
  standNow(since: string): Promise<void>
  /** Of one year of registration. */
  entries(year: string): Promise<Entries>
  /** Those days; the others of the year stay, also those that are kept at the same time. Only the night writes. */
  keepEntries(year: string, entries: Entries): Promise<void>
  /** Under its hash: the same once more is the same. */
  put(day: string, part: Part): Promise<void>
  /** @throws where no such part is: what no catalogue names is still there for days */
  read(day: string, hash: string): Promise<Columns>
  /** 失效 — no catalogue names it any more: whoever reads by an earlier one finds it until then. @param until an instant */
  expire(day: string, hash: string, until: string): Promise<void>
}

export interface Listed {
  facts: FigureFacts
  /** when it was listed */
  at: string
}

export interface Changes {
  /** Of a ticket the highest version of a day stands, in whatever order they come. @param at now */
  list(facts: FigureFacts, at: string): Promise<void>
  /** What was listed from that day to that day, both with them; a ticket once for each day. */
  listed(from: string, to: string): AsyncIterable<Listed>
}
