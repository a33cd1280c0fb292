/** 端口 — what points given need of the table. */
import type { Actor } from '../../access/actor.ts'
import type { Records } from '../../record/records.ts'
import type { GivenEntry, GivenFor } from './given.ts'

/** What stands of one component of one unit in one period. */
export interface GivenRow extends GivenFor {
  points: number
  document: string
  reason: string
  at: string
  by: Pick<Actor, 'id' | 'staff' | 'authority'>
  /** how often they were given: more than once where they were changed */
  times: number
}

export interface GivenPoints extends Records<GivenEntry, GivenRow> {
  /** @param to last day of the period */
  rowsOf(to: string): Promise<GivenRow[]>
}
