/** 端口 — what ladders need of the table, and of the queue that wakes what follows. */
import type { Records, Texts } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import type { Ladder, LadderEntry } from './ladder.ts'
import type { Finding, LadderState } from './words.ts'

/** What lists show; texts stand in the record alone. */
export interface LadderRow {
  ladder: string
  unit: string
  state: LadderState
  /** the results that it rests on, the oldest first */
  results: readonly string[]
  proposedAt: string
  /** the step that stands, and when it was issued */
  step?: string | undefined
  issuedAt?: string | undefined
  receivedAt?: string | undefined
  repliedAt?: string | undefined
  reportedAt?: string | undefined
  finding?: Finding | undefined
  /** last days of the terms that are still to be kept */
  replyBy?: string | undefined
  reportBy?: string | undefined
  checkBy?: string | undefined
  /** the restated result by which its ground fell */
  fellBy?: string | undefined
  overAt?: string | undefined
}

/** A row as it is kept: with what only the platform asks. */
export interface KeptRow extends LadderRow {
  /** 公开的督办 — steps that anyone may read, in their order */
  published: readonly { step: string; issuedAt: string }[]
  /** the first midnight behind which a term passes */
  looksNext?: string | undefined
}

export interface Ladders extends Records<LadderEntry, Ladder> {
  texts: Texts
  /** every ladder of the city, a handful a year, as written last; reads whole records */
  rows(): Promise<KeptRow[]>
  /** the same, reading rows alone; one that was written a moment ago may be missing, or stand as before */
  listed(): Promise<KeptRow[]>
  /** those of which a term passes at this moment or passed before it, and is not on record */
  passing(until: string, after: string | undefined): Promise<Page<KeptRow>>
  /** numbers of those that were over before this moment and whose texts are kept yet */
  overBefore(before: string, after: string | undefined): Promise<Page<string>>
}

export interface LadderKnock {
  ladder: string
  version: number
  attempt: string
}

/** "This ladder may have reached version n": sent before each decision is written. */
export interface LadderQueue {
  send(knock: LadderKnock, dedup: string): Promise<void>
}
