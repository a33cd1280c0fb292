/** 端口 — what appeals need of the table, and of whoever keeps tickets and staff. */
import type { Actor } from '../../access/actor.ts'
import type { Records, Texts } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import type { AppealsOf } from '../results/ports.ts'
import type { Appeal, AppealEntry } from './appeal.ts'
import type { AppealState } from './words.ts'

/** What lists show; statement and reasons stand in the record alone. */
export interface AppealRow {
  appeal: string
  result: string
  ticket: string
  unit: string
  figure: string
  ground: string
  state: AppealState
  filedAt: string
  ruleBy: string
  ruledAt?: string | undefined
  lookAgainOn?: string | undefined
}

export interface Appeals extends Records<AppealEntry, Appeal>, AppealsOf {
  texts: Texts
  /** every appeal against a result and those it restates, as written last */
  rowsOf(base: string): Promise<AppealRow[]>
  /** tickets of those that are not ruled, or were put off, and the results that they are against, by the first of each */
  disputed(): Promise<{ tickets: ReadonlySet<string>; results: string[] }>
  /** numbers of those that were ruled for good before this moment and whose texts are kept yet */
  ruledBefore(before: string, after: string | undefined): Promise<Page<string>>
  /** 先例 — what was ruled on a figure, the newest first */
  ruledOn(figure: string, limit: number, after: string | undefined): Promise<Page<AppealRow>>
}

/** 经手人 — whoever decided anything on a ticket; undefined where there is none. */
export type HandsIn = (ticket: string) => Promise<Pick<Actor, 'id' | 'staff'>[] | undefined>
/** The unit of a member of staff, by their number. */
export type UnitOfStaff = (staff: string) => Promise<string | undefined>
