/** 线索清单 — open clues by when feedback is due; closed ones apart (第七条). */
import type { Listed } from '../../../access/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'

export const listedClues = (ticket: Ticket): Listed[] =>
  ticket.clues.map(({ subject, at, to, body, reference, feedback, closed }) => {
    const due = ticket.clocks.findLast((clock) => clock.kind === 'clue-feedback' && clock.subject === subject)
    return {
      key: subject,
      list: closed ? 'clues-closed' : 'clues',
      since: closed?.at ?? due?.limit ?? at,
      row: {
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
      },
    }
  })
