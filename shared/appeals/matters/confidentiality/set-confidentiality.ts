/** 申请保密 — asked for at any time, given up only by the appellant (第十三条（四）). */
import { type Context, decided, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { TicketEvent } from '../../words/event.ts'

export const setConfidentiality: Rule<'setConfidentiality'> = ({ confidential, how }, ticket, { actor, facts }) => {
  const isSettled = ticket.confidential === confidential && ticket.confidentialByWish === confidential
  if (isSettled) return refused('confidentiality.unchanged', { confidential })
  if (!confidential && actor.role !== 'appellant' && !how) return refused('confidentiality.needs-appellants-word')

  return decided({
    type: 'confidentiality-set',
    confidential,
    cause: 'asked',
    ...(how ? { how } : {}),
    // Kept from the units already, no more of them have come to know.
    ...(confidential ? { seenBy: ticket.confidential ? [] : (facts?.seen ?? receivedBy(ticket)) } : {}),
  })
}

/** The events and, where one of them makes the appeal a report, that it is confidential from now on; taken for something else again, it stays so. */
export function withConfidentiality(
  events: readonly TicketEvent[],
  ticket: Ticket,
  { rules }: Pick<Context, 'rules'>,
): TicketEvent[] {
  const types: readonly string[] = rules.confidentiality.types
  const becomes = events.some(
    (event) =>
      (event.type === 'reclassified' && types.includes(event.to)) ||
      (event.type === 'accepted' && types.includes(event.ticketType)),
  )
  if (!becomes || ticket.confidential || ticket.confidentialByWish === false) return [...events]
  return [...events, { type: 'confidentiality-set', confidential: true, cause: 'type', seenBy: receivedBy(ticket) }]
}

/** Whose orders have come to them carried name and telephone. */
const receivedBy = ({ confidential, orders }: Ticket) =>
  confidential
    ? []
    : orders.flatMap(({ unit, receivedAt }) => (receivedAt ? [{ unit, at: receivedAt, how: 'delivery' as const }] : []))
