/** What the events of 突发事项 make of a ticket. */
import type { Changes } from '../change.ts'
import { isInHand } from '../ticket.ts'
import type { emergenciesEvents } from './events.ts'

export const emergenciesChanges: Changes<typeof emergenciesEvents> = {
  'emergency-declared': (ticket, { kind, held }) => ({
    emergency: kind,
    orders: ticket.orders.map((order) =>
      held.includes(order.number) ? { ...order, by: 'emergency', acknowledgedAt: undefined } : order,
    ),
  }),
  'emergency-confirmed': (_, { at }) => ({ emergencyConfirmedAt: at }),
  // As if it had just been registered: its orders end, and an ordinary review decides what becomes of it.
  'emergency-downgraded': (ticket, { at }) => ({
    state: 'registered',
    emergency: undefined,
    acceptedAt: undefined,
    dispatchedAt: undefined,
    nonCooperationSince: undefined,
    orders: ticket.orders.map((order) => (isInHand(order) ? { ...order, state: 'ended', endedAt: at } : order)),
  }),
}
