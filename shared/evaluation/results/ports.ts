/** 端口 — what results need of tables, sealed copies, and of whoever counts. */
import type { FigureFacts } from '../../appeals/index.ts'
import type { Period } from '../../law/period.ts'
import type { Records } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import type { AppealStanding } from '../appeals/standing.ts'
import type { Columns } from '../occasions/columns.ts'
import type { Context } from './context.ts'
import type { PartNamed, SealedObject } from './manifest.ts'
import type { ResultEntry } from './result.ts'
import type { CallRows } from './summary.ts'
import type { ResultState } from './words.ts'

/** What lists show. */
export interface ResultRow {
  result: string
  node: string
  year: number
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
}

/** 封存 — objects that can be put once and never again, by nobody. */
export interface Sealed {
  /** Named by its content: put twice it is one. @param name where it belongs: `2026-half-year/1/part-2026-01-05` */
  put(name: string, content: unknown): Promise<SealedObject>
  /** @throws BrokenSeal where its bytes are not those that were sealed */
  read(object: SealedObject): Promise<unknown>
}

/** Something else lies there than what was sealed, or nothing. */
export class BrokenSeal extends Error {
  override name = 'BrokenSeal'
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
