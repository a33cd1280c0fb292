/** 延期 — its rules by command, and its events: the only place where limits move. */

import type { Clock } from '../../clocks/shape.ts'
import type { Changes } from '../../ticket/change.ts'
import { withOrder } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { Happened } from '../../words/event.ts'
import type { extendingCommands } from './commands.ts'
import { decideExtension } from './decide-extension.ts'
import type { extendingEvents } from './events.ts'
import { reportProgress } from './report-progress.ts'
import { requestExtension } from './request-extension.ts'
import type { Extension } from './shape.ts'

export const extendingRules: RulesOf<typeof extendingCommands> = { requestExtension, decideExtension, reportProgress }

export const extendingChanges: Changes<typeof extendingEvents> = {
  'extension-requested': (ticket, { type: _, extension: n, ...requested }) => ({
    extensions: [...ticket.extensions, { n, ...requested }],
  }),
  'extension-granted': (ticket, event) => ({
    ...decided(ticket, event, 'granted', { grantedUntil: event.lastDay, grantedMonths: event.months }),
    clocks: ticket.clocks.map((clock) =>
      isLast(clock, event, ticket) ? { ...moved(clock, event), extension: event.extension } : clock,
    ),
  }),
  'extension-refused': (ticket, event) => ({
    ...decided(ticket, event, 'refused'),
    clocks: event.reportsEnd ? withoutReports(ticket, event.order, event.at) : ticket.clocks,
  }),
  'extension-lapsed': (ticket, { extension: n, at, because, order, reportsEnd }) => ({
    extensions: ticket.extensions.map((one) =>
      one.n === n ? { ...one, decidedAt: at, decision: 'lapsed' as const, because } : one,
    ),
    clocks: reportsEnd ? withoutReports(ticket, order, at) : ticket.clocks,
  }),
  'progress-reported': (ticket, { order, at, text, due }) =>
    withOrder(ticket, order, ({ reports = [] }) => ({ reports: [...reports, { at, text, ...(due ? { due } : {}) }] })),
}

const withoutReports = ({ clocks }: Ticket, order: string, at: string): Clock[] =>
  clocks.map((clock) =>
    clock.kind === 'weekly-report' && clock.order === order && !clock.endedAt
      ? { ...clock, endedAt: at, outcome: 'void' }
      : clock,
  )

type Decision = Happened<'extension-granted' | 'extension-refused'>

const decided = (
  ticket: Ticket,
  { extension: n, at, reasons, authority }: Decision,
  decision: NonNullable<Extension['decision']>,
  more: Partial<Extension> = {},
): Partial<Ticket> => ({
  extensions: ticket.extensions.map((extension) =>
    extension.n === n
      ? { ...extension, ...more, decidedAt: at, decision, decisionReasons: reasons, authority }
      : extension,
  ),
})

const isLast = (clock: Clock, { clock: kind, order }: Happened<'extension-granted'>, { clocks }: Ticket): boolean =>
  clock === clocks.findLast((last) => last.kind === kind && last.order === order)

/** Counts from the original limit, so that one granted late cancels the breach; what was done by then is judged anew. */
export function moved(
  { passedAt: _, cutShort: __, ...clock }: Clock,
  { limit, lastDay, provisional, kept }: Pick<Clock, 'limit' | 'lastDay' | 'provisional' | 'kept'>,
): Clock {
  const to = { ...clock, limit, lastDay, provisional, kept }
  if (!clock.endedAt || clock.outcome === 'void') return to
  return { ...to, outcome: clock.endedAt < limit ? 'met' : 'late' }
}
