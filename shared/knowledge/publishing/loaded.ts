/** 已载入的索引 — loaded once an environment, renewed when anything was published since. */
import { inTurns } from '../../record/at-once.ts'
import type { Clock } from '../../record/clock.ts'
import { DamagedLog } from '../../record/damaged.ts'
import { buildSegment } from '../search/build.ts'
import { type Entry, entriesOf } from '../search/entry.ts'
import { unpackSegment } from '../search/packed.ts'
import { type Searcher, searcherOf } from '../search/searcher.ts'
import type { Segment } from '../search/segment.ts'
import { asPublished } from '../versions/in-force.ts'
import { articleOf } from '../versions/kept-article.ts'
import type { Articles } from '../versions/ports.ts'
import type { Change, IndexStanding, IndexStore, Manifest } from './ports.ts'

interface LoadDeps {
  articles: Pick<Articles, 'read'>
  index: Pick<IndexStore, 'standing' | 'changes' | 'read'>
  clock: Pick<Clock, 'steady'>
  failed(what: string, error: unknown): void
}

/** Asked no more often whether anything was published. Milliseconds. */
const askedAgainAfter = 5_000
const readAtOnce = 16
/** Of a build that goes on while it is loaded, the next one is loaded. */
const tries = 4

interface Loaded {
  standing: IndexStanding
  base: readonly Segment[]
  /** entries of what has changed since, by article, with the revision they were read at */
  changed: ReadonlyMap<string, { revision: number; entries: readonly Entry[] }>
  searcher: Searcher
}

/** @returns the index as it stood five seconds ago at most; an older one where it cannot be renewed */
export function loadedIndex({ articles, index, clock, failed }: LoadDeps): () => Promise<Searcher> {
  let loaded: Loaded | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let underway: Promise<Loaded> | undefined

  return async () => {
    if (loaded && clock.steady() - askedAt < askedAgainAfter) return loaded.searcher
    underway ??= renewedOrHeld().finally(() => {
      underway = undefined
    })
    return (await underway).searcher
  }

  /** Each hit is read before it is shown: an older index finds less, and shows nothing that is gone. */
  async function renewedOrHeld(): Promise<Loaded> {
    const at = clock.steady()
    try {
      return await renewed()
    } catch (error) {
      if (!loaded) throw error
      failed('the index was not renewed', error)
      return loaded
    } finally {
      askedAt = at
    }
  }

  async function renewed(): Promise<Loaded> {
    for (let left = tries; left > 0; left--) {
      const standing = await index.standing()
      if (loaded && isSame(standing, loaded.standing)) break
      const next = await load(standing)
      // Built anew while it was read: what was a change then may stand in the new index alone. Another stamp is for the next renewal.
      if (!next || (await index.standing()).manifest?.version !== standing.manifest?.version) continue
      loaded = next
      break
    }
    if (!loaded) throw new Error('the index was built anew again and again while it was loaded')
    return loaded
  }

  async function load(standing: IndexStanding): Promise<Loaded | undefined> {
    const base = await baseOf(standing.manifest)
    if (!base) return undefined
    const changed = new Map(await inTurns(readAtOnce, await index.changes(), entriesChanged))
    const delta = [...changed.values()].flatMap(({ entries }) => entries)
    // Of an article that is otherwise now nothing is found in the index.
    const gone = [...changed].flatMap(([article, { entries }]) => (entries.length === 0 ? [article] : []))
    const segments = delta.length === 0 ? base : [...base, buildSegment(delta)]
    return { standing, base, changed, searcher: searcherOf(segments, gone) }
  }

  async function baseOf(manifest: Manifest | undefined): Promise<readonly Segment[] | undefined> {
    if (loaded && hashesOf(manifest) === hashesOf(loaded.standing.manifest)) return loaded.base
    const base: Segment[] = []
    for (const part of manifest?.parts ?? []) {
      const packed = await index.read(part)
      if (!packed) return undefined
      base.push(unpackSegment(packed))
    }
    return base
  }

  async function entriesChanged({ article, revision }: Change) {
    const known = loaded?.changed.get(article)
    if (known && known.revision >= revision) return [article, known] as const
    const log = await readableLog(article)
    // As of this change: what is written to it later is read again.
    if (!log) return [article, { revision, entries: [] }] as const
    const kept = articleOf(article, log)
    return [article, { revision: kept?.revision ?? 0, entries: kept ? entriesOf(asPublished(kept)) : [] }] as const
  }

  /** @returns undefined where it is damaged: nothing of it is found, and everything else is */
  async function readableLog(article: string) {
    try {
      return (await articles.read(article))?.log ?? []
    } catch (error) {
      if (!(error instanceof DamagedLog)) throw error
      failed(article, error)
      return undefined
    }
  }
}

const hashesOf = (manifest: Manifest | undefined): string => (manifest?.parts ?? []).map(({ hash }) => hash).join(' ')

const isSame = (one: IndexStanding, other: IndexStanding): boolean =>
  one.stamp === other.stamp && one.manifest?.version === other.manifest?.version
