/** 派单 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withOrder } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import { isInHand } from '../../ticket/ticket.ts'
import { addCoHandler } from './add-co-handler.ts'
import type { dispatchingCommands } from './commands.ts'
import { dispatch } from './dispatch.ts'
import type { dispatchingEvents } from './events.ts'
import { recordReceipt } from './record-receipt.ts'
import { removeCoHandler } from './remove-co-handler.ts'
import type { WorkOrder } from './shape.ts'

const ended = (order: WorkOrder, at: string): WorkOrder => ({ ...order, state: 'ended', endedAt: at })

/** A co-handler that becomes the lead leaves its other order: a unit has one at a time. */
const replaces = ({ orders }: { orders: { unit: string }[] }, held: WorkOrder): boolean =>
  isInHand(held) && orders.some(({ unit }) => unit === held.unit)

export const dispatchingRules: RulesOf<typeof dispatchingCommands> = {
  dispatch,
  addCoHandler,
  removeCoHandler,
  recordReceipt,
}

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
          ...(event.byItself ? { byItself: true as const } : {}),
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
