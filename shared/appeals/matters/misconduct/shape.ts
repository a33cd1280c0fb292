/** 违规记录 — one report of misconduct, what was verified of it, and the steps taken (第三十九条). */
import type { EventOf } from '../../words/event.ts'

type Kept<N extends 'misconduct-reported' | 'misconduct-verified' | 'misconduct-step-taken'> = { at: string } & Omit<
  EventOf<N>,
  'type' | 'subject'
>

export interface MisconductRecord extends Kept<'misconduct-reported'> {
  subject: string
  verification?: Kept<'misconduct-verified'>
  steps: Kept<'misconduct-step-taken'>[]
}
