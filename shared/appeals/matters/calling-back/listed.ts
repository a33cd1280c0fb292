/** 未能回访清单 — tickets whose appellant could not be reached in the set attempts (第三十条). */
import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'
import { missedCalls } from './callbacks.ts'

type Row = ReturnType<typeof rowOf>

export const callbacksGivenUp = listOf<Row>('callbacks-given-up')

/** One row a ticket: it leaves the list when the appellant rings back or the matter is worked again. */
export const listedCallbacks = (ticket: Ticket): Listed[] => {
  const { callbackGivenUpAt, callbacks } = ticket
  if (!callbacks.some(({ outcome }) => outcome === 'unreachable')) return []
  return [
    listed({
      key: 'callback',
      list: callbackGivenUpAt ? callbacksGivenUp : undefined,
      since: callbackGivenUpAt ?? callbacks.at(-1)?.at ?? '',
      row: rowOf(ticket),
    }),
  ]
}

const rowOf = (ticket: Ticket) => ({
  ticket: ticket.number,
  title: ticket.title,
  area: ticket.area,
  unit: leadOrLast(ticket)?.unit,
  attempts: missedCalls(ticket),
  givenUpAt: ticket.callbackGivenUpAt,
})
