/** 回访 — one call after a closing, as the ticket keeps it. */
import type { EventOf } from '../../words/event.ts'

export type Callback = { at: string } & (
  | ({ outcome: 'reached' } & Omit<EventOf<'called-back'>, 'type'>)
  | ({ outcome: 'unreachable' } & Omit<EventOf<'callback-missed'>, 'type'>)
)
