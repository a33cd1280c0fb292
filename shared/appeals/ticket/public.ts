/** 可否公开 — never a report, a clue, an enterprise or a confidential matter, nor what is erased. */
import type { Ticket } from './ticket.ts'

type Asked = Pick<
  Ticket,
  'ticketType' | 'businessEnvironment' | 'clues' | 'confidential' | 'identityEndedAt' | 'textsEndedAt'
>

export const mayBePublic = (ticket: Asked): boolean =>
  ticket.ticketType !== 'report' &&
  ticket.ticketType !== 'enterprise' &&
  !ticket.businessEnvironment &&
  ticket.clues.length === 0 &&
  !ticket.confidential &&
  ticket.identityEndedAt === undefined &&
  ticket.textsEndedAt === undefined

/** 可否作典型案例 — nor where somebody is accused, of misuse or of misconduct. */
export const mayBeCase = (ticket: Asked & Pick<Ticket, 'misuse' | 'misconduct'>): boolean =>
  mayBePublic(ticket) && ticket.misuse.length === 0 && ticket.misconduct.length === 0

/** Once it was confidential it is shown again by the platform's own decision alone. */
export const isShownInPublic = (ticket: Asked & Pick<Ticket, 'publicity' | 'confidentiality'>): boolean => {
  const since = ticket.publicity?.at
  if (since === undefined || !mayBePublic(ticket)) return false
  return !ticket.confidentiality.some(({ at, confidential }) => confidential && at >= since)
}
