/** What the events of 派单 make of a ticket. */
import type { Changes } from '../change.ts'
import { withOrder } from '../change.ts'
import type { WorkOrder } from '../ticket.ts'
import type { dispatchingEvents } from './events.ts'

export const dispatchingChanges: Changes<typeof dispatchingEvents> = {
  dispatched: (ticket, event) => ({
    state: 'handling',
    category: event.category ?? ticket.category,
    area: event.area ?? ticket.area,
    acceptedAt: ticket.acceptedAt ?? event.at,
    dispatchedAt: ticket.dispatchedAt ?? event.at,
    orders: [
      ...ticket.orders,
      ...event.orders.map(
        (order): WorkOrder => ({
          ...order,
          dispatchedAt: event.at,
          by: event.by,
          state: 'open',
          statutory: event.statutory,
          raised: 0,
          sentBack: [],
        }),
      ),
    ],
  }),
  received: (ticket, { order, how, receivedAt }) => withOrder(ticket, order, () => ({ receivedAt, receivedBy: how })),
}
