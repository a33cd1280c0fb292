/** 否定备案清单 — for the platform authority: negative outcomes to look at, and those it has looked at (第九条). */
import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { NegativeOutcome } from './shape.ts'

export const negativeLists = {
  'to-examine': listOf<Row>('negative to-examine'),
  examined: listOf<Row>('negative examined'),
}

export const listedNegatives = (ticket: Ticket): Listed[] =>
  ticket.negatives.map((negative, index) =>
    listed({
      key: `negative-${index + 1}`,
      list: negativeLists[negative.examined ? 'examined' : 'to-examine'],
      since: negative.examined?.at ?? negative.at,
      row: rowOf(negative, index, ticket),
    }),
  )

const rowOf = ({ at, kind, ground, alternative, unit, examined }: NegativeOutcome, index: number, ticket: Ticket) => ({
  ticket: ticket.number,
  number: ticket.number,
  outcome: index + 1,
  at,
  kind,
  ground,
  alternative,
  unit,
  title: ticket.title,
  ticketType: ticket.ticketType,
  category: ticket.category,
  area: ticket.area,
  decision: examined?.decision,
})
type Row = ReturnType<typeof rowOf>
