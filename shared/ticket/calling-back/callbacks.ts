/** 回访记录 — the calls made after a closing; a reopened ticket begins anew. */
import type { EventOf } from '../event.ts'
import type { Ticket } from '../ticket.ts'

export type Callback = { at: string } & (
  | ({ outcome: 'reached' } & Omit<EventOf<'called-back'>, 'type'>)
  | ({ outcome: 'unreachable' } & Omit<EventOf<'callback-missed'>, 'type'>)
)

type Called = Pick<Ticket, 'callbacks' | 'closing'>

/** The calls since the present closing. */
const sinceClosing = ({ callbacks, closing }: Called): Callback[] =>
  callbacks.filter(({ at }) => closing !== undefined && at >= closing.at)

/** 有效回访 — the appellant was reached after the present closing. */
export const validCallback = (ticket: Called) => sinceClosing(ticket).find((callback) => callback.outcome === 'reached')

/** Calls nobody answered since the present closing. */
export const missedCalls = (ticket: Called): number =>
  sinceClosing(ticket).filter(({ outcome }) => outcome === 'unreachable').length
