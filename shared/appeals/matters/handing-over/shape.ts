/** 移送、转接 — one hand-over as the ticket keeps it, and who sent the matter again. */
import type { EventOf } from '../../words/event.ts'

type Kept<N extends 'handed-over' | 'hand-over-received' | 'handed-back'> = { at: string } & Omit<
  EventOf<N>,
  'type' | 'subject'
>

export interface HandOver extends Kept<'handed-over'> {
  subject: string
  received?: Kept<'hand-over-received'>
  back?: Kept<'handed-back'>
}

export type SentAgain = { at: string } & Omit<EventOf<'sent-again'>, 'type'>
