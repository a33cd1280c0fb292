/** 纠错这一类记录 — what the record machine must know of reported errors. */
import { type Actor, signed } from '../../access/actor.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Deciding, decideReport, type ReportCommand } from './decide.ts'
import { refused } from './refusals.ts'
import { type ErrorTask, errorTaskOf, type ReportEntry, reportTexts } from './report.ts'

export const reportRecord = (task: string): string => `article-report ${task}`

type ReportKind = Kind<ErrorTask, ReportEntry, ReportCommand, ErrorTask, Actor>

/** For one command, with what it must know of the article. */
export const reportKind = (task: string, known: Omit<Deciding, 'now' | 'actor'>): ReportKind => ({
  chainOf: reportRecord,
  texts: reportTexts,
  replay: (log) => errorTaskOf(task, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'reportArticle',
  decide({ command, actor }, state, _, now) {
    const events = decideReport(command, state, { ...known, now, actor })
    return isRefusal(events) ? events : { events }
  },
  rows: (state) => state,
  says: {
    unknown: () => refused('article-report.unknown'),
    changed: () => refused('article-report.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
