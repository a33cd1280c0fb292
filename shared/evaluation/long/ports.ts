/** 端口 — where long evaluations are kept for a time, and what wakes the work on them. */
import type { DayParts } from '../days/reading.ts'
import type { Columns } from '../occasions/columns.ts'
import type { Tried } from '../tries.ts'
import type { Asked, Evaluation, Groups, Outcome, Progress } from './evaluation.ts'

export interface CountedFrom {
  days: readonly DayParts[]
  /** what stood in no day, in any number of columns: read beside them, in this order of newness */
  own: readonly Columns[]
}

export interface Evaluations {
  /** As it stands now; undefined where nobody asked, or it is kept no longer. */
  read(id: string): Promise<Evaluation | undefined>
  /** @returns false where somebody asked before */
  begin(id: string, asked: Asked): Promise<boolean>
  progress(evaluation: Evaluation, progress: Progress): Promise<void>
  tried(evaluation: Evaluation, tried: Tried): Promise<void>
  /** The first to finish stands. */
  finish(evaluation: Evaluation, outcome: Outcome, groups: Groups, from: CountedFrom): Promise<void>
  groupsOf(evaluation: Evaluation): Promise<Groups>
  countedFrom(evaluation: Evaluation): Promise<CountedFrom>
}

/** "Somebody asked": sent behind what is kept of the question. */
export interface EvaluationQueue {
  send(knock: { evaluation: string }, dedup: string): Promise<void>
}
