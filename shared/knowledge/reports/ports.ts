/** 端口 — what reported errors need of the table, as types. */
import type { Records, Texts } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import type { ErrorTask, ReportEntry } from './report.ts'
import type { ReportState } from './words.ts'

/** What lists show of a task; what people wrote stands in the record alone. */
export interface ErrorTaskRow {
  task: string
  state: ReportState
  article: string
  reported: number
  title: string
  owner: string
  dueBy: string
  /** how many */
  reports: number
  reminders: number
  firstAt: string
  lastAt: string
  /** the version that mends it */
  mendedBy?: number | undefined
  handledAt?: string | undefined
  endedAt?: string | undefined
}

export interface ArticleReports extends Records<ReportEntry, ErrorTask> {
  texts: Texts
  /** those in this state: what waits by its last day, what ended the newest first */
  list(state: ReportState, limit: number, after: string | undefined): Promise<Page<ErrorTaskRow>>
  /** tasks that ended before this moment and whose texts are kept yet */
  endedBefore(before: string, after: string | undefined): Promise<Page<string>>
}
