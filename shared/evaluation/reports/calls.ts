/** 定期报告 — answers calls that make reports, show them, and record their way. */
import { askedBy, type Call } from '../../door/http.ts'
import { byOrder, pageAt } from '../../door/page-at.ts'
import { endOfDay } from '../../law/shanghai-time.ts'
import { hashOfDecision } from '../../record/chain.ts'
import { execute } from '../../record/execute.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Sealed } from '../../record/sealed.ts'
import type { DecideDeps } from '../results/decided.ts'
import { resultIn } from '../results/last-approved.ts'
import type { ReportCommand } from './decide.ts'
import { documentOf, documentOfMonth } from './document.ts'
import { reportKind, rowOf } from './kind.ts'
import type { PublishedMonths, ReportRow, Reports } from './ports.ts'
import { type Refusal, refused } from './refusals.ts'
import { type Report, reportOf } from './report.ts'
import type { ReportsRoutes } from './routes.ts'

export type CallDeps = Pick<DecideDeps, 'law' | 'clock' | 'attempt' | 'draw' | 'results'> & {
  reports: Reports
  months: PublishedMonths
  sealed: Pick<Sealed, 'read'>
}

export async function makeReport(call: Call<ReportsRoutes['makeReport']>, deps: CallDeps) {
  const { kind: code, proposals, recipients, ...of } = call.body
  const { rules, registry } = await deps.law()
  const kind = rules.reporting.kinds.find((one) => one.code === code)
  if (!kind) return refused('report.kind-unknown', { known: rules.reporting.kinds.map((one) => one.code) })
  const madeAt = deps.clock.now().toISOString()
  const asked = { kind: code, article: kind.article, city: registry.code, proposals, madeAt }
  const document = 'month' in of ? await ofMonth(of.month, asked, deps) : await ofResult(of.result, asked, deps)
  if (isRefusal(document)) return document
  return decide(call, document.report, { type: 'makeReport', document, recipients }, deps)
}

async function ofResult(of: string, asked: Parameters<typeof documentOf>[2], deps: CallDeps) {
  const result = await resultIn(of, deps)
  const object = result?.review?.manifest
  if (!result?.approved || !object) return refused('report.not-approved', { result: of })
  return documentOf(result, object, asked, deps)
}

async function ofMonth(month: string, asked: Parameters<typeof documentOfMonth>[1], { months }: CallDeps) {
  const published = await months.last(month)
  return published ? documentOfMonth(published, asked) : refused('report.month-not-published', { month })
}

export const sendReport = (call: Call<ReportsRoutes['sendReport']>, deps: CallDeps) =>
  decide(call, call.params.report, { type: 'sendReport', ...call.body }, deps)

export const recordReportReceipt = (call: Call<ReportsRoutes['recordReportReceipt']>, deps: CallDeps) =>
  decide(call, call.params.report, { type: 'recordReportReceipt', ...call.body }, deps)

type Asking = Pick<Call<ReportsRoutes['sendReport']>, 'actor' | 'from' | 'once' | 'ifMatch'>

async function decide(asking: Asking, id: string, command: ReportCommand, deps: CallDeps) {
  const { rules, registry, calendar } = await deps.law()
  const { reports: records, clock, attempt, draw } = deps
  // Nothing follows it: nobody is knocked for.
  const [knock, texts] = [async () => {}, { put: async () => {} }]
  const asked = { ...askedBy(asking), id, command, ifMatch: asking.ifMatch }
  const done = await execute(reportKind(id, { place: { registry, rules }, rules, calendar }), asked, {
    ...{ records, texts, knock, clock, attempt, draw },
  })
  return isRefusal(done) ? (done as Refusal) : shown(done.state, deps)
}

export async function readReport({ params }: Call<ReportsRoutes['readReport']>, deps: CallDeps) {
  const report = await reportIn(params.report, deps)
  return report ? shown(report, deps) : refused('report.unknown')
}

export async function readReportFigures({ params, query }: Call<ReportsRoutes['readReportFigures']>, deps: CallDeps) {
  const report = await reportIn(params.report, deps)
  if (!report) return refused('report.unknown')
  const { figures, rows } = report.document
  const named = new Map(figures.map(({ code, ...one }) => [code, one]))
  const items = [...rows].map(({ by, of, figure, ...counted }) => ({
    ...{ by, of, figure },
    ...(named.get(figure) ?? { zh: figure, en: figure, unit: 'ratio' as const }),
    ...counted,
  }))
  return { body: pageAt(items, byOrder, query) }
}

/** The newest first; late is what was sent and nobody signed for in time. */
export async function listReports({ query }: Call<ReportsRoutes['listReports']>, deps: CallDeps) {
  const now = deps.clock.now().toISOString()
  const rows = (await deps.reports.listed())
    .map((row) => ({ ...row, late: lateIn(row, now) }))
    .filter(({ late }) => query.late === undefined || (query.late === 'true') === late.length > 0)
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  return { body: pageAt(rows, placeOf, query) }
}

const placeOf = ({ madeAt, report }: ReportRow): string => `${9e15 - Date.parse(madeAt)} ${report}`

const lateIn = ({ ways }: Pick<ReportRow, 'ways'>, now: string): string[] =>
  ways.flatMap(({ body, receiptBy, receivedAt }) =>
    receiptBy !== undefined && receivedAt === undefined && now >= endOfDay(receiptBy) ? [body] : [],
  )

async function reportIn(id: string, { reports }: Pick<CallDeps, 'reports'>): Promise<Report | undefined> {
  const stored = await reports.read(id)
  return stored && reportOf(id, stored.log)
}

function shown(report: Report, { clock }: Pick<CallDeps, 'clock'>) {
  const { id, document, sha256, madeBy, sent, received } = report
  const row = rowOf(report)
  const body = {
    ...row,
    ways: row.ways.map((way) => ({ ...way, sent: sent[way.body], received: received[way.body] })),
    late: lateIn(row, clock.now().toISOString()),
    madeBy: { id: madeBy.id, staff: madeBy.staff, authority: madeBy.authority },
    sha256,
    isWhole: hashOfDecision(document) === sha256,
    document,
  }
  return { body, version: report.version, location: `/v1/reports/${id}` }
}
