/** 重新办理 — what its events make of a ticket, and where counting begins again. */
import type { Changes } from '../../ticket/change.ts'
import type { State } from '../../ticket/states.ts'
import { ownerOf } from '../../ticket/ticket.ts'
import type { EventOf } from '../../words/event.ts'
import { resultToldAt } from '../rating/occasions.ts'
import { typeBeforeFiling } from '../reviewing/changes.ts'
import type { reopeningEvents } from './events.ts'

/** Until the order that follows in the same decision. */
const stateAfter: { readonly [T in EventOf<'reopened'>['to']]?: State } = { unit: 'accepted', review: 'registered' }

export const reopeningChanges: Changes<typeof reopeningEvents> = {
  reopened: (ticket, { at, cause, reasons, to }) => ({
    state: stateAfter[to] ?? ticket.state,
    ticketType: typeBeforeFiling(ticket),
    reopenings: [
      ...ticket.reopenings,
      {
        at,
        cause,
        reasons,
        closing: ticket.closing,
        outcome: ticket.outcome,
        callbackGivenUpAt: ticket.callbackGivenUpAt,
        unit: ownerOf(ticket),
        transfers: ticket.transfers,
        toldAt: ticket.state === 'filed' ? undefined : resultToldAt(ticket),
      },
    ],
    closing: undefined,
    outcome: undefined,
    check: undefined,
    merged: undefined,
    handled: undefined,
    callbackGivenUpAt: undefined,
    ...(to === 'same-order' ? {} : { supplement: undefined, nonCooperationSince: undefined, heldUnderLead: [] }),
  }),
}
