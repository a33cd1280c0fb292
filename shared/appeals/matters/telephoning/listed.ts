/** 通话的诉求件 — the list of a call: the tickets that were spoken of in it. */

import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'

type Row = ReturnType<typeof rowOf>

export const ticketsOfCall = (call: string) => listOf<Row>(`tickets of call ${call}`)

export const listedCalls = (ticket: Ticket): Listed[] =>
  (ticket.calls ?? []).map(({ call, at }) =>
    listed({ key: `call ${call}`, list: ticketsOfCall(call), since: at, row: rowOf(ticket) }),
  )

const rowOf = ({ number, state, category, area, registeredAt }: Ticket) => ({
  ticket: number,
  state,
  category,
  area,
  registeredAt,
})
