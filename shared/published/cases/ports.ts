/** 端口 — where chosen cases are kept, and what is read of the tickets they come from. */
import type { CaseSource } from '../../appeals/index.ts'
import type { Records, Texts } from '../../record/records.ts'
import type { Case, CaseEntry } from './case.ts'

/** For one command: texts that are put go into the record's own item with its next decision. */
export interface CaseRecords {
  records: Records<CaseEntry, Case>
  texts: Pick<Texts, 'put'>
}

export interface Cases {
  /** all there ever were, by number: a city chooses some hundreds a year */
  all(): Promise<Case[]>
  one(id: string): Promise<Case | undefined>
  opened(): CaseRecords
  /** 来源 — notes that cases come from this ticket; before the first is written */
  note(ticket: string): Promise<void>
  isNoted(ticket: string): Promise<boolean>
}

/** 已公开的案例 — what anyone may read, and nothing by which its ticket could be found. */
export interface OpenCase {
  case: string
  title: string
  summary: string
  category?: string | undefined
  area?: string | undefined
  /** or its year alone */
  month: string
  publishedAt: string
}

export interface OpenCases {
  all(): Promise<OpenCase[]>
}

export type ReadSource = (ticket: string) => Promise<CaseSource | undefined>
