/** 线索 — one clue, the body it went to, its feedback and its end (第七条). */
import type { EventOf } from '../../words/event.ts'

type Kept<N extends 'clue-transferred' | 'clue-feedback-recorded' | 'clue-closed'> = { at: string } & Omit<
  EventOf<N>,
  'type' | 'subject'
>

export interface Clue extends Kept<'clue-transferred'> {
  subject: string
  feedback: Kept<'clue-feedback-recorded'>[]
  closed?: Kept<'clue-closed'>
}
