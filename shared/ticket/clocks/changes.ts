/** What the events of 时限 make of a ticket. */
import type { Changes } from '../change.ts'
import { withOrder } from '../change.ts'
import type { clocksEvents } from './events.ts'

export const clocksChanges: Changes<typeof clocksEvents> = {
  'clock-started': (
    ticket,
    { clock: kind, order, subject, rules, start, limit, lastDay, provisional, statutory, times, step },
  ) => ({
    clocks: [
      ...ticket.clocks,
      { kind, order, subject, rules, start, limit, lastDay, provisional, statutory, times, step },
    ],
  }),
  'limit-passed': () => ({}),
  'emergency-raised': (ticket, { order, times, told }) =>
    withOrder(ticket, order, () => ({ raised: times, ...(told ? { raisedTo: told } : {}) })),
}
