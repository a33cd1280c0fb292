/** 时限 — one clock of a ticket: what runs, from when, until when, and how it ended. */
import type { KeptDays } from '../../law/kept-days.ts'
import type { ClockKind } from '../../law/limit.ts'
import type { SupervisionStep } from '../../law/supervision.ts'
import type { StatutoryLimit } from '../words/event-fields.ts'

/** 时限 — a clock of this ticket or of one of its orders. `passedAt` is its limit once the sweep has found it passed. */
export interface Clock {
  kind: ClockKind
  order: string | undefined
  /** the rating, finding, record of misuse or clue it belongs to, where there may be several */
  subject?: string | undefined
  rules: string
  start: string
  limit: string
  lastDay: string
  provisional: boolean
  statutory: StatutoryLimit | undefined
  /** the nth turn of a repeating limit, counted from the same start */
  times?: number | undefined
  /** the step of supervision that asks for this answer */
  step?: SupervisionStep | undefined
  /** goes on from a reply that was sent back: the working days its check took */
  checkedFor?: number | undefined
  /** the application whose grant moved this limit */
  extension?: number
  /** moved with the lead's, or extended before it was merged: the last day before any extension, and the months in all */
  extended?: { from: string; months?: number | undefined; until?: string | undefined } | undefined
  /** its last day was named by people: no calendar moves it */
  named?: true | undefined
  /** the unusual days it was counted by; what they say is what is enforced and explained, whatever the calendar says now */
  kept?: KeptDays[] | undefined
  /** it ends when the appellant was told of its outcome, and not yet with that */
  until?: 'told' | undefined
  /** the outcome, which the appellant has to be told */
  decided?: { at: string; of: string } | undefined
  /** the notice by which they were */
  toldBy?: string | undefined
  /** by a changed calendar it would have ended before anybody was told */
  cutShort?: true
  passedAt?: string
  endedAt?: string | undefined
  /** met: done in time; late: done after the limit; void: ended by something else */
  outcome?: 'met' | 'late' | 'void' | undefined
}

/** What a row of a list keeps of its limit; which of its days a day is depends on when it is asked. */
export type Counted = Pick<Clock, 'kind' | 'rules' | 'start' | 'lastDay' | 'statutory' | 'step' | 'times'>

export const countedOf = (clock: Clock | undefined): Counted | undefined => {
  if (clock === undefined) return undefined
  const { kind, rules, start, lastDay, statutory, step, times } = clock
  return { kind, rules, start, lastDay, statutory, step, times }
}
