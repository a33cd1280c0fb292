/** 征求意见情况报告 — counts what came of a draft, and publishes it by a second person. */
import { askedBy, type Call } from '../../door/http.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { CommentRow, Comments } from '../comments/ports.ts'
import { actOf, type CallDeps as DraftDeps, seenDraft } from '../drafts/calls.ts'
import type { DraftCommand } from '../drafts/decide.ts'
import { draftDecided } from '../drafts/decided.ts'
import { type Draft, openedIn } from '../drafts/draft.ts'
import { cached, openedDraft } from '../drafts/public.ts'
import { refused } from '../drafts/refusals.ts'
import { type Report, reported } from './report.ts'
import type { ReportRoutes } from './routes.ts'

export interface CallDeps extends DraftDeps {
  comments: Pick<Comments, 'list'>
}

type Asking = Pick<Call<ReportRoutes['prepareReport']>, 'params' | 'actor' | 'from' | 'once' | 'ifMatch'>

export async function prepareReport(call: Call<ReportRoutes['prepareReport']>, deps: CallDeps) {
  const report = await countedFor(call, deps)
  return 'refused' in report ? report : decide(call, { type: 'prepareReport', report }, deps)
}

/** Counted again: what came in between is found. */
export async function publishReport(call: Call<ReportRoutes['publishReport']>, deps: CallDeps) {
  const report = await countedFor(call, deps)
  return 'refused' in report ? report : decide(call, { type: 'publishReport', report }, deps)
}

export const refuseReport = (call: Call<ReportRoutes['refuseReport']>, deps: CallDeps) =>
  decide(call, { type: 'refuseReport', ...call.body }, deps)

async function countedFor({ params, actor }: Asking, deps: CallDeps) {
  const { consultation } = params
  if (!(await seenDraft(consultation, actor, deps))) return refused('consultation.unknown')
  const report = reported(await everyRow(consultation, deps))
  return 'waiting' in report ? refused('consultation.unanswered', { ...report }) : report
}

async function everyRow(consultation: string, { comments }: Pick<CallDeps, 'comments'>): Promise<CommentRow[]> {
  const rows: CommentRow[] = []
  let after: string | undefined
  do {
    const { items, next, unreadable = [] } = await comments.list({ consultation, waiting: false }, 1_000, after)
    if (unreadable.length > 0) throw new Error(`comments of ${consultation} cannot be read: ${unreadable.join(', ')}`)
    rows.push(...items)
    after = next
  } while (after)
  return rows
}

async function decide(asking: Asking, command: DraftCommand, deps: CallDeps) {
  const { consultation } = asking.params
  const done = await draftDecided({ ...askedBy(asking), id: consultation, command, ifMatch: asking.ifMatch }, deps)
  return isRefusal(done) ? done : shown(done)
}

function shown(draft: Draft) {
  const { report, consultation, revision } = draft
  const content = openedIn(draft)?.content
  if (!report || !content) throw new Error(`the draft ${consultation} has no report`)
  const body = {
    ...{ consultation, title: content.title, unit: content.unit },
    ...byClause(report.content),
    prepared: actOf(report.prepared),
    published: report.published && actOf(report.published),
    refused: report.refused && actOf(report.refused),
  }
  return { body, version: revision }
}

const byClause = ({ clauses: items, ...counts }: Report) => ({ ...counts, items })

export async function readConsultationReport({ params }: Call<ReportRoutes['readConsultationReport']>, deps: CallDeps) {
  const found = await openedDraft(params.consultation, deps)
  if (!found) return refused('consultation.unknown')
  const { consultation, report } = found.draft
  if (!report?.published) return refused('consultation.not-reported')
  const { title, unit, first, last } = found.opened.content
  const about = { consultation, title, unit, first, last, publishedAt: report.published.at }
  return { body: { ...about, ...byClause(report.content) }, headers: cached }
}
