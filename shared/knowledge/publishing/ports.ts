/** 端口 — what the index of articles needs of the table. */
import type { Packed } from '../search/packed.ts'

/** A part of the index: the hash over its chunks, and how many they are. */
export interface PackedPart {
  hash: string
  chunks: number
}

/** 清单 — which parts are the index of all articles, as they stood when they were read. */
export interface Manifest {
  /** counted up at each build */
  version: number
  /** when it was built */
  at: string
  articles: number
  parts: readonly PackedPart[]
  /** parts of the build before, which somebody may be loading yet */
  earlier: readonly PackedPart[]
}

/** 变更 — an article that is otherwise than the index says, and the revision from which on it is. */
export interface Change {
  article: string
  revision: number
}

export interface IndexStanding {
  manifest: Manifest | undefined
  /** another one after each change */
  stamp: string | undefined
}

export interface IndexStore {
  /** as it stands at this moment */
  standing(): Promise<IndexStanding>
  changes(): Promise<Change[]>
  /** An older revision never replaces a newer one. */
  change(change: Change): Promise<void>
  stamp(stamp: string): Promise<void>
  /** Of a part with this hash there is one content: again changes nothing. */
  put(packed: Packed): Promise<void>
  /** @returns undefined where chunks are missing: another build has taken them away */
  read(part: PackedPart): Promise<Packed | undefined>
  /** @returns false where another build came first */
  replace(manifest: Manifest): Promise<boolean>
  /** A change beyond this revision stays. */
  settle(change: Change): Promise<void>
  /** Takes away the chunks of all parts but these. */
  keepOnly(parts: readonly PackedPart[]): Promise<void>
}

/** "The index is to be built anew": sent each night, and when much has changed. */
export interface IndexQueue {
  send(dedup: string): Promise<void>
}
