/** 工单为何结束 — why an order ends before its unit ended it. */

import { causes, type EndCause, type Ended } from '../words/end-causes.ts'
import type { EventName, EventOf, Happened } from '../words/event.ts'
import type { Ticket } from './ticket.ts'

const causeOf: { readonly [N in EventName]?: EndCause } = {
  replied: 'replied-above',
  contributed: 'replied-above',
  'replied-up': 'replied-above',
  closed: 'closed',
  withdrawn: 'withdrawn',
  merged: 'merged',
  'return-approved': 'returned',
  reassigned: 'reassigned',
  // A unit that had another order of it is given the lead.
  dispatched: 'became-lead',
  'emergency-downgraded': 'downgraded',
  recalled: 'recalled',
  'co-handler-removed': 'removed',
}

/** What an event says of the orders that end with it. An appellant's own words, and those about another ticket, are not the unit's to read. */
export function endedBy(event: Happened): Ended {
  const because = event.type === 'closed' && event.withdrawal ? 'withdrawn' : (causeOf[event.type] ?? 'ended')
  const reasons = because !== 'withdrawn' && because !== 'merged' && 'reasons' in event ? event.reasons : undefined
  return { because, ...(reasons ? { reasons } : {}) }
}

export const wordsOf = ({ because, reasons }: Ended) => ({ because, ...causes[because], reasons })

/** Orders passed down that were still worked on when something above them ended them: said by an event of its own. */
export function overtaken(event: Happened, before: Ticket, after: Ticket): EventOf<'passed-down-ended'>[] {
  const working = before.orders
    .filter(({ role, state }) => role === 'sub' && state === 'open')
    .map(({ number }) => number)
  const named = 'order' in event ? event.order : undefined
  const orders = after.orders
    .filter(({ number, state }) => state === 'ended' && number !== named && working.includes(number))
    .map(({ number }) => number)
  return orders.length === 0 ? [] : [{ type: 'passed-down-ended', workOrders: orders, because: endedBy(event).because }]
}
