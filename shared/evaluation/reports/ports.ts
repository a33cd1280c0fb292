/** 端口 — what reports need of the table. */
import type { Records } from '../../record/records.ts'
import type { MonthDocument, Recipient, ReportEntry } from './report.ts'

export interface ReportRow {
  report: string
  kind: string
  /** what it rests on: an approved result … */
  result?: string | undefined
  node?: string | undefined
  year?: number | undefined
  /** … or the figures of a month, as published */
  month?: string | undefined
  release?: string | undefined
  from: string
  to: string
  madeAt: string
  /** 报送和回执 — of each recipient */
  ways: (Recipient & {
    sentAt?: string | undefined
    receiptBy?: string | undefined
    receivedAt?: string | undefined
  })[]
}

/** 月度数字 — as published last, as far as a report has them. */
export type PublishedMonth = Pick<MonthDocument, 'month' | 'from' | 'to' | 'release' | 'sealed' | 'figures' | 'rows'>

export interface PublishedMonths {
  /** @param month 2026-10; undefined where nothing of it is published */
  last(month: string): Promise<PublishedMonth | undefined>
}

export interface Reports extends Records<ReportEntry, ReportRow> {
  listed(): Promise<ReportRow[]>
}
