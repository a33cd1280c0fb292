/** 待维护 — answers calls for articles that somebody should look at. */
import type { Actor } from '../../access/actor.ts'
import { isInBranch } from '../../access/sees.ts'
import type { Law } from '../../city/law.ts'
import type { Call } from '../../door/http.ts'
import { onOnePage } from '../../door/pages.ts'
import { cursorFrom } from '../../door/paging.ts'
import { toldTo } from '../../door/seen-rows.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import { inForceOn } from '../article.ts'
import { readableIn } from '../calls.ts'
import { articlesOf } from '../lists.ts'
import { browse } from '../search/browse.ts'
import { categoriesIn } from '../search/searcher.ts'
import { type SearchDeps, unknownCode } from '../searching.ts'
import type { Usage, UsageOf } from '../uses/usage.ts'
import { asPublished } from '../versions/in-force.ts'
import type { ArticleRow } from '../versions/ports.ts'
import { refused } from '../versions/refusals.ts'
import { type Compared, contradictionsIn } from './contradictions.ts'
import type { UpkeepRoutes } from './routes.ts'
import { whyStale } from './stale.ts'

/** Rows looked through for one answer, in pages of a hundred. */
const pages = 20
const readAtOnce = 16
/** Of one category; each is read in full, from one partition of the table. */
const mostCompared = 500

export async function listStaleArticles({ query, actor }: Call<UpkeepRoutes['listStaleArticles']>, deps: SearchDeps) {
  const place = await deps.law()
  const unit = query.unit ?? actor.unit
  if (unit !== undefined && !isInBranch(unit, actor, place)) return refused('list.unknown')
  const today = dateOf(deps.clock.now().toISOString())
  return lookedThrough({ unit, actor, place, query }, deps, (row) => staleRow(row, today))
}

function staleRow({ article, owner, published }: ArticleRow, today: string) {
  const reasons = whyStale({ published }, today)
  if (!published || reasons.length === 0) return []
  const { since: _, ...version } = published
  return [{ article, owner, ...version, reasons }]
}

/** 闲置 — in force all the while, and quoted by nobody. */
export async function listUnusedArticles(
  { query, actor }: Call<UpkeepRoutes['listUnusedArticles']>,
  deps: SearchDeps & { usageOf: UsageOf },
) {
  const place = await deps.law()
  const unit = query.unit ?? actor.unit
  if (unit !== undefined && !isInBranch(unit, actor, place)) return refused('list.unknown')
  const usageOf = await deps.usageOf(place)
  const today = dateOf(deps.clock.now().toISOString())
  return lookedThrough({ unit, actor, place, query }, deps, (row) => unusedRow(row, usageOf(row.article), today))
}

function unusedRow({ article, owner, published }: ArticleRow, usage: Usage, today: string) {
  if (published?.state !== 'published' || published.since >= usage.since) return []
  if (published.validUntil !== undefined && published.validUntil < today) return []
  const { version, title, since } = published
  return usage.lastOn === undefined ? [{ article, owner, version, title, since, unusedSince: usage.since }] : []
}

interface Looking {
  unit: string | undefined
  actor: Actor
  place: Pick<Law, 'registry' | 'rules'>
  query: { limit: number; cursor?: string | undefined }
}

/** What is in order is passed over: an answer may show fewer than were asked for, and still have a next page. */
async function lookedThrough<T>(
  { unit, actor, place, query }: Looking,
  { articles }: Pick<SearchDeps, 'articles'>,
  shown: (row: ArticleRow) => T[],
) {
  const items: T[] = []
  const unreadable: string[] = []
  let next = cursorFrom(query.cursor)
  for (let left = pages; left > 0; left--) {
    const page = await articlesOf({ unit, limit: query.limit, after: next }, place, articles)
    items.push(...page.items.flatMap(shown))
    unreadable.push(...(page.unreadable ?? []))
    next = page.next
    if (next === undefined || items.length > 0) break
  }
  return { body: { items, next, ...toldTo(actor, unreadable, place) } }
}

export async function listContradictions({ query, actor }: Call<UpkeepRoutes['listContradictions']>, deps: SearchDeps) {
  const [place, searcher] = await Promise.all([deps.law(), deps.searcher()])
  const { registry } = place
  const unit = query.unit ?? actor.unit
  if (unit !== undefined && !isInBranch(unit, actor, place)) return refused('list.unknown')
  if (!registry.hasCategory(query.category)) throw unknownCode('category')
  const day = dateOf(deps.clock.now().toISOString())
  const categories = categoriesIn(searcher).filter((one) => registry.isCategoryWithin(one, query.category))
  const all = browse(searcher, { day, categories })
  const hits = all.slice(0, mostCompared)
  const unreadable: string[] = []
  const read = await inTurns(readAtOnce, hits, async ({ article }): Promise<Compared[]> => {
    const kept = await readableIn(article, unreadable, deps)
    const held = kept && inForceOn(day, asPublished(kept))
    return held ? [{ article, version: held.version, content: held }] : []
  })
  const found = contradictionsIn(read.flat()).filter(({ one, other }) =>
    [one, other].some(({ content }) => unit === undefined || registry.isWithin(content.owner, unit)),
  )
  const passedOver = all.length > hits.length ? { passedOver: all.length - hits.length } : {}
  return { body: { ...onOnePage(found.map(rowOf)), ...toldTo(actor, unreadable, place), ...passedOver } }
}

function rowOf({
  one,
  other,
  questions: [question, otherQuestion],
  ...why
}: ReturnType<typeof contradictionsIn>[number]) {
  return { one: sideOf(one), other: sideOf(other), question, otherQuestion, ...why }
}

const sideOf = ({ article, version, content: { title, owner } }: Compared) => ({ article, version, title, owner })
