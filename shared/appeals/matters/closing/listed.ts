/** 久拖不决清单 — tickets replied to and checked, but not closed by any ground (第二十五条). */
import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'

type Row = ReturnType<typeof rowOf>

export const unsettledList = listOf<Row>('unsettled')

export function listedUnsettled(ticket: Ticket): Listed[] {
  const { state, acceptedAt, check, orders } = ticket
  if (!acceptedAt || !orders.some(({ reply }) => reply)) return []
  const list = state === 'replied' && check ? unsettledList : undefined
  return [listed({ key: 'unsettled', list, since: acceptedAt, row: rowOf(ticket, acceptedAt) })]
}

function rowOf({ number, title, ticketType, category, area, orders }: Ticket, acceptedAt: string) {
  const lead = orders.findLast(({ role }) => role === 'lead')
  return {
    ticket: number,
    number,
    title,
    ticketType,
    category,
    area,
    acceptedAt,
    unit: lead?.unit,
    repliedAt: lead?.reply?.at,
  }
}
