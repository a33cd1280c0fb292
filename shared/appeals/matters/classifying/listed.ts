/** 定性变更清单 — every appeal taken for something else than it first was (第十九条). */
import type { Listed } from '../../../access/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'

export function listedReclassifications({ number, title, ticketType, reclassifications, orders }: Ticket): Listed[] {
  const first = reclassifications[0]
  const last = reclassifications.at(-1)
  if (!first || !last) return []
  return [
    {
      key: 'reclassified',
      list: 'reclassified',
      since: last.at,
      row: {
        ticket: number,
        number,
        title,
        first: first.from,
        now: ticketType,
        unit: orders.findLast(({ role }) => role === 'lead')?.unit,
        changes: reclassifications.map(({ at, from, to }) => ({ at, from, to })),
      },
    },
  ]
}
