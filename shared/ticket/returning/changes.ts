/** What the events of 退件 make of a ticket. */
import type { Changes } from '../change.ts'
import { withOrder } from '../change.ts'
import type { State } from '../states.ts'
import { findOrder } from '../ticket.ts'
import type { returningEvents } from './events.ts'

export const returningChanges: Changes<typeof returningEvents> = {
  'return-requested': (ticket, { order, at, ground, articleGround, form, proposes, reasons }) =>
    withOrder(ticket, order, () => ({ returnRequest: { at, ground, articleGround, form, proposes, reasons } })),
  'return-approved': (ticket, { order, at, reasons }) => {
    const lead = findOrder(ticket, order)?.role === 'lead'
    return {
      ...(lead ? { state: 'accepted' as State, transfers: ticket.transfers + 1, nonCooperationSince: undefined } : {}),
      ...withOrder(ticket, order, ({ returnRequest }) => ({
        state: 'given-back',
        endedAt: at,
        ...(returnRequest
          ? { returnRequest: { ...returnRequest, decidedAt: at, decision: 'approved', decisionReasons: reasons } }
          : {}),
      })),
    }
  },
  'return-refused': (ticket, { order, at, reasons }) =>
    withOrder(ticket, order, ({ returnRequest }) =>
      returnRequest
        ? { returnRequest: { ...returnRequest, decidedAt: at, decision: 'refused', decisionReasons: reasons } }
        : {},
    ),
}
