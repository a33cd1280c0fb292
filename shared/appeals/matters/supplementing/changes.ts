/** 补正 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { State } from '../../ticket/states.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { supplementingCommands } from './commands.ts'
import type { supplementingEvents } from './events.ts'
import { explainSupplement, judgeExplanation } from './explain-supplement.ts'
import { extendSupplement } from './extend-supplement.ts'
import { requestSupplement } from './request-supplement.ts'
import type { Supplement } from './shape.ts'
import { supplySupplement } from './supply-supplement.ts'

/** Waiting for it ends; what was asked stays known. */
const back = (ticket: Ticket) => (ticket.state === 'awaiting-supplement' ? { state: 'registered' as State } : {})
const withSupplement = ({ supplement }: Ticket, change: Partial<Supplement>) =>
  supplement ? { supplement: { ...supplement, ...change } } : {}

export const supplementingRules: RulesOf<typeof supplementingCommands> = {
  requestSupplement,
  supplySupplement,
  extendSupplement,
  explainSupplement,
  judgeExplanation,
}

export const supplementingChanges: Changes<typeof supplementingEvents> = {
  'supplement-requested': (ticket, { at, ask, until, during, order, agreement }) => ({
    ...(during === 'review' ? { state: 'awaiting-supplement' as State } : {}),
    supplement: { ask, until, during, askedAt: at, order, ...(agreement ? { agreement } : {}) },
    supplementsAsked: { ...ticket.supplementsAsked, [during]: (ticket.supplementsAsked?.[during] ?? 0) + 1 },
  }),
  'supplement-supplied': (ticket, { at, text }) => ({
    ...back(ticket),
    ...withSupplement(ticket, { suppliedAt: at, text }),
  }),
  'supplement-lapsed': (ticket, { at }) => ({ ...back(ticket), ...withSupplement(ticket, { lapsedAt: at }) }),
  'supplement-ended': (ticket, { at, because }) => withSupplement(ticket, { ended: { at, because } }),
  'supplement-extended': (ticket, { until, agreement }) =>
    withSupplement(ticket, {
      until,
      extensions: (ticket.supplement?.extensions ?? 0) + 1,
      ...(agreement ? { agreement } : {}),
    }),
  'supplement-explained': (ticket, { at, reason }) => withSupplement(ticket, { explanation: { at, reason } }),
  'explanation-judged': (ticket, { at, good, reasons }) =>
    ticket.supplement?.explanation
      ? withSupplement(ticket, {
          explanation: { ...ticket.supplement.explanation, judgedAt: at, good, judgement: reasons },
        })
      : {},
}
