/** 回访记录 — the calls made after a closing; a reopened ticket begins anew. */

import type { Ticket } from '../../ticket/ticket.ts'
import type { Callback } from './shape.ts'

/** 历次办结 — each time a ticket was closed, and for how long: the ends it had before it was worked again, then the present one. */
export interface Closing {
  at: string
  /** the moment it was worked again */
  until?: string
  givenUpAt?: string | undefined
}

export const closingsOf = ({ reopenings, closing, callbackGivenUpAt }: Ticket): Closing[] => [
  ...reopenings.flatMap(({ at: until, closing: earlier, callbackGivenUpAt: givenUpAt }) =>
    earlier ? [{ at: earlier.at, until, givenUpAt }] : [],
  ),
  ...(closing ? [{ at: closing.at, givenUpAt: callbackGivenUpAt }] : []),
]

/** The calls made about one closing; the one that has it worked again is among them. */
export const callsAbout = ({ at, until }: Closing, { callbacks }: Pick<Ticket, 'callbacks'>): Callback[] =>
  callbacks.filter((call) => call.at >= at && (until === undefined || call.at <= until))

type Called = Pick<Ticket, 'callbacks' | 'closing'>

/** The calls since the present closing. */
const sinceClosing = ({ callbacks, closing }: Called): Callback[] =>
  callbacks.filter(({ at }) => closing !== undefined && at >= closing.at)

/** 有效回访 — the appellant was reached after the present closing. */
export const validCallback = (ticket: Called) => sinceClosing(ticket).find((callback) => callback.outcome === 'reached')

/** Calls nobody answered since the present closing. */
export const missedCalls = (ticket: Called): number =>
  sinceClosing(ticket).filter(({ outcome }) => outcome === 'unreachable').length

/** When nobody answered last, since the present closing. */
export const lastMissedCall = (ticket: Called): string | undefined =>
  sinceClosing(ticket).findLast(({ outcome }) => outcome === 'unreachable')?.at
