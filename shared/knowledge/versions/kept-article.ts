/** 条目的记录 — an article as its log leaves it: who proposed, published, rejected, withdrew each version. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { type ArticleContent, articleContent } from '../article.ts'
import type { VersionState } from './words.ts'

const version = z.int().positive()
const events = [
  event('version-proposed', () => ({ version, content: articleContent() })),
  event('version-published', () => ({ version })),
  event('version-rejected', () => ({ version, reasons: writtenText })),
  event('version-withdrawn', () => ({ version, reasons: writtenText })),
] as const

export const articleEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type ArticleEntry = Parsed<typeof articleEntry>
export type Happened = EventOfShapes<typeof events>

/** Who, and when (UTC). */
export interface Act {
  at: string
  by: Actor
  reasons?: string
}

export interface KeptVersion {
  /** counted from 1 */
  version: number
  state: VersionState
  content: ArticleContent
  proposed: Act
  published?: Act
  rejected?: Act
  withdrawn?: Act
  /** the proposal that came in its place before anybody had decided on it */
  replacedBy?: number
}

export interface KeptArticle {
  id: string
  /** of the record: the number of its last decision */
  revision: number
  /** every version, oldest first */
  versions: readonly KeptVersion[]
}

export function articleOf(id: string, log: readonly ArticleEntry[]): KeptArticle | undefined {
  const revision = log.at(-1)?.n
  if (revision === undefined) return undefined
  let versions: readonly KeptVersion[] = []
  for (const entry of log) for (const happened of entry.events) versions = evolved(versions, happened, entry)
  return { id, revision, versions }
}

function evolved(
  versions: readonly KeptVersion[],
  happened: Happened,
  { at, by }: ArticleEntry,
): readonly KeptVersion[] {
  const act = { at, by }
  const of = happened.version
  const changed = (change: Partial<KeptVersion>) =>
    versions.map((one) => (one.version === of ? { ...one, ...change } : one))
  switch (happened.type) {
    case 'version-proposed': {
      const proposal: KeptVersion = { version: of, state: 'proposed', content: happened.content, proposed: act }
      const before = versions.map(
        (one): KeptVersion => (one.state === 'proposed' ? { ...one, state: 'replaced', replacedBy: of } : one),
      )
      return [...before, proposal]
    }
    case 'version-published':
      return changed({ state: 'published', published: act })
    case 'version-rejected':
      return changed({ state: 'rejected', rejected: { ...act, reasons: happened.reasons } })
    case 'version-withdrawn':
      return changed({ state: 'withdrawn', withdrawn: { ...act, reasons: happened.reasons } })
  }
}

/** 最新发布的 — the one published last by number, withdrawn since or not. */
export const newestPublished = ({ versions }: Pick<KeptArticle, 'versions'>): KeptVersion | undefined =>
  versions.findLast(({ published }) => published !== undefined)

/** 责任单位 — as last published: a proposal to give an article to another unit, or its refusal, moves nothing. */
export const ownerOf = (article: Pick<KeptArticle, 'versions'>): string | undefined =>
  (
    newestPublished(article) ??
    article.versions.findLast(({ state }) => state !== 'rejected') ??
    article.versions.at(-1)
  )?.content.owner

/** 待审 — at most one at a time: a new proposal takes the place of the one before. */
export const waitingIn = ({ versions }: Pick<KeptArticle, 'versions'>): KeptVersion | undefined =>
  versions.findLast(({ state }) => state === 'proposed')
