/** 即时归档 — closes thanks and empty or silent contacts at once, contestably (第十七条). */
import { deadline } from '../../../law/deadline.ts'
import type { Rules } from '../../../law/rules.ts'
import { asRead } from '../../../schema/text.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { clockOf, type Ticket } from '../../ticket/ticket.ts'

export const file: Rule<'file'> = ({ as, why, reasons }, ticket, { rules }) => {
  if ((as === 'thanks') !== (why === 'thanks')) return refused('review.invalid-needs-empty-contact')
  // Registered again, its filing was contested, or undone by the authority.
  if (ticket.filings?.length) return refused('review.was-filed-before')
  if (as === 'invalid' && !saysNothing(ticket, rules)) return refused('review.has-substance')

  return decided({ type: 'filed', as, why, reasons })
}

/** 无内容 — registered as such, or with no words of its own besides a note that nobody spoke: its title, its text and all that came after. */
function saysNothing(
  { ticketType, title, text, supplement, addedFacts = [] }: Ticket,
  { filing: { empty } }: Pick<Rules, 'filing'>,
): boolean {
  if (ticketType === 'invalid' && addedFacts.length === 0) return true
  const said = [title, text, supplement?.text ?? '', ...addedFacts.map((added) => added.text)].map(asRead)
  const noted = [...empty.saidBy].sort((a, b) => b.length - a.length)
  const own = noted.reduce((rest, word) => rest.replaceAll(word, ' '), said.join(' '))
  return (own.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < empty.lettersFrom
}

/** 对归档提出异议 — within the period it is reviewed after all, and not filed a second time. */
export const contestFiling: Rule<'contestFiling'> = ({ reasons }, ticket, { now, rules, calendar }) => {
  const { lastDay: until, limit } = deadline({ period: rules.filing.contestWithin }, toldAt(ticket) ?? now, calendar)
  if (now >= limit) return refused('review.contest-too-late', { until })

  return decided({ type: 'filing-contested', reasons })
}

/** Its days run from when it was told, and have not begun before that; logs from before say only when it was decided. */
function toldAt(ticket: Ticket): string | undefined {
  const review = clockOf(ticket, 'review')
  return review?.until === 'told' ? review.endedAt : ticket.outcome?.at
}
