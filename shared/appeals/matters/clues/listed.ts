/** 线索清单 — open clues by what is due first, receipt or feedback; closed ones apart (第七条). */
import type { Listed } from '../../../access/holding.ts'
import type { Clock } from '../../clocks/shape.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { Clue } from './shape.ts'

type Row = ReturnType<typeof rowOf>

export const clueLists = { open: listOf<Row>('clues'), closed: listOf<Row>('clues-closed') }

export const listedClues = (ticket: Ticket): Listed[] =>
  ticket.clues.map((clue) => {
    const { subject, at, closed } = clue
    return listed({
      key: subject,
      list: closed ? clueLists.closed : clueLists.open,
      since: closed?.at ?? at,
      due: closed ? undefined : first(receiptOf(clue, ticket), feedbackOf(clue, ticket)),
      row: rowOf(clue, ticket),
    })
  })

const clockOf = (kind: Clock['kind'], { subject }: Clue, { clocks }: Ticket): Clock | undefined =>
  clocks.findLast((clock) => clock.kind === kind && clock.subject === subject)

const feedbackOf = (clue: Clue, ticket: Ticket) => clockOf('clue-feedback', clue, ticket)

/** Undefined once it is signed for. */
const receiptOf = (clue: Clue, ticket: Ticket) => (clue.received ? undefined : clockOf('clue-receipt', clue, ticket))

const first = (...clocks: (Clock | undefined)[]): string | undefined =>
  clocks.flatMap((clock) => clock?.limit ?? []).sort()[0]

function rowOf(clue: Clue, ticket: Ticket) {
  const { subject, at, to, ground, body, reference, received, feedback, closed } = clue
  const due = closed ? undefined : feedbackOf(clue, ticket)
  const receipt = closed ? undefined : receiptOf(clue, ticket)
  return {
    ticket: ticket.number,
    clue: subject,
    to,
    ground,
    body,
    reference,
    at,
    receivedAt: received?.receivedAt,
    receiptDue: receipt?.lastDay,
    feedback: feedback.length,
    feedbackDue: due?.lastDay,
    overdue: closed ? undefined : due?.passedAt !== undefined || receipt?.passedAt !== undefined,
    closedAt: closed?.at,
  }
}
