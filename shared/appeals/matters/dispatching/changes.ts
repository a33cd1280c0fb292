/** 派单 — what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withOrder } from '../../ticket/change.ts'
import { isInHand } from '../../ticket/ticket.ts'
import type { dispatchingEvents } from './events.ts'
import type { WorkOrder } from './shape.ts'

const ended = (order: WorkOrder, at: string): WorkOrder => ({ ...order, state: 'ended', endedAt: at })

/** A co-handler that becomes the lead leaves its other order: a unit has one at a time. */
const replaces = ({ orders }: { orders: { unit: string }[] }, held: WorkOrder): boolean =>
  isInHand(held) && orders.some(({ unit }) => unit === held.unit)

export const dispatchingChanges: Changes<typeof dispatchingEvents> = {
  dispatched: (ticket, event) => ({
    state: 'handling',
    category: event.category ?? ticket.category,
    area: event.area ?? ticket.area,
    acceptedAt: ticket.acceptedAt ?? event.at,
    dispatchedAt: ticket.dispatchedAt ?? event.at,
    orders: [
      ...ticket.orders.map((held) => (replaces(event, held) ? ended(held, event.at) : held)),
      ...event.orders.map(
        (order): WorkOrder => ({
          ...order,
          dispatchedAt: event.at,
          by: event.by,
          state: 'open',
          statutory: event.statutory,
          raised: 0,
          earlierReturns: [],
          sentBack: [],
        }),
      ),
    ],
  }),
  'co-handler-removed': (ticket, { order, at }) => withOrder(ticket, order, (held) => ended(held, at)),
  received: (ticket, { order, how, receivedAt }) => withOrder(ticket, order, () => ({ receivedAt, receivedBy: how })),
}
