/** 端口 — what batches need of the tables, the queue and the areas that do the work. */
import type { FieldError } from '../door/field-errors.ts'
import type { Records } from '../record/records.ts'
import type { Refusal } from '../record/refusal.ts'
import type { Page } from '../record/rows.ts'
import type { Batch, BatchEntry, BatchRow } from './batch.ts'
import type { RowResult } from './words.ts'

export interface Batches extends Records<BatchEntry, BatchRow> {
  /** it goes on: who looks after those that stand still need not */
  moved(batch: Batch, at: string): Promise<void>
  /** those of intake, or those of acts, the newest first */
  list(act: string, limit: number, after: string | undefined): Promise<Page<BatchRow>>
  /** those that have not ended, and since when nothing of them moved */
  open(): Promise<BatchRow[]>
}

/** 一行 — as it was sent; `given` is absent where that could not be read. May hold identity data. */
export interface GivenRow {
  row: number
  /** of the file, where it begins */
  line?: number | undefined
  given?: unknown
}

/** 各行 — with the identity data, a part at a time; erased part by part. */
export interface BatchRows {
  put(batch: string, part: number, rows: readonly GivenRow[], expires: number): Promise<void>
  read(batch: string, part: number): Promise<GivenRow[] | undefined>
  erase(batch: string, part: number): Promise<void>
}

/** A refusal in whole, as it is kept: with what is wrong field by field. */
export type RowRefusal = Refusal & { errors?: FieldError[] | undefined }

export type Outcome =
  | { result: Exclude<RowResult, 'refused'>; ticket: string }
  | { refusal: RowRefusal; ticket?: string | undefined }

/** 逐行结果 — nothing of it is personal. */
export interface Told {
  row: number
  line?: number | undefined
  result: RowResult
  ticket?: string | undefined
  refusal?: RowRefusal | undefined
}

export type PartState = { state: 'begun' | 'cancelled' } | { state: 'done'; counts: Partial<Record<RowResult, number>> }

/** 各部分 — each is begun, or cancelled, once; what came of it stands there then. */
export interface Parts {
  /** of a batch, by number; parts that nobody has begun are absent */
  states(batch: string): Promise<Map<number, PartState>>
  /** @returns what stands: whoever comes first decides whether it is begun or cancelled */
  claim(batch: string, part: number, as: 'begun' | 'cancelled'): Promise<PartState>
  /** The first telling stays. @returns what stands */
  done(batch: string, part: number, told: readonly Told[]): Promise<PartState>
  told(batch: string, part: number): Promise<readonly Told[] | undefined>
}

export interface BatchQueue {
  /** @param dedup sent once under this id within minutes */
  send(batch: string, dedup: string): Promise<void>
}

/** Does what a batch is for with one row; doing it again changes nothing and tells the same. */
export type Working = (given: unknown, row: number, batch: Batch) => Promise<Outcome>
