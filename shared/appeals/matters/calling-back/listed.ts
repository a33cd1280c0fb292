/** 未能回访清单 — tickets whose appellant could not be reached in the set attempts (第三十条). */
import type { Listed } from '../../../access/holding.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'
import { missedCalls } from './callbacks.ts'

/** One row a ticket: it leaves the list when the appellant rings back or the matter is worked again. */
export const listedCallbacks = (ticket: Ticket): Listed[] => {
  if (!ticket.callbacks.some(({ outcome }) => outcome === 'unreachable')) return []
  const { number, title, area, callbackGivenUpAt, callbacks } = ticket
  return [
    {
      key: 'callback',
      list: callbackGivenUpAt ? 'callbacks-given-up' : undefined,
      since: callbackGivenUpAt ?? callbacks.at(-1)?.at ?? '',
      row: {
        ticket: number,
        title,
        area,
        unit: leadOrLast(ticket)?.unit,
        attempts: missedCalls(ticket),
        givenUpAt: callbackGivenUpAt,
      },
    },
  ]
}
