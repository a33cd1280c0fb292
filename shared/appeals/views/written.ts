/** 原文 — what people wrote to the appellant: answers, reasons, and what is asked for (第十八条). */
import { asRead } from '../../schema/text.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Notice } from '../words/notices.ts'
import { appellantView } from './ticket.ts'

type Outcome = NonNullable<Ticket['outcome']>['event']

/** What an outcome of the review says besides that it is one; a withdrawal was nobody's to explain. */
export function reasonsOf(event: Outcome): string | undefined {
  if (event.type === 'answered') return asRead(event.answer)
  return event.type === 'withdrawn' ? undefined : asRead(event.reasons ?? '')
}

/** Of the decision that a notice tells of; undefined where nothing was written. */
export function writtenTo(notice: Notice, ticket: Ticket): string | undefined {
  const { interimAnswer, answer, outcome } = appellantView(ticket)
  const written = (text: Parameters<typeof asRead>[0] | undefined) => (text === undefined ? undefined : asRead(text))
  switch (notice) {
    case 'appeal.supplement-requested':
      return written(ticket.supplement?.ask)
    case 'appeal.progressed':
      return written(interimAnswer?.answer)
    case 'appeal.replied':
    case 'appeal.closed':
      return written(answer?.answer)
    case 'appeal.answered':
    case 'appeal.rejected':
    case 'appeal.redirected':
    case 'appeal.filed':
      return (outcome && reasonsOf(outcome.event)) || undefined
    default:
      return undefined
  }
}
