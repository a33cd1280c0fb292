/** 条目表 — answers calls that give and take articles as a spreadsheet. */
import { isInBranch } from '../../access/sees.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { toldTo } from '../../door/seen-rows.ts'
import { inTurns } from '../../record/at-once.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { type CallDeps as ArticleDeps, readableIn } from '../calls.ts'
import { articlesOf } from '../lists.ts'
import { decided } from '../versions/decided.ts'
import { refused as articleRefused } from '../versions/refusals.ts'
import { type Compared, compared, type ReadRow, readRow } from './compared.ts'
import { articleColumns, articleHeadings } from './headings.ts'
import type { ReadRows } from './ports.ts'
import { refused } from './refusals.ts'
import { type ArticleRowRoutes, mostRows } from './routes.ts'

export type CallDeps = ArticleDeps & { readRows: ReadRows; law(): Promise<{ registry: Names }> }
type Names = Parameters<typeof articleColumns>[0]

const atOnce = 8

export async function listArticleRows({ query, actor }: Call<ArticleRowRoutes['listArticleRows']>, deps: CallDeps) {
  const place = await deps.law()
  const unit = query.unit ?? actor.unit
  if (unit !== undefined && !isInBranch(unit, actor, place)) return articleRefused('list.unknown')
  const asked = { unit, limit: query.limit, after: cursorFrom(query.cursor) }
  const { items, unreadable = [], ...rest } = await articlesOf(asked, place, deps.articles)
  const damaged: string[] = []
  const rows = await inTurns(atOnce, items, async ({ article: id }) => {
    const { content } = (await readableIn(id, damaged, deps))?.versions.at(-1) ?? {}
    if (!content) return []
    const { notes: _, questions, ...fields } = content
    return [{ article: id, ...fields, questions: questions.join('\n') }]
  })
  // Those of the page are its reader's.
  const named = [...(toldTo(actor, unreadable, place).unreadable ?? []), ...damaged].sort()
  return { body: { ...rest, ...(named.length === 0 ? {} : { unreadable: named }), items: rows.flat() } }
}

type Sending = Call<ArticleRowRoutes['sendArticleRows']>

export async function sendArticleRows(call: Sending, deps: CallDeps) {
  const { registry } = await deps.law()
  const given = deps.readRows(call.body, articleColumns(registry))
  if (isRefusal(given)) return given
  if (given.length > mostRows) return refused('article-rows.too-many', { rows: given.length, most: mostRows })
  const read = given.map(readRow)
  const first = new Map(read.toReversed().map(({ article, line }) => [article, line]))
  const rows = await inTurns(atOnce, read, async (row) => {
    const line = first.get(row.article)
    const isTwice = row.article !== undefined && line !== row.line
    return sent(row, isTwice ? refused('article-rows.twice', { line }) : undefined, call, deps)
  })
  const many = (outcome: Compared['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const counts = { new: many('new'), changed: many('changed'), unchanged: many('unchanged'), refused: many('refused') }
  return { body: { entered: call.query.enter === 'true', ...counts, rows } }
}

async function sent(
  { row, line, article: id, fields, errors }: ReadRow,
  wrong: Refusal | undefined,
  call: Sending,
  deps: CallDeps,
) {
  const place = { row, line, article: id }
  const no = (refusal: Parameters<Sending['worded']>[0]) => ({
    ...place,
    outcome: 'refused' as const,
    problem: problemOf(refusal, call),
  })
  if (wrong) return no(wrong)
  if (id === undefined || !fields) return no({ refused: 'input.invalid', errors })
  const damaged: string[] = []
  const article = await readableIn(id, damaged, deps)
  // What stands there is not known: nothing can be compared with it, and no other row waits for it.
  if (damaged.length > 0) return no({ refused: 'platform.failed' })
  const { registry, rules } = await deps.law()
  const now = deps.clock.now().toISOString()
  const result = compared(fields, article, { now, actor: call.actor, place: { registry, rules } })
  if (result.outcome === 'refused') return no(result.refusal)
  if (result.outcome === 'unchanged') return { ...place, outcome: result.outcome }
  const { outcome, differences, content } = result
  if (call.query.enter !== 'true') return { ...place, outcome, differences }
  const command = { type: 'proposeArticle', content } as const
  // As it was compared: what was changed meanwhile is told, and not overwritten.
  const done = await decided(
    { ...askedBy({ ...call, once: undefined }), id, command, ifMatch: article?.revision },
    deps,
  )
  return isRefusal(done) ? no(done) : { ...place, outcome, differences, version: done.versions.length }
}

function problemOf(refusal: Parameters<Sending['worded']>[0], { worded }: Pick<Sending, 'worded'>) {
  const { code, zh, en, errors } = worded(refusal)
  return {
    ...{ code, zh, en },
    ...(errors
      ? {
          errors: errors.map(({ pointer, message, zh: said }) => ({
            field: headingOf(pointer),
            zh: said,
            en: message,
          })),
        }
      : {}),
  }
}

/** `/source/number` → 文号; `/areas/0` → 适用区划 */
function headingOf(pointer: string): string {
  const path = pointer.split('/').slice(1)
  const headings: Readonly<Record<string, string>> = articleHeadings
  return headings[path.slice(0, 2).join('.')] ?? headings[path[0] ?? ''] ?? path.join('.')
}
