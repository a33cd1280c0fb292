/** 纠错 — answers calls that report errors in articles, and what is done about them. */
import type { Actor } from '../../access/actor.ts'
import { isInBranch } from '../../access/sees.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type CallDeps as ArticleDeps, articleIn, seenVersions } from '../calls.ts'
import { isLate, type ReportCommand } from './decide.ts'
import { type DecideDeps, reportDecided } from './decided.ts'
import { refused } from './refusals.ts'
import { type ErrorTask, errorTaskOf, taskOf } from './report.ts'
import type { ArticleReportRoutes } from './routes.ts'

export type CallDeps = DecideDeps & Pick<ArticleDeps, 'articles'>

type Reporting = Pick<Call<ArticleReportRoutes['reportArticle']>, 'params' | 'body' | 'actor' | 'from' | 'once'>

export const reportArticle = (call: Call<ArticleReportRoutes['reportArticle']>, deps: CallDeps) => report(call, deps)

/** Nothing of who they are is kept: their address neither. */
export const reportPublicArticle = (
  { params, body, actor, once }: Call<ArticleReportRoutes['reportPublicArticle']>,
  deps: CallDeps,
) => report({ params, body, actor, once }, deps)

async function report(call: Omit<Reporting, 'from'> & Partial<Pick<Reporting, 'from'>>, deps: CallDeps) {
  const { params, body, actor } = call
  const article = await articleIn(params.article, deps)
  const seen = article ? seenVersions(article, actor, await deps.law()) : []
  if (!article || seen.length === 0) return refused('article.unknown')
  const { version, ...error } = body
  const reported = seen.find((one) => one.version === version)
  if (!reported) return refused('article.version-unknown', { version })
  const asked = {
    ...askedBy(call),
    id: taskOf(article.id, version),
    command: { type: 'reportArticle', ...error },
  } as const
  const done = await reportDecided(asked, { article, reported }, deps)
  if (isRefusal(done)) return done
  const { task, state, dueBy, reports } = done
  return { body: { task, state, article: article.id, reported: version, report: reports.length, dueBy } }
}

export async function listArticleReports(
  { query, actor }: Call<ArticleReportRoutes['listArticleReports']>,
  deps: CallDeps,
) {
  const place = await deps.law()
  const unit = query.unit ?? actor.unit
  if (unit !== undefined && !isInBranch(unit, actor, place)) return refused('list.unknown')
  const state = query.state === 'late' ? 'open' : query.state
  const { items, ...rest } = await deps.reports.list(state, query.limit, cursorFrom(query.cursor))
  const now = deps.clock.now().toISOString()
  // One list of the city a state: a page of it may show fewer.
  const theirs = items
    .filter(({ owner }) => unit === undefined || place.registry.isWithin(owner, unit))
    .map((row) => ({ ...row, late: isLate(row, now) }))
    .filter(({ late }) => late || query.state !== 'late')
  return { body: { ...rest, items: theirs } }
}

export async function readArticleReport(
  { params, actor }: Call<ArticleReportRoutes['readArticleReport']>,
  deps: CallDeps,
) {
  const task = await seenTask(params.task, actor, deps)
  return task ? shown(task, deps) : refused('article-report.unknown')
}

type Deciding = Pick<Call<ArticleReportRoutes['answerArticleReport']>, 'params' | 'actor' | 'from' | 'once' | 'ifMatch'>

export const answerArticleReport = (call: Call<ArticleReportRoutes['answerArticleReport']>, deps: CallDeps) =>
  decide(call, { type: 'answerArticleReport', ...call.body }, deps)

export const refuseArticleReport = (call: Call<ArticleReportRoutes['refuseArticleReport']>, deps: CallDeps) =>
  decide(call, { type: 'refuseArticleReport', ...call.body }, deps)

export const reviewArticleReport = (call: Call<ArticleReportRoutes['reviewArticleReport']>, deps: CallDeps) =>
  decide(call, { type: 'reviewArticleReport', ...call.body }, deps)

export const remindOfArticleReport = (call: Call<ArticleReportRoutes['remindOfArticleReport']>, deps: CallDeps) =>
  decide(call, { type: 'remindOfArticleReport', ...call.body }, deps)

async function decide(call: Deciding, command: ReportCommand, deps: CallDeps) {
  const task = await seenTask(call.params.task, call.actor, deps)
  if (!task) return refused('article-report.unknown')
  const article = await articleIn(task.article, deps)
  const asked = { ...askedBy(call), id: task.task, command, ifMatch: call.ifMatch }
  const done = await reportDecided(asked, { article }, deps)
  return isRefusal(done) ? done : shown(done, deps)
}

async function seenTask(id: string, actor: Actor, deps: CallDeps): Promise<ErrorTask | undefined> {
  const stored = await deps.reports.read(id)
  const task = stored && errorTaskOf(id, stored.log)
  return task && isInBranch(task.owner, actor, await deps.law()) ? task : undefined
}

const withPerson = <T extends { by: Actor }>({ by: { role, id, staff, unit, channel }, ...act }: T) => ({
  ...act,
  by: { role, id, staff, unit, channel },
})

function shown({ version, textsEnded: _, ...task }: ErrorTask, { clock }: Pick<CallDeps, 'clock'>) {
  const body = {
    ...task,
    late: isLate(task, clock.now().toISOString()),
    reports: task.reports.map(withPerson),
    answered: task.answered && withPerson(task.answered),
    refusals: task.refusals.map(withPerson),
    reviews: task.reviews.map(withPerson),
    reminders: task.reminders.map(withPerson),
  }
  return { body, version }
}
