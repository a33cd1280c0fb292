/** 不经办理的去向 — ways out before dispatch, and withdrawal: the event is the outcome. */
import type { EventOf } from '../../words/event.ts'

export type OutcomeEvent = EventOf<'answered' | 'rejected' | 'redirected' | 'filed' | 'withdrawn'>

export interface Outcome {
  at: string
  event: OutcomeEvent
}
