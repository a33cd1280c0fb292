/** 定期报告这一类记录 — what the record machine must know of reports. */
import { type Actor, signed } from '../../access/actor.ts'
import { keyOf } from '../../law/version.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Deciding, decideReport, type ReportCommand } from './decide.ts'
import type { ReportRow } from './ports.ts'
import { refused } from './refusals.ts'
import { type Report, type ReportEntry, reportOf } from './report.ts'

export const reportRecord = (id: string): string => `report ${id}`

type ReportKind = Kind<Report, ReportEntry, ReportCommand, ReportRow, Actor>

/** For one command, with the law as it stands. */
export const reportKind = (id: string, standing: Omit<Deciding, 'now' | 'actor'>): ReportKind => ({
  chainOf: reportRecord,
  // Of figures and authorities, never of a person.
  texts: textsInTheLog(),
  replay: (log) => reportOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'makeReport',
  decide({ command, actor }, report, _, now) {
    const events = decideReport(command, report, { ...standing, now, actor })
    return isRefusal(events) ? events : { events, rules: keyOf(standing.rules) }
  },
  rows: rowOf,
  says: {
    unknown: () => refused('report.unknown'),
    changed: () => refused('report.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})

export const rowOf = ({ id, document, recipients, sent, received }: Report): ReportRow => ({
  report: id,
  kind: document.kind,
  ...(document.shape === 1
    ? { result: document.result, node: document.node, year: document.year }
    : { month: document.month, release: document.release }),
  ...{ from: document.from, to: document.to },
  madeAt: document.madeAt,
  ways: recipients.map(({ reader, body }) => ({
    ...{ reader, body, sentAt: sent[body]?.at, receiptBy: sent[body]?.receiptBy },
    receivedAt: received[body]?.at,
  })),
})
