/** 退件 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withOrder } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { State } from '../../ticket/states.ts'
import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import type { returningCommands } from './commands.ts'
import { decideReturn } from './decide-return.ts'
import type { returningEvents } from './events.ts'
import { reassign } from './reassign.ts'
import { requestReturn } from './request-return.ts'
import { requestsOf } from './requests.ts'
import type { ReturnRequest } from './shape.ts'

export const returningRules: RulesOf<typeof returningCommands> = { requestReturn, decideReturn, reassign }

export const returningChanges: Changes<typeof returningEvents> = {
  'return-requested': (ticket, { order, at, type: _, ...request }) =>
    withOrder(ticket, order, (held) => ({
      earlierReturns: requestsOf(held),
      returnRequest: {
        at,
        ...request,
        articleGround: request.articleGround,
        proposes: request.proposes,
      },
    })),

  'return-approved': (ticket, { order, at, reasons, transferTo }) => ({
    ...leadLeaves(ticket, order, transferTo),
    ...withOrder(ticket, order, ({ returnRequest }) => ({
      state: 'given-back',
      endedAt: at,
      ...settled(returnRequest, 'approved', at, reasons, transferTo),
    })),
  }),

  'return-refused': (ticket, { order, at, reasons }) =>
    withOrder(ticket, order, ({ returnRequest }) => settled(returnRequest, 'refused', at, reasons)),

  'return-lapsed': (ticket, { order, at, because }) =>
    withOrder(ticket, order, ({ returnRequest }) =>
      returnRequest ? { returnRequest: { ...returnRequest, decidedAt: at, decision: 'lapsed', because } } : {},
    ),

  'returns-repeated': () => ({}),

  reassigned: (ticket, { order, at, to }) => ({
    ...leadLeaves(ticket, order, to),
    ...withOrder(ticket, order, () => ({ state: 'ended', endedAt: at })),
  }),
}

/** The lead's order leaves its hands: back to dispatch, unless it goes straight to another unit. */
function leadLeaves(ticket: Ticket, order: string, to: string | undefined): Partial<Ticket> {
  if (findOrder(ticket, order)?.role !== 'lead') return {}
  const state: State = to ? ticket.state : 'accepted'
  return { state, transfers: ticket.transfers + 1, nonCooperationSince: undefined }
}

const settled = (
  request: ReturnRequest | undefined,
  decision: NonNullable<ReturnRequest['decision']>,
  decidedAt: string,
  decisionReasons: ReturnRequest['reasons'],
  transferredTo?: string,
): { returnRequest?: ReturnRequest } =>
  request
    ? {
        returnRequest: {
          ...request,
          decision,
          decidedAt,
          decisionReasons,
          ...(transferredTo ? { transferredTo } : {}),
        },
      }
    : {}
