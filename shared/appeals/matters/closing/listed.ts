/** 久拖不决清单 — tickets replied to and checked, but not closed by any ground (第二十五条). */
import type { Listed } from '../../../access/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'

export function listedUnsettled(ticket: Ticket): Listed[] {
  const { number, title, ticketType, category, area, state, acceptedAt, check, orders } = ticket
  if (!acceptedAt || !orders.some(({ reply }) => reply)) return []
  const lead = orders.findLast(({ role }) => role === 'lead')
  return [
    {
      key: 'unsettled',
      list: state === 'replied' && check ? 'unsettled' : undefined,
      since: acceptedAt,
      row: {
        ticket: number,
        number,
        title,
        ticketType,
        category,
        area,
        acceptedAt,
        unit: lead?.unit,
        repliedAt: lead?.reply?.at,
      },
    },
  ]
}
