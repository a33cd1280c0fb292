/** 重新办理 — an end that a ticket had before it was worked again. */
import type { EventOf } from '../../words/event.ts'
import type { Closed } from '../closing/shape.ts'
import type { Outcome } from '../reviewing/shape.ts'

export interface Reopening extends Pick<EventOf<'reopened'>, 'cause' | 'reasons'> {
  at: string
  closing: Closed | undefined
  outcome: Outcome | undefined
  callbackGivenUpAt: string | undefined
  /** who had it then, and how often its lead had changed */
  unit: string | undefined
  transfers: number
  /** when its result was told; of a filing none is */
  toldAt: string | undefined
}
