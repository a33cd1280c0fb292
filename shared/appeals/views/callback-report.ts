/** 回访报告 — what callbacks and inspections of a period found, with the tickets (第三十条). */

import type { Period } from '../../law/period.ts'
import { within } from '../../law/period.ts'
import { type Closing, callsAbout, closingsOf } from '../matters/calling-back/callbacks.ts'
import { leadOrLast, type Ticket } from '../ticket/ticket.ts'

interface Counted {
  count: number
  tickets: string[]
}

/** A ticket with its last closing of the period, whatever became of it since, and the calls about that closing. */
interface Closed {
  ticket: Ticket
  closing: Closing
  calls: ReturnType<typeof callsAbout>
}

/** @param tickets those that can have been closed, called back or inspected in the period */
export function callbackReport(tickets: readonly Ticket[], period: Period) {
  const closed = tickets.flatMap((ticket) => closedIn(ticket, period))
  const answered = (solved: string) => closed.filter((one) => reached(one)?.solved === solved)
  const truth = (word: string) => closed.filter((one) => reached(one)?.truth === word)
  const findings = tickets.flatMap((ticket) =>
    ticket.findings
      .filter(({ at }) => within(at, period))
      .map(({ verification, ...finding }) => ({
        ticket: ticket.number,
        ...finding,
        decision: verification?.decision ?? ('pending' as const),
      })),
  )
  const inspected = tickets.flatMap((ticket) => ticket.inspections.filter(({ at }) => within(at, period)))
  return {
    closed: listed(closed),
    toBeCalledBack: listed(closed.filter(wasChosen)),
    reached: listed(closed.filter((one) => reached(one) !== undefined)),
    givenUp: listed(closed.filter(({ closing }) => closing.givenUpAt !== undefined)),
    missedCalls: closed.flatMap(({ calls }) => calls).filter(({ outcome }) => outcome === 'unreachable').length,
    overdue: listed(closed.filter(isOverdue)),
    solved: listed(answered('solved')),
    partlySolved: listed(answered('partly')),
    notSolved: listed(answered('not-solved')),
    /** 办理真实度 */
    truth: { true: listed(truth('true')), partly: listed(truth('partly')), untrue: listed(truth('untrue')) },
    /** 办结后重新办理 — closed in the period, and worked again since */
    workedAgain: listed(closed.filter(({ closing }) => closing.until !== undefined)),
    inspected: {
      count: inspected.length,
      processFaulty: inspected.filter(({ process }) => process === 'faulty').length,
      resultFaulty: inspected.filter(({ result }) => result === 'faulty').length,
    },
    falseClosings: findings,
    byUnit: byUnit(tickets, period),
  }
}

function closedIn(ticket: Ticket, period: Period): Closed[] {
  const closing = ticket.dispatchedAt && closingsOf(ticket).findLast(({ at }) => within(at, period))
  return closing ? [{ ticket, closing, calls: callsAbout(closing, ticket) }] : []
}

const listed = (closed: readonly Closed[]): Counted => ({
  count: closed.length,
  tickets: closed.map(({ ticket }) => ticket.number),
})

const reached = ({ calls }: Closed) => calls.find((call) => call.outcome === 'reached')

const callbackClock = ({ ticket, closing }: Closed) =>
  ticket.clocks.find(({ kind, start }) => kind === 'callback' && start === closing.at)

const wasChosen = (closed: Closed): boolean => callbackClock(closed) !== undefined

/** Given up or worked again in time, nobody waits for that callback any more. */
function isOverdue(closed: Closed): boolean {
  const { outcome, passedAt } = callbackClock(closed) ?? {}
  return outcome === 'late' || (outcome !== 'met' && passedAt !== undefined && closed.closing.givenUpAt === undefined)
}

/** False closings found of each unit, most first. */
function byUnit(tickets: readonly Ticket[], period: Period) {
  const found = tickets.flatMap((ticket) =>
    ticket.findings
      .filter(({ at }) => within(at, period))
      .map((finding) => ({ unit: finding.unit ?? leadOrLast(ticket)?.unit ?? '', finding })),
  )
  return [...Map.groupBy(found, ({ unit }) => unit)]
    .map(([unit, of]) => ({
      unit,
      falseClosings: of.length,
      upheld: of.filter(({ finding }) => finding.verification?.decision === 'upheld').length,
    }))
    .sort((a, b) => b.falseClosings - a.falseClosings || a.unit.localeCompare(b.unit))
}
