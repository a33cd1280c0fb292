/** 办结的证明 — checks that the needed evidence is there and in its form (第二十五条). */
import type { ClosingAlternative } from '../../../law/grounds.ts'
import { dateOf } from '../../../law/shanghai-time.ts'
import { citedTitle, isStatute } from '../../../law/statute.ts'
import { type Context, type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { CommandOf } from '../../words/command.ts'
import { notProved } from '../attaching/named.ts'

type Evidence = CommandOf<'close'>['evidence']

/** Why this evidence does not carry this alternative; undefined when it does. */
export function badEvidence(
  evidence: Evidence,
  alternative: ClosingAlternative,
  ticket: Ticket,
  { today, rules }: Pick<Context, 'today' | 'rules'>,
): Refusal | undefined {
  const missing = alternative.evidence.filter((field) => evidence[field] === undefined)
  if (missing.length > 0) return refused('close.needs-evidence', { missing })
  const ways = alternative.oneOf
  if (ways && !ways.some((field) => evidence[field] !== undefined))
    return refused('close.needs-evidence', { oneOf: ways })

  return (
    notProved(ticket, ...Object.values(evidence)) ??
    badDates(evidence, ticket, today) ??
    badReferences(evidence, alternative, rules)
  )
}

/** Nothing lies in the future, nothing is performed before it is signed, and what must fall into the handling does. */
function badDates({ signedOn, performedOn, raisedOn }: Evidence, ticket: Ticket, today: string): Refusal | undefined {
  const future = Object.entries({ signedOn, performedOn, raisedOn }).find(([, date]) => date && date > today)
  if (future) return refused('close.date-in-future', { field: future[0], date: future[1], today })
  if (signedOn && performedOn && performedOn < signedOn)
    return refused('close.performed-before-signed', { signedOn, performedOn })
  const registered = dateOf(ticket.registeredAt)
  const before = Object.entries({ signedOn, performedOn }).find(([, date]) => date && date < registered)
  if (before) return refused('close.date-before-registration', { field: before[0], date: before[1], registered })
  const from = dateOf(ticket.acceptedAt ?? ticket.registeredAt)
  if (raisedOn && raisedOn < from) return refused('close.not-during-handling', { raisedOn, from })
}

/** A case has a number; a citation a title and an article, and must be of a law or regulation where the article says so. */
function badReferences(
  { reference, citation }: Evidence,
  { cites }: ClosingAlternative,
  { statutes }: Context['rules'],
): Refusal | undefined {
  if (reference && !/\d|[〇零一二三四五六七八九十]/.test(reference))
    return refused('close.reference-form', { reference })
  if (citation && !citedTitle(citation)) return refused('close.citation-form', { citation })
  if (citation && cites === 'statute' && !isStatute(citation, statutes))
    return refused('close.citation-not-a-statute', { citation })
}
