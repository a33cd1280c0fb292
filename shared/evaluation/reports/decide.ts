/** 决定 — who makes a report of what, and what is recorded of its way (art. 9, 36). */
import type { Actor } from '../../access/actor.ts'
import { type Place, seesEverything } from '../../access/sees.ts'
import type { Calendar } from '../../law/calendar.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf, instantOf } from '../../law/shanghai-time.ts'
import { hashOfDecision } from '../../record/chain.ts'
import { whyNotReceived, whyNotSent } from '../sent.ts'
import { type Refusal, refused } from './refusals.ts'
import type { Happened, Received, Recipient, Report, ReportDocument, Sent } from './report.ts'

export type ReportCommand =
  | { type: 'makeReport'; document: ReportDocument; recipients: Recipient[] }
  | ({ type: 'sendReport' } & Omit<Sent, 'receiptBy'>)
  | ({ type: 'recordReportReceipt' } & Received)

/** What decisions on reports are made with. */
export interface Deciding {
  now: string
  actor: Actor
  place: Place
  rules: Rules
  calendar: Calendar
}

export function decideReport(
  command: ReportCommand,
  report: Report | undefined,
  deciding: Deciding,
): Happened[] | Refusal {
  const { actor, place, rules, calendar, now } = deciding
  if (!seesEverything(actor, place)) return refused('result.other-level')
  if (command.type === 'makeReport')
    return report ? refused('report.made-already', { report: report.id }) : made(command, deciding)
  if (!report) return refused('report.unknown')
  const kind = kindOf(report.document.kind, rules)
  const { to } = command
  if (!report.recipients.some(({ body }) => body === to))
    return refused('report.no-recipient', { known: report.recipients.map(({ body }) => body) })
  if (command.type === 'recordReportReceipt') {
    const why = whyNotReceived(command, report, now)
    return why ? refused(`report.${why[0]}`, why[1]) : [{ ...command, type: 'report-received' }]
  }
  if (kind?.through && actor.authority !== kind.through)
    return refused('report.other-authority', { authority: [kind.through], article: kind.article })
  const why = whyNotSent(command, report, report.document.madeAt, now)
  if (why) return refused(`report.${why[0]}`, why[1])
  const { date: receiptBy } = calendar.workingDaysAfter(
    dateOf(instantOf(command.at)),
    rules.reporting.receiptWithin.workingDays,
  )
  return [{ ...command, type: 'report-sent', receiptBy }]
}

function made(
  { document, recipients }: Extract<ReportCommand, { type: 'makeReport' }>,
  { actor, rules }: Deciding,
): Happened[] | Refusal {
  const kind = kindOf(document.kind, rules)
  if (!kind) return refused('report.kind-unknown', { known: rules.reporting.kinds.map(({ code }) => code) })
  const { by, to, article } = kind
  if (!actor.authority || !by.includes(actor.authority))
    return refused('report.other-authority', { authority: by, article })
  const wrong = recipients.find(({ reader }) => !to.includes(reader))
  if (wrong) return refused('report.reader-not-allowed', { reader: wrong.reader, allowed: to, article })
  const bodies = recipients.map(({ body }) => body)
  const twice = bodies.find((body, at) => bodies.indexOf(body) < at)
  if (twice) return refused('report.recipient-twice', { recipient: twice })
  return [{ type: 'report-made', document, sha256: hashOfDecision(document), recipients }]
}

const kindOf = (code: string, { reporting }: Rules) => reporting.kinds.find((one) => one.code === code)
