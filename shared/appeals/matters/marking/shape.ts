/** 特殊标记 — one application, what was decided of it, and its end. */
import type { EventOf } from '../../words/event.ts'

type Kept<N extends 'mark-requested' | 'mark-decided' | 'mark-ended'> = { at: string } & Omit<
  EventOf<N>,
  'type' | 'subject'
>

export interface Mark extends Kept<'mark-requested'> {
  subject: string
  decided?: Kept<'mark-decided'>
  ended?: Kept<'mark-ended'>
}
