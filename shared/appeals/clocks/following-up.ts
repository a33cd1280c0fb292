/** 后续时限如何起算 — starts clocks that outlive the ticket's end, from callbacks to clues. */
import type { ClockKind } from '../../law/limit.ts'
import { isToBeCalledBack } from '../matters/calling-back/chosen.ts'
import type { Context } from '../ticket/decision.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Happened } from '../words/event.ts'

/** The clocks an event starts now, each with what it is about. @param ticket as the event left it */
export function followedUp(event: Happened, ticket: Ticket, context: Context): [ClockKind, string?][] {
  switch (event.type) {
    case 'closed':
      return isToBeCalledBack(ticket, event.at, context) ? [['callback']] : []
    case 'rated':
      return event.level <= context.rules.rating.badUpTo ? [['rating-examination', ticket.ratings.at(-1)?.subject]] : []
    case 'false-closing-found':
      return [['finding-verification', event.subject]]
    case 'misuse-recorded':
      return [['misuse-reply', event.subject]]
    case 'misuse-verified':
      return event.decision === 'confirmed' ? [['misuse-expiry', event.subject]] : []
    case 'clue-transferred':
      return [
        ['clue-receipt', event.subject],
        ['clue-feedback', event.subject],
      ]
    case 'clue-feedback-recorded':
      return [['clue-feedback', event.subject]]
    default:
      return []
  }
}
