/** 记录 — how records, their texts and their knocks are kept, as types. */
import type { Entry, Segment, Standing } from './entry.ts'
import type { SaltedText } from './export.ts'
import type { Deadline } from './stopwatch.ts'

/** conflict: another version stands than the one that was read */
export type Outcome = 'written' | 'conflict'

/** Records of one kind, an item each. `R` is what the table keeps beside the log. */
export interface Records<E extends Entry, R> {
  /** Consistent read of the whole; undefined when there is no such record. */
  read(id: string): Promise<Standing<E> | undefined>
  /**
   * Before the knock: puts older decisions away where the log has become long. Done twice, or with nothing written after it, it
   * changes nothing. @returns all segments, for `write`; a store without it keeps logs whole
   */
  seal?(id: string, standing: Kept<E>): Promise<readonly Segment[]>
  /** Puts the log if the stored version is still `log.length - 1`. Rejects when the outcome is unknown, and once it is too late to begin. */
  write(id: string, log: readonly E[], rows: R, deadline: Deadline, sealed?: readonly Segment[]): Promise<Outcome>
}

/** A log as it lies there. */
export type Kept<E extends Entry> = Pick<Standing<E>, 'kept' | 'sealed'>

export type { Segment }

/** A record read with the texts that its log refers to: what an export holds. */
export interface Stored<E extends Entry> extends Standing<E> {
  texts: ReadonlyMap<string, SaltedText>
}

export interface Texts {
  /** All that one decision says. @param texts by hash; once more changes nothing */
  put(ticket: string, texts: ReadonlyMap<string, SaltedText>): Promise<void>
  /** 到期删除 — removes all texts of a ticket; once more does nothing. */
  end(ticket: string): Promise<void>
}

/** 文本 — each immutable, by ticket and hash, with the salt under which the log refers to it. */
export type { SaltedText }

/** 敲门 — "ticket T may have reached version n", sent before the write. */
export interface Knock {
  ticket: string
  version: number
  attempt: string
}

/** The same of a record that is no ticket; `record` is what its chain begins with. */
export type RecordKnock = Omit<Knock, 'ticket'> & { record: string }

export interface Knocks<K = Knock> {
  send(knock: K): Promise<void>
}

/** Something in the due index: a ticket, or a delivery that waits for its next try. */
export type DueItem =
  | { type: 'ticket'; number: string }
  | { type: 'delivery'; ticket: string; id: string }
  | { type: 'merged'; lead: string }
  | { type: 'notice'; ticket: string; id: string }
  /** a draft whose commenters are to be told */
  | { type: 'consultation'; consultation: string }
