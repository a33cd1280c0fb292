/** 不经办理的去向 — ways out before dispatch, and withdrawal: the event is the outcome. */
import type { EventOf } from '../../words/event.ts'

/** Who looked again at an answer stands on the log. */
type WithoutLook<E> = E extends { type: 'answered' } ? Omit<E, 'secondLook'> : E
export type OutcomeEvent = WithoutLook<EventOf<'answered' | 'rejected' | 'redirected' | 'filed' | 'withdrawn'>>

export interface Outcome {
  at: string
  event: OutcomeEvent
}
