/** 知识 — answers calls that propose, publish, withdraw and list articles. */
import type { Actor } from '../access/actor.ts'
import { isInBranch, type Place } from '../access/sees.ts'
import { code } from '../city/city.ts'
import { fieldErrors } from '../door/field-errors.ts'
import { askedBy, type Call } from '../door/http.ts'
import { DoorRefusal } from '../door/input.ts'
import { onOnePage } from '../door/pages.ts'
import { cursorFrom } from '../door/paging.ts'
import { toldTo } from '../door/seen-rows.ts'
import { DamagedLog } from '../record/damaged.ts'
import { isRefusal } from '../record/refusal.ts'
import { isSample } from './article.ts'
import { articlesOf } from './lists.ts'
import type { KnowledgeRoutes } from './routes.ts'
import type { ArticleCommand } from './versions/decide.ts'
import { type DecideDeps, decided } from './versions/decided.ts'
import { type Act, articleOf, type KeptArticle, type KeptVersion } from './versions/kept-article.ts'
import type { ArticleRow } from './versions/ports.ts'
import { refused } from './versions/refusals.ts'

export type CallDeps = DecideDeps

type Asking = Pick<Call<KnowledgeRoutes['publishArticle']>, 'actor' | 'from' | 'once' | 'ifMatch'>

export const proposeArticle = (call: Call<KnowledgeRoutes['proposeArticle']>, deps: CallDeps) =>
  decide(call, codeOf(call.params.article), { type: 'proposeArticle', content: call.body }, deps)

export const publishArticle = (call: Call<KnowledgeRoutes['publishArticle']>, deps: CallDeps) =>
  decide(call, call.params.article, { type: 'publishArticle', version: numberOf(call.params) }, deps)

export const rejectArticle = (call: Call<KnowledgeRoutes['rejectArticle']>, deps: CallDeps) =>
  decide(call, call.params.article, { type: 'rejectArticle', version: numberOf(call.params), ...call.body }, deps)

export const withdrawArticle = (call: Call<KnowledgeRoutes['withdrawArticle']>, deps: CallDeps) =>
  decide(call, call.params.article, { type: 'withdrawArticle', version: numberOf(call.params), ...call.body }, deps)

async function decide(asking: Asking, id: string, command: ArticleCommand, deps: CallDeps) {
  const done = await decided({ ...askedBy(asking), id, command, ifMatch: asking.ifMatch }, deps)
  if (isRefusal(done)) return done
  const body = { article: id, revision: done.revision, versions: done.versions.map(rowOf) }
  return { body, location: `/v1/articles/${id}`, version: done.revision }
}

export async function listKeptArticles({ query, actor }: Call<KnowledgeRoutes['listKeptArticles']>, deps: CallDeps) {
  const place = await deps.law()
  const unit = query.unit ?? actor.unit
  if (unit !== undefined && !isInBranch(unit, actor, place)) return refused('list.unknown')
  const asked = { unit, limit: query.limit, after: cursorFrom(query.cursor) }
  const {
    items,
    unreadable = [],
    ...rest
  } = query.state === 'proposed'
    ? await deps.articles.list({ of: 'waiting' }, asked.limit, asked.after)
    : await articlesOf(asked, place, deps.articles)
  // What waits is one list of the city: a page of it may show fewer.
  const theirs = items.filter(({ owner }) => unit === undefined || place.registry.isWithin(owner, unit))
  return { body: { ...rest, ...toldTo(actor, unreadable, place), items: theirs.map(marked) } }
}

const marked = ({ sample, published: _, ...row }: ArticleRow) => ({
  ...row,
  ...(sample ? { sample: '样例' as const } : {}),
})

export async function listArticleVersions(
  { params, actor }: Call<KnowledgeRoutes['listArticleVersions']>,
  deps: CallDeps,
) {
  const article = await articleIn(params.article, deps)
  const seen = article && seenVersions(article, actor, await deps.law())
  if (!article || !seen || seen.length === 0) return refused('article.unknown')
  return { body: onOnePage(seen.toReversed().map(rowOf)), version: article.revision }
}

/** 未发布的 — for its unit and the platform alone; an article of which nothing was published does not exist for others. */
export function seenVersions(article: KeptArticle, actor: Actor, place: Pick<Place, 'registry'>): KeptVersion[] {
  const isKeeper = actor.role === 'operator' || actor.role === 'department' || actor.authority === 'platform'
  const keeps = ({ content }: KeptVersion) => isKeeper && isInBranch(content.owner, actor, place)
  return article.versions.filter((version) => version.published !== undefined || keeps(version))
}

export async function articleIn(
  id: string,
  { articles }: Pick<CallDeps, 'articles'>,
): Promise<KeptArticle | undefined> {
  const stored = await articles.read(id)
  return stored && articleOf(id, stored.log)
}

/** For lists. @returns undefined where it is damaged; its id is then added to `unreadable` */
export async function readableIn(
  id: string,
  unreadable: string[],
  deps: Pick<CallDeps, 'articles'>,
): Promise<KeptArticle | undefined> {
  try {
    return await articleIn(id, deps)
  } catch (error) {
    if (!(error instanceof DamagedLog)) throw error
    unreadable.push(id)
    return undefined
  }
}

function rowOf({ version, state, content, replacedBy, ...acts }: KeptVersion) {
  const { title, owner, validFrom, validUntil } = content
  return {
    ...{ version, state, title, owner, validFrom, validUntil, replacedBy, ...sampleMark(content) },
    proposed: actOf(acts.proposed),
    published: acts.published && actOf(acts.published),
    rejected: acts.rejected && actOf(acts.rejected),
    withdrawn: acts.withdrawn && actOf(acts.withdrawn),
  }
}

/** 样例 — every view of an invented article says so. */
export const sampleMark = (content: Parameters<typeof isSample>[0]): { sample?: '样例' } =>
  isSample(content) ? { sample: '样例' } : {}

const actOf = ({ at, by: { role, id, staff, unit }, reasons }: Act) => ({ at, role, id, staff, unit, reasons })

function codeOf(text: string): string {
  const parsed = code().safeParse(text)
  if (parsed.success) return parsed.data
  throw new DoorRefusal('input.invalid', { errors: fieldErrors(parsed.error, 'path') })
}

/** Of what is no number there is no version. */
const numberOf = ({ version }: { version: string }): number => (/^[1-9]\d{0,5}$/.test(version) ? Number(version) : 0)
