/** 办结 — a closing, as the ticket keeps it. */
import type { EventOf } from '../../words/event.ts'

export type Closed = { at: string } & Omit<EventOf<'closed'>, 'type' | 'secondLook'>
