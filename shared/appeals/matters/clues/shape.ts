/** 线索 — one clue, the body it went to, its receipt, feedback and its end (第七条). */
import type { EventOf } from '../../words/event.ts'

type Kept<
  N extends 'clue-transferred' | 'clue-delivered' | 'clue-received' | 'clue-feedback-recorded' | 'clue-closed',
> = { at: string } & Omit<EventOf<N>, 'type' | 'subject'>

export interface Clue extends Kept<'clue-transferred'> {
  subject: string
  delivered?: Kept<'clue-delivered'>
  received?: Kept<'clue-received'>
  feedback: Kept<'clue-feedback-recorded'>[]
  closed?: Kept<'clue-closed'>
}
