/** 涉企清单 — what waits for the business-environment authority's review or report (第十九条、第二十六条). */
import type { Listed } from '../../../access/holding.ts'
import { leadOrder, type Ticket } from '../../ticket/ticket.ts'

export function listedEnterprise(ticket: Ticket): Listed[] {
  const { number, title, area, state, acceptedAt, closing, closingReport: report, told } = ticket
  const seen = ticket.ticketType === 'enterprise' || ticket.reclassifications.some(({ from }) => from === 'enterprise')
  // What was taken back to review leaves the lists it stood on.
  if (!seen || (!acceptedAt && ticket.orders.length === 0)) return []
  const row = {
    ticket: number,
    number,
    title,
    area,
    state,
    acceptedAt,
    unit: ticket.orders.findLast(({ role }) => role === 'lead')?.unit,
  }
  const since = acceptedAt ?? ticket.registeredAt
  const opinion = leadOrder(ticket)?.interim ?? leadOrder(ticket)?.reply
  const isOne = ticket.ticketType === 'enterprise'
  const waits = isOne && !ticket.enterpriseReview && ['accepted', 'handling', 'replied', 'merged'].includes(state)
  const corrected = ticket.enterpriseCorrections?.at(-1)
  return [
    {
      key: 'enterprise-corrected',
      list: corrected ? 'enterprise corrected' : undefined,
      since: corrected?.at ?? since,
      row,
    },
    { key: 'enterprise-review', list: waits ? 'enterprise to-review' : undefined, since, row },
    {
      // No article sets a limit for what follows the preliminary opinion: it stands here until it is closed.
      key: 'enterprise-opinion',
      list: isOne && opinion && ['handling', 'replied'].includes(state) ? 'enterprise opinion-given' : undefined,
      since: opinion?.at ?? since,
      row: { ...row, opinionAt: opinion?.at },
    },
    {
      key: 'enterprise-report',
      list: isOne && report ? 'enterprise closing-reports' : undefined,
      since: report?.at ?? since,
      row: {
        ...row,
        ground: report?.ground,
        alternative: report?.alternative,
        toldAt: told?.toldAt,
        consent: told?.consent,
      },
    },
    {
      key: 'enterprise-unreported',
      list: isOne && closing && !report ? 'enterprise unreported' : undefined,
      since: closing?.at ?? since,
      row: { ...row, ground: closing?.ground, alternative: closing?.alternative },
    },
  ]
}
