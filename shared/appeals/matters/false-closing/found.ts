/** 假办结、被办结 — findings against a closing, which reopen the matter at once (第三十条). */

import { type Context, type Decision, decided, isRefusal } from '../../ticket/decision.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'
import type { EventOf, TicketEvent } from '../../words/event.ts'
import { nextSubject } from '../../words/event-fields.ts'
import type { Solved, Truth } from '../calling-back/words.ts'
import { workedAgain } from '../reopening/worked-again.ts'

export interface Answer {
  solved: Solved
  truth?: Truth | undefined
  /** false: the appellant did not agree to what the closing says they agreed to */
  agreed?: boolean | undefined
}

/** The record of asking, and behind it what it means for the closing. */
export function falseClosing(
  by: EventOf<'false-closing-found'>['by'],
  recorded: TicketEvent,
  answer: Answer,
  ticket: Ticket,
  context: Context,
): Decision {
  const { closing } = ticket
  const kinds = closing ? kindsOf(answer, closing.alternative, context) : []
  if (!closing || kinds.length === 0) return decided(recorded)
  const names = context.rules.callback.falseClosings.filter(({ code }) => kinds.includes(code)).map(({ zh }) => zh)
  const again = workedAgain(
    { cause: 'false-closing', reasons: `${by === 'callback' ? '回访' : '抽检'}发现${names.join('、')}` },
    ticket,
    context,
  )
  if (isRefusal(again)) return again

  const { ground, alternative } = closing
  const unit = ticket.handled?.unit ?? leadOrLast(ticket)?.unit
  const subject = nextSubject('finding', ticket.findings)
  const found = { type: 'false-closing-found' as const, subject, by, kinds, ground, alternative }
  return decided(recorded, { ...found, ...(unit ? { unit } : {}) }, ...again)
}

function kindsOf(
  { solved, truth, agreed }: Answer,
  alternative: string,
  { rules }: Context,
): EventOf<'false-closing-found'>['kinds'] {
  const said = { 'not-done': solved === 'not-solved' || truth === 'untrue', 'not-agreed': agreed === false }
  return rules.callback.falseClosings
    .filter(({ code, alternatives }) => said[code] && alternatives.includes(alternative))
    .map(({ code }) => code)
}
