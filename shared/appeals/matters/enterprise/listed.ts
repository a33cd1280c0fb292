/** 涉企清单 — what waits for the business-environment authority's review or report (第十九条、第二十六条). */
import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import { duringHandling } from '../../ticket/states.ts'
import { leadOrder, type Ticket } from '../../ticket/ticket.ts'

/** What is not known of a matter yet is left out of its row. */
type Row = Matter & {
  opinionAt?: string | undefined
  ground?: number | undefined
  alternative?: string | undefined
  toldAt?: string | undefined
  consent?: NonNullable<Ticket['told']>['consent']
}

export const enterpriseLists = {
  'to-review': listOf<Row>('enterprise to-review'),
  'opinion-given': listOf<Row>('enterprise opinion-given'),
  'closing-reports': listOf<Row>('enterprise closing-reports'),
  unreported: listOf<Row>('enterprise unreported'),
  corrected: listOf<Row>('enterprise corrected'),
}

export function listedEnterprise(ticket: Ticket): Listed[] {
  const { state, acceptedAt, closing, closingReport: report, told } = ticket
  const seen = ticket.ticketType === 'enterprise' || ticket.reclassifications.some(({ from }) => from === 'enterprise')
  // What was taken back to review leaves the lists it stood on.
  if (!seen || (!acceptedAt && ticket.orders.length === 0)) return []
  const row = matterOf(ticket)
  const since = acceptedAt ?? ticket.registeredAt
  const opinion = leadOrder(ticket)?.interim ?? leadOrder(ticket)?.reply
  const isOne = ticket.ticketType === 'enterprise'
  const waits = isOne && !ticket.enterpriseReview && ['accepted', 'handling', 'replied', 'merged'].includes(state)
  const corrected = ticket.enterpriseCorrections?.at(-1)
  return [
    listed({
      key: 'enterprise-corrected',
      list: corrected ? enterpriseLists.corrected : undefined,
      since: corrected?.at ?? since,
      row,
    }),
    listed({ key: 'enterprise-review', list: waits ? enterpriseLists['to-review'] : undefined, since, row }),
    listed({
      // No article sets a limit for what follows the preliminary opinion: it stands here until it is closed.
      key: 'enterprise-opinion',
      list: isOne && opinion && duringHandling.includes(state) ? enterpriseLists['opinion-given'] : undefined,
      since: opinion?.at ?? since,
      row: { ...row, opinionAt: opinion?.at },
    }),
    listed({
      key: 'enterprise-report',
      list: isOne && report ? enterpriseLists['closing-reports'] : undefined,
      since: report?.at ?? since,
      row: {
        ...row,
        ground: report?.ground,
        alternative: report?.alternative,
        toldAt: told?.toldAt,
        consent: told?.consent,
      },
    }),
    listed({
      key: 'enterprise-unreported',
      list: isOne && closing && !report ? enterpriseLists.unreported : undefined,
      since: closing?.at ?? since,
      row: { ...row, ground: closing?.ground, alternative: closing?.alternative },
    }),
  ]
}

const matterOf = ({ number, title, area, state, acceptedAt, orders }: Ticket) => ({
  ticket: number,
  number,
  title,
  area,
  state,
  acceptedAt,
  unit: orders.findLast(({ role }) => role === 'lead')?.unit,
})
type Matter = ReturnType<typeof matterOf>
