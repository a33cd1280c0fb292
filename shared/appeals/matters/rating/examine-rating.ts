/** 差评核查 — the authority finds a bad rating justified or not (第二十九条). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { workedAgain } from '../reopening/worked-again.ts'

export const examineRating: Rule<'examineRating'> = (command, ticket, context) => {
  const { conclusion, causes, reasons, lead } = command
  const pending = pendingExamination(ticket, command.rating)
  if (!pending) return refused('rating.nothing-to-examine')
  const known = context.rules.rating.causes.map(({ code }) => code)
  if (causes.some((cause) => !known.includes(cause))) return refused('rating.cause-unknown', { known })
  if (conclusion === 'justified' && causes.length === 0) return refused('rating.justified-needs-cause', { known })
  if (conclusion === 'not-justified' && (causes.length > 0 || lead)) return refused('rating.not-justified-has-no-cause')

  const examined = { type: 'rating-examined' as const, subject: pending, conclusion, causes, reasons }
  if (conclusion === 'not-justified') return decided(examined)
  const again = workedAgain({ cause: 'bad-rating', reasons, lead }, ticket, context)
  if (isRefusal(again)) return again

  return decided(examined, ...again)
}

/** 待核查 — its subject, `rating-2`. */
function pendingExamination(ticket: Ticket, number: number | undefined): string | undefined {
  const running = ticket.clocks.filter(({ kind, endedAt }) => kind === 'rating-examination' && !endedAt)
  const wanted = number === undefined ? undefined : ratingSubject(number)
  return running.find(({ subject }) => wanted === undefined || subject === wanted)?.subject
}

/** Names a rating among a ticket's records: `rating-1` is the first. */
export const ratingSubject = (number: number): string => `rating-${number}`
