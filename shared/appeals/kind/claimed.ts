/** 认领清单 — what each member of the desk has claimed, by limit. */
import type { Listed } from '../../access/holding.ts'
import { listed, listOf } from '../ticket/listing.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { type TicketRow, ticketRow } from './rows.ts'

type Row = { [F in keyof TicketRow]: TicketRow[F] }

/** @param holder 工号, or the id of a key that is nobody's own */
export const claimsOf = (holder: string) => listOf<Row>(`claims of ${holder}`)

export function listedClaims(ticket: Ticket): Listed[] {
  const { claim, claimedBefore, since } = ticket
  if (!claimedBefore) return []
  const row: Row = { ...ticketRow(ticket) }
  return [
    listed({ key: 'claim', list: claim && claimsOf(claim.holder), since: claim?.at ?? since, due: row.limit, row }),
  ]
}
