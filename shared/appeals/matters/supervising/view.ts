/** 督办 — a supervision as the platform and the unit asked see it. */

import { clockStatus } from '../../ticket/clock-status.ts'
import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import type { Supervision } from './shape.ts'
import { answerClock, supervisionState } from './supervision.ts'

export function supervisionView(supervision: Supervision, ticket: Ticket) {
  const { n, limits, branch: _, ...shown } = supervision
  const clock = answerClock(ticket, supervision)
  return {
    supervision: n,
    ...shown,
    unit: findOrder(ticket, supervision.order)?.unit,
    state: supervisionState(supervision, ticket),
    limitsPassed: limits,
    answerBy: clock && { lastDay: clock.lastDay, limit: clock.limit, status: clockStatus(clock) },
  }
}
