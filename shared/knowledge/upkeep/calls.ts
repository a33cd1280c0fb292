/** 待维护 — answers calls for articles that somebody should look at. */
import { isInBranch } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { onOnePage } from '../../door/pages.ts'
import { cursorFrom } from '../../door/paging.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import { inForceOn } from '../article.ts'
import { articleIn } from '../calls.ts'
import { browse } from '../search/browse.ts'
import { categoriesIn } from '../search/searcher.ts'
import { type SearchDeps, unknownCode } from '../searching.ts'
import { asPublished } from '../versions/in-force.ts'
import type { ArticleRow } from '../versions/ports.ts'
import { refused } from '../versions/refusals.ts'
import { type Compared, contradictionsIn } from './contradictions.ts'
import type { UpkeepRoutes } from './routes.ts'
import { whyStale } from './stale.ts'

/** Rows looked through for one answer, in pages of a hundred. */
const pages = 20
const readAtOnce = 16
/** Of one category; each is read in full. */
const mostCompared = 300

export async function listStaleArticles({ query, actor }: Call<UpkeepRoutes['listStaleArticles']>, deps: SearchDeps) {
  const place = await deps.law()
  const unit = query.unit ?? actor.unit
  if (unit !== undefined && !isInBranch(unit, actor, place)) return refused('list.unknown')
  const list = unit === undefined ? ({ of: 'all' } as const) : ({ of: 'unit', unit } as const)
  const today = dateOf(deps.clock.now().toISOString())
  const items: ReturnType<typeof staleRow>[] = []
  let next = cursorFrom(query.cursor)
  // What is in order is passed over: an answer may show fewer than were asked for, and still have a next page.
  for (let left = pages; left > 0; left--) {
    const page = await deps.articles.list(list, query.limit, next)
    items.push(...page.items.map((row) => staleRow(row, today)).filter(({ reasons }) => reasons.length > 0))
    next = page.next
    if (next === undefined || items.length > 0) break
  }
  return { body: { items, next, unreadable: undefined } }
}

const staleRow = ({ article, title, owner, version, state, validUntil, reviewDue }: ArticleRow, today: string) => ({
  ...{ article, title, owner, version, state, validUntil, reviewDue },
  reasons: whyStale({ state, reviewDue, validUntil }, today),
})

export async function listContradictions({ query, actor }: Call<UpkeepRoutes['listContradictions']>, deps: SearchDeps) {
  const [place, searcher] = await Promise.all([deps.law(), deps.searcher()])
  const { registry } = place
  const unit = query.unit ?? actor.unit
  if (unit !== undefined && !isInBranch(unit, actor, place)) return refused('list.unknown')
  if (!registry.hasCategory(query.category)) throw unknownCode('category')
  const day = dateOf(deps.clock.now().toISOString())
  const categories = categoriesIn(searcher).filter((one) => registry.isCategoryWithin(one, query.category))
  const hits = browse(searcher, { day, categories }).slice(0, mostCompared)
  const read = await inTurns(readAtOnce, hits, async ({ article }): Promise<Compared[]> => {
    const kept = await articleIn(article, deps)
    const held = kept && inForceOn(day, asPublished(kept))
    return held ? [{ article, version: held.version, content: held }] : []
  })
  const found = contradictionsIn(read.flat()).filter(({ one, other }) =>
    [one, other].some(({ content }) => unit === undefined || registry.isWithin(content.owner, unit)),
  )
  return { body: onOnePage(found.map(rowOf)) }
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
