/** 端口 — what drafts need of the table, as types. */
import type { Records } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import type { Draft, DraftEntry } from './draft.ts'
import type { DraftState } from './words.ts'

/** What lists show of a draft: its newest version; `opened` of the one that the public reads. */
export interface DraftRow {
  consultation: string
  kind: string
  title: string
  unit: string
  /** of the newest version, and how it stands */
  version: number
  state: DraftState
  /** the version that waits for a second person */
  waiting?: number | undefined
  first: string
  last: string
  withdrawn?: true | undefined
  /** when anything was last decided (UTC) */
  at: string
}

/** What anyone is shown of a draft in a list. */
export type PublicDraft = Pick<DraftRow, 'consultation' | 'kind' | 'title' | 'unit' | 'first' | 'last' | 'withdrawn'>

/** 清单 — of a unit, of what waits, or of all. */
export type DraftList = { of: 'unit'; unit: string } | { of: 'waiting' } | { of: 'all' }

export interface Drafts extends Records<DraftEntry, Draft> {
  /** what waits: the oldest first; the others: what was changed last first */
  list(list: DraftList, limit: number, after: string | undefined): Promise<Page<DraftRow>>
  /** Drafts whose commenters are known yet and whose report was published before this moment, or never after they closed long before it. */
  endedBefore(before: string): Promise<string[]>
  /** what was opened, the newest first day first */
  public(limit: number, after: string | undefined): Promise<Page<PublicDraft>>
}
