/** 知识条目这一类记录 — what the record machine must know of articles. */
import { type Actor, signed } from '../../access/actor.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { isSample } from '../article.ts'
import { type ArticleCommand, type Deciding, decideArticle } from './decide.ts'
import {
  type ArticleEntry,
  articleOf,
  type KeptArticle,
  type KeptVersion,
  newestPublished,
  ownerOf,
  waitingIn,
} from './kept-article.ts'
import type { ArticleRow } from './ports.ts'
import { refused } from './refusals.ts'

export const articleKindName = 'article'
export const articleRecord = (id: string): string => `${articleKindName} ${id}`

type ArticleKind = Kind<KeptArticle, ArticleEntry, ArticleCommand, ArticleRow, Actor>

/** For one command, in the city as it stands. */
export const articleKind = (id: string, place: Deciding['place']): ArticleKind => ({
  chainOf: articleRecord,
  // An article says what anyone may read, or the desk: nothing of a person that would have to be erased.
  texts: textsInTheLog(),
  replay: (log) => articleOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'proposeArticle' || type === 'loadArticle',
  decide({ command, actor, ifMatch }, article, { log, bytes }, now) {
    const written = { characters: JSON.stringify(log).length, bytes }
    const events = decideArticle(command, article, { now, actor, place, ifMatch, written })
    return isRefusal(events) ? events : { events }
  },
  rows: rowOf,
  says: {
    unknown: () => refused('article.unknown'),
    changed: () => refused('article.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})

export function rowOf(article: KeptArticle, { at }: Pick<ArticleEntry, 'at'>): ArticleRow {
  const newest = article.versions.at(-1)
  if (!newest) throw new Error(`the article ${article.id} has no version`)
  const { version, state, content } = newest
  const { title, validFrom, validUntil, reviewDue } = content
  const published = newestPublished(article)
  return {
    article: article.id,
    ...{ title, owner: ownerOf(article) ?? content.owner, version, state, waiting: waitingIn(article)?.version },
    ...{ validFrom, validUntil, reviewDue, at },
    ...(published ? { published: asListed(published) } : {}),
    ...(isSample(content) ? { sample: true as const } : {}),
  }
}

function asListed({ version, state, content, published }: KeptVersion): ArticleRow['published'] {
  const { title, validFrom, validUntil, reviewDue } = content
  const since = [validFrom, ...(published ? [dateOf(published.at)] : [])].sort().at(-1) ?? validFrom
  return { version, state, title, since, validUntil, reviewDue }
}
