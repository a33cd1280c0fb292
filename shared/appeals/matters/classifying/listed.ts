/** 定性变更清单 — every appeal taken for something else than it first was (第十九条). */
import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'

type Row = NonNullable<ReturnType<typeof rowOf>>

export const reclassifiedList = listOf<Row>('reclassified')

export function listedReclassifications(ticket: Ticket): Listed[] {
  const last = ticket.reclassifications.at(-1)
  const row = rowOf(ticket)
  return last && row ? [listed({ key: 'reclassified', list: reclassifiedList, since: last.at, row })] : []
}

function rowOf({ number, title, ticketType, reclassifications, orders }: Ticket) {
  const first = reclassifications[0]
  return (
    first && {
      ticket: number,
      number,
      title,
      first: first.from,
      now: ticketType,
      unit: orders.findLast(({ role }) => role === 'lead')?.unit,
      changes: reclassifications.map(({ at, from, to }) => ({ at, from, to })),
    }
  )
}
