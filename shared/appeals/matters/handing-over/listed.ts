/** 移送清单 — what nobody signed for yet; and each channel’s own. */
import type { Listed } from '../../../access/holding.ts'
import { type ListOf, listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { HandOver } from './shape.ts'

type Row = ReturnType<typeof rowOf>

/** 待签收 — for the platform's side. */
export const handOversWaiting = listOf<Row>('hand-overs')
export const handOversTo = (channel: string): ListOf<Row> => listOf<Row>(`hand-overs to ${channel}`)

export const listedHandOvers = (ticket: Ticket): Listed[] =>
  (ticket.handOvers ?? []).flatMap((one) => {
    const row = rowOf(one, ticket)
    const waits = !one.received && !one.back
    return [
      listed({
        key: one.subject,
        list: waits ? handOversWaiting : undefined,
        since: one.at,
        due: waits ? one.due : undefined,
        row,
      }),
      listed({ key: `${one.subject}-of`, list: handOversTo(one.to), since: one.at, row }),
    ]
  })

/** No word of the appellant. */
export const rowOf = ({ subject, to, kind, cause, at, due, received, back }: HandOver, ticket: Ticket) => ({
  ticket: ticket.number,
  handOver: subject,
  to,
  kind,
  cause,
  at,
  due,
  receivedAt: received?.receivedAt,
  how: received?.how,
  theirReference: back?.reference ?? received?.reference,
  handedBackAt: back?.at,
})
