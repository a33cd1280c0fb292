/** 回访报告 — what callbacks and inspections of a period found, each number with its tickets, for the business-environment authority (第三十条). */
import { missedCalls, validCallback } from '../ticket/calling-back/callbacks.ts'
import { leadOrLast, type Ticket } from '../ticket/ticket.ts'
import type { Period } from './figures.ts'
import { within } from './period.ts'

interface Counted {
  count: number
  tickets: string[]
}

/** @param tickets those that can have been closed, called back or inspected in the period */
export function callbackReport(tickets: readonly Ticket[], period: Period) {
  const closed = tickets.filter(({ closing, dispatchedAt }) => closing && dispatchedAt && within(closing.at, period))
  const answered = (solved: string) => closed.filter((ticket) => validCallback(ticket)?.solved === solved)
  const truth = (word: string) => closed.filter((ticket) => validCallback(ticket)?.truth === word)
  const findings = tickets.flatMap((ticket) =>
    ticket.findings
      .filter(({ at }) => within(at, period))
      .map(({ verification, ...finding }) => ({
        ticket: ticket.number,
        ...finding,
        decision: verification?.decision ?? 'pending',
      })),
  )
  const inspected = tickets.flatMap((ticket) => ticket.inspections.filter(({ at }) => within(at, period)))
  return {
    closed: listed(closed),
    toBeCalledBack: listed(closed.filter(wasChosen)),
    reached: listed(closed.filter((ticket) => validCallback(ticket) !== undefined)),
    givenUp: listed(closed.filter(({ callbackGivenUpAt }) => callbackGivenUpAt !== undefined)),
    missedCalls: closed.reduce((sum, ticket) => sum + missedCalls(ticket), 0),
    overdue: listed(closed.filter(isOverdue)),
    solved: listed(answered('solved')),
    partlySolved: listed(answered('partly')),
    notSolved: listed(answered('not-solved')),
    /** 办理真实度 */
    truth: { true: listed(truth('true')), partly: listed(truth('partly')), untrue: listed(truth('untrue')) },
    inspected: {
      count: inspected.length,
      processFaulty: inspected.filter(({ process }) => process === 'faulty').length,
      resultFaulty: inspected.filter(({ result }) => result === 'faulty').length,
    },
    falseClosings: findings,
    byUnit: byUnit(tickets, period),
  }
}

const listed = (tickets: readonly Ticket[]): Counted => ({
  count: tickets.length,
  tickets: tickets.map(({ number }) => number),
})

const callbackClock = ({ clocks, closing }: Ticket) =>
  clocks.find(({ kind, start }) => kind === 'callback' && start === closing?.at)

const wasChosen = (ticket: Ticket): boolean => callbackClock(ticket) !== undefined

function isOverdue(ticket: Ticket): boolean {
  const clock = callbackClock(ticket)
  return (
    clock !== undefined && (clock.outcome === 'late' || (clock.outcome === undefined && clock.passedAt !== undefined))
  )
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
