/** 线索清单 — open clues by when feedback is due; closed ones apart (第七条). */
import type { Listed } from '../../../access/holding.ts'
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
      due: closed ? undefined : dueOf(clue, ticket)?.limit,
      row: rowOf(clue, ticket),
    })
  })

const dueOf = ({ subject }: Clue, { clocks }: Ticket) =>
  clocks.findLast((clock) => clock.kind === 'clue-feedback' && clock.subject === subject)

function rowOf(clue: Clue, ticket: Ticket) {
  const { subject, at, to, body, reference, feedback, closed } = clue
  const due = dueOf(clue, ticket)
  return {
    ticket: ticket.number,
    clue: subject,
    to,
    body,
    reference,
    at,
    feedback: feedback.length,
    feedbackDue: closed ? undefined : due?.lastDay,
    overdue: closed ? undefined : due?.passedAt !== undefined,
    closedAt: closed?.at,
  }
}
