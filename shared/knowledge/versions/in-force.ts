/** 发布与施行 — from and until when each published version holds, as the index and quotes ask it. */
import { addDays } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Article, ArticleVersion } from '../article.ts'
import type { KeptArticle, KeptVersion } from './kept-article.ts'

/**
 * 已发布的版本 — in the order in which they take over. A version holds from its first day, or from the day on which it was published where
 * that is later; a withdrawn one until the day before. What was withdrawn before it began never was.
 */
export function asPublished({ id, versions }: Pick<KeptArticle, 'id' | 'versions'>): Article {
  const held = versions.flatMap(holding).toSorted((a, b) => compare(a.from, b.from) || compare(a.at, b.at))
  return { id, versions: held.map(({ version }) => version) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function holding({ version, content, published, withdrawn }: KeptVersion) {
  if (!published) return []
  const day = dateOf(published.at)
  const from = [content.validFrom, day].sort().at(-1) ?? day
  const gone = withdrawn && dateOf(withdrawn.at)
  if (gone !== undefined && gone < from) return []
  const ends = [content.validUntil ?? [], gone === undefined ? [] : addDays(gone, -1)].flat().sort()
  const held: ArticleVersion = { ...content, version, validFrom: from, validUntil: ends[0] }
  return [{ from, at: published.at, version: held }]
}
