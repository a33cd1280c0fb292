/** 端口 — what results need of tables, sealed copies, and of whoever counts. */
import type { FigureFacts } from '../../appeals/index.ts'
import type { Period } from '../../law/period.ts'
import type { Records } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import type { AppealStanding } from '../appeals/standing.ts'
import type { Columns } from '../occasions/columns.ts'
import type { Tried } from '../tries.ts'
import type { Context } from './context.ts'
import type { PartNamed } from './manifest.ts'
import type { ResultEntry } from './result.ts'
import type { CallRows } from './summary.ts'
import type { ResultState } from './words.ts'

/** What lists show. */
export interface ResultRow {
  result: string
  node: string
  year: number
  /** of the district’s result: the unit at its head */
  branch?: string | undefined
  from: string
  to: string
  state: ResultState
  begunAt: string
  announcedAt?: string | undefined
  appealsUntil?: string | undefined
  approvedAt?: string | undefined
  publishedAt?: string | undefined
  restates?: string | undefined
  /** the last decision, of those on which the platform has something to do */
  knock?: { version: number; attempt: string } | undefined
}

export interface Results extends Records<ResultEntry, ResultRow> {
  /** the newest first */
  list(limit: number, after: string | undefined): Promise<Page<ResultRow>>
  /** those on which the platform has something to do */
  open(): Promise<ResultRow[]>
}

/** What came of one slice: a sealed part, or nothing that counts. */
export interface Counted {
  part?: PartNamed | undefined
  unreadable: string[]
}

/** 进度 — slices that are counted, each told once. */
export interface Slices {
  done(result: string, round: number): Promise<Map<string, Counted>>
  /** The first telling stays. @returns what stands */
  tell(result: string, round: number, slice: string, counted: Counted): Promise<Counted>
  /** 多次未成 — of whatever is being worked out of it */
  tried(result: string, round: number): Promise<Tried | undefined>
  tellTried(result: string, round: number, tried: Tried): Promise<void>
}

/** 计数 — what counts in a period, a slice at a time: a slice is read whole into memory. */
export interface Counting {
  slicesOf(period: Period): string[]
  /** Opened once for any number of slices. */
  open(period: Period): Promise<SliceReader>
  callsOf(period: Period): Promise<CallRows>
  /** what is in force now */
  contextOf(period: Period): Promise<Context>
}

/** @returns matters with an occasion in the period, in the order of their numbers @param unreadable takes the numbers of those that cannot be read */
export type SliceReader = (slice: string, unreadable: string[]) => Promise<Columns>

/** 分段 — a period’s tickets by when they were registered; their facts, where no night’s days stand. */
export interface Sliced {
  slicesOf(period: Period): string[]
  /** which days of registration a slice is */
  daysOf(period: Period, slice: string): Period
  /** @param unreadable takes the numbers of those that cannot be read */
  factsOf(period: Period, slice: string, unreadable: string[]): Promise<FigureFacts[]>
}

export interface AppealsOf {
  /** every appeal against a result and those it restates, as they are written */
  standings(base: string): Promise<AppealStanding[]>
}

/** "There is something to do about this result": sent before each decision is written. */
export interface ResultQueue {
  send(knock: ResultKnock, dedup: string): Promise<void>
}

export interface ResultKnock {
  result: string
  version: number
  attempt: string
}
