/** 涉企办结 — what must be told, reported and signed before closing (第二十六条). */
import type { ClosingAlternative } from '../../../law/grounds.ts'
import { type Context, type Refusal, refused } from '../../ticket/decision.ts'
import { leadOrder, type Ticket } from '../../ticket/ticket.ts'
import type { CommandOf } from '../../words/command.ts'

/** What the department still owes; a telling or a report from before the last reply is of another result. */
export function owedByDepartment(
  { ground, alternative, evidence }: CommandOf<'close'>,
  { consent }: ClosingAlternative,
  ticket: Ticket,
  { rules }: Pick<Context, 'rules'>,
): Refusal | undefined {
  if (ticket.ticketType !== 'enterprise') return undefined
  const { told, closingReport } = ticket
  const lead = leadOrder(ticket)
  const since = lead?.reply?.at ?? ''
  if (told?.order !== lead?.number || !told || told.toldAt < since) return refused('enterprise.not-told')
  if (closingReport?.order !== lead?.number || !closingReport || closingReport.at < since)
    return refused('enterprise.not-reported')
  if (closingReport.ground !== ground || closingReport.alternative !== alternative)
    return refused('enterprise.report-differs', { reported: [closingReport.ground, closingReport.alternative] })
  const signed: { [F in keyof typeof evidence]?: unknown } = { ...told.consent, ...evidence }
  const missing = rules.closing.enterpriseConsent.evidence.filter((field) => signed[field] === undefined)
  if (consent && missing.length > 0) return refused('enterprise.consent-not-signed', { missing })
}
