/** 检索 — answers calls that look for articles, for the public and for those inside. */

import type { Actor } from '../access/actor.ts'
import type { Call } from '../door/http.ts'
import { DoorRefusal } from '../door/input.ts'
import { toldTo } from '../door/seen-rows.ts'
import { dateOf } from '../law/shanghai-time.ts'
import { inTurns } from '../record/at-once.ts'
import { cursorOf, keyOf } from '../storage/cursor.ts'
import { inForceOn } from './article.ts'
import { type CallDeps, readableIn, sampleMark } from './calls.ts'
import { type AskedDeps, isOfDesk, keepAsked } from './questions/asked.ts'
import type { KnowledgeRoutes } from './routes.ts'
import { browse } from './search/browse.ts'
import { didYouMean } from './search/did-you-mean.ts'
import type { View } from './search/entry.ts'
import { excerpt, highlights, type Range } from './search/highlight.ts'
import { search } from './search/search.ts'
import { categoriesIn, knows, type Searcher } from './search/searcher.ts'
import { asPublished } from './versions/in-force.ts'
import type { KeptVersion } from './versions/kept-article.ts'

export type SearchDeps = CallDeps & { searcher(): Promise<Searcher> }
type AskingDeps = SearchDeps & AskedDeps
type Asked = Call<KnowledgeRoutes['searchArticles']>['query']

/** Of the desk's own questions is kept what they looked for, where it came to nothing. */
export async function searchArticles({ query, actor }: Call<KnowledgeRoutes['searchArticles']>, deps: AskingDeps) {
  const { body, texts } = await found(query, actor, actor.role === 'channel' ? 'public' : 'desk', deps)
  const isAsked = query.q !== undefined && query.cursor === undefined && isOfDesk(actor)
  const search = isAsked ? await keepAsked(query.q ?? '', texts, deps) : undefined
  return { body: { ...body, ...(search === undefined ? {} : { search }) } }
}

export const searchPublicArticles = (
  { query, actor }: Call<KnowledgeRoutes['searchPublicArticles']>,
  deps: SearchDeps,
) => found(query, actor, 'public', deps).then(({ body }) => ({ body }))

/** Nobody pages further through what is ever less what was asked for; what is listed by id is listed to its end. */
const deepest = 1_000
const readAtOnce = 16
/** Of an answer, in characters. */
const excerptLength = 80

async function found(asked: Asked, actor: Actor, view: View, deps: SearchDeps) {
  const { q, area, category, unit: owner, limit } = asked
  const [searcher, place] = await Promise.all([deps.searcher(), deps.law()])
  const { registry } = place
  if (category !== undefined && !registry.hasCategory(category)) throw unknownCode('category')
  if (area !== undefined && !registry.hasArea(area)) throw unknownCode('area')
  const day = asked.day ?? dateOf(deps.clock.now().toISOString())
  const categories = category && categoriesIn(searcher).filter((one) => registry.isCategoryWithin(one, category))
  const filter = { day, area, owner, ...(categories ? { categories } : {}) }
  const from = placeIn(asked.cursor)
  const last = q === undefined ? Number.POSITIVE_INFINITY : deepest
  const most = Math.min(from + limit + 1, last)
  const hits =
    q === undefined
      ? browse(searcher, filter)
      : search(searcher, { ...filter, text: q, view, limit: most }, registry.synonyms)
  const shown = hits.slice(from, from + limit)
  // As it stands now: what was withdrawn a moment ago is shown no more.
  const unreadable: string[] = []
  const versions = await inTurns(readAtOnce, shown, async ({ article, version }) => {
    const kept = await readableIn(article, unreadable, deps)
    const held = kept && inForceOn(day, asPublished(kept))?.version
    const found = held === version ? kept?.versions.find((one) => one.version === version) : undefined
    return found ? [{ article, found }] : []
  })
  const items = versions.flat().map(({ article, found }) => rowOf(article, found, q ?? ''))
  const next = hits.length > from + limit && from + limit < last ? cursorAt(from + limit) : undefined
  const first = versions.flat().flatMap(({ found: { content } }) => [content.title, ...content.questions])
  const meant = q !== undefined && from === 0 ? didYouMean(q, first, knows(searcher, view)) : undefined
  const told = toldTo(actor, unreadable, place)
  const texts = versions.flat().map(({ found: { content } }) => textOf(content))
  return { body: { items, next, ...told, ...(meant === undefined ? {} : { didYouMean: meant }) }, texts }
}

const textOf = ({ title, questions, answer, deskAnswer = '' }: KeptVersion['content']): string =>
  [title, ...questions, answer, deskAnswer].join('\n')

function rowOf(article: string, { version, content }: KeptVersion, q: string) {
  const { title, answer, owner, validFrom, validUntil, areas, categories, source } = content
  const part = excerpt(answer, q, excerptLength)
  return {
    ...{ article, version, title, titleMarks: marksOf(highlights(title, q)) },
    ...{ excerpt: part.text, excerptMarks: marksOf(part.marks) },
    ...{ owner, validFrom, validUntil, areas, categories, ...sampleMark({ source }) },
  }
}

/** An empty list for a mistyped code would read as if nothing were known. */
export const unknownCode = (field: string) =>
  new DoorRefusal('input.invalid', {
    errors: [{ pointer: `query/${field}`, message: 'the city has no such code', zh: '本市没有这个代码。' }],
  })

const marksOf = (ranges: readonly Range[]) => ranges.map(([from, to]) => ({ from, to }))

const cursorAt = (place: number): string | undefined => cursorOf({ hits: { S: String(place) } })

function placeIn(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const place = keyOf(cursor)?.hits?.S ?? ''
  if (!/^\d{1,6}$/.test(place)) throw new DoorRefusal('cursor.invalid')
  return Number(place)
}
