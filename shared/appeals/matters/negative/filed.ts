/** 否定备案 — refusals, returns and unsolved closings are filed by themselves (第九条). */

import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import type { Happened } from '../../words/event.ts'
import type { NegativeOutcome } from './shape.ts'

/** The negative outcomes after this event. @param before the ticket as the event found it */
export function negativesAfter(before: Ticket, event: Happened): NegativeOutcome[] {
  const outcome = negativeIn(before, event)
  return outcome ? [...before.negatives, outcome] : before.negatives
}

function negativeIn(ticket: Ticket, event: Happened): NegativeOutcome | undefined {
  const lead = ticket.orders.findLast(({ role }) => role === 'lead')?.unit
  const { at } = event
  if (event.type === 'rejected')
    return { at, kind: 'rejected', ground: event.ground, reasons: event.reasons, unit: lead }
  // 归档 — an appeal that nobody looks at must be seen by somebody.
  if (event.type === 'filed') return { at, kind: 'filed', ground: event.as, reasons: event.reasons, unit: lead }
  // 已派单的 — a unit has had it, and it ends without having been solved.
  if (event.type === 'redirected' && ticket.dispatchedAt)
    return { at, kind: 'redirected', ground: event.to, reasons: event.reasons, unit: lead }
  if (event.type === 'closed' && event.negative) {
    const { ground, alternative, reasons } = event
    return { at, kind: 'closed', ground, alternative, reasons, unit: lead }
  }
  if (event.type === 'return-approved') {
    const order = findOrder(ticket, event.order)
    const request = order?.returnRequest
    return request && { at, kind: 'returned', ground: request.ground, reasons: request.reasons, unit: order?.unit }
  }
}
