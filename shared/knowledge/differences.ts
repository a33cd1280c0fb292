/** 版本差异 — what differs between two versions of an article, field by field. */
import type { Call } from '../door/http.ts'
import { onOnePage } from '../door/pages.ts'
import { canonical } from '../record/chain.ts'
import { changeIn } from '../record/text-change.ts'
import { articleFields } from './article.ts'
import { articleIn, type CallDeps, seenVersions } from './calls.ts'
import { shownTo } from './reading.ts'
import type { KnowledgeRoutes } from './routes.ts'
import { refused } from './versions/refusals.ts'

/** Of what each reader sees of the two: what is not for them does not differ. */
export async function compareVersions(
  { params, query, actor }: Call<KnowledgeRoutes['compareVersions']>,
  deps: CallDeps,
) {
  const article = await articleIn(params.article, deps)
  const seen = article ? seenVersions(article, actor, await deps.law()) : []
  if (seen.length === 0) return refused('article.unknown')
  const shown = [query.from, query.to].map((wanted) => seen.find(({ version }) => version === wanted))
  const missing = [query.from, query.to].find((_, at) => shown[at] === undefined)
  const [from, to] = shown.map((one) => one && shownTo(actor.role, one))
  if (!from || !to) return refused('article.version-unknown', { version: missing })
  return { body: onOnePage(differencesBetween(from, to)) }
}

export interface Difference {
  field: string
  before?: string | undefined
  after?: string | undefined
  /** 十一月一日[-起-]{+前+}供暖 */
  change?: string | undefined
}

/** Field by field, in the order in which people read them. */
export function differencesBetween(from: object, to: object): Difference[] {
  const textOf = (one: object, field: string) => written((one as Readonly<Record<string, unknown>>)[field])
  return articleFields
    .map((field) => ({ field, before: textOf(from, field), after: textOf(to, field) }))
    .filter(({ before, after }) => before !== after)
    .map((one) => ({ ...one, change: changeIn(one.before ?? '', one.after ?? '') }))
}

/** As one text: lists a line each. */
function written(value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value.map((one) => written(one)).join('\n')
  return typeof value === 'string' ? value : canonical(value)
}
