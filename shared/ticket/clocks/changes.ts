/** What the events of 时限 make of a ticket. */
import type { Changes } from '../change.ts'
import { withOrder } from '../change.ts'
import type { clocksEvents } from './events.ts'

export const clocksChanges: Changes<typeof clocksEvents> = {
  'clock-started': (
    ticket,
    {
      clock: kind,
      order,
      subject,
      rules,
      start,
      limit,
      lastDay,
      provisional,
      statutory,
      times,
      step,
      checkedFor,
      extended,
    },
  ) => ({
    clocks: [
      ...ticket.clocks,
      { kind, order, subject, rules, start, limit, lastDay, provisional, statutory, times, step, checkedFor, extended },
    ],
  }),
  'limit-passed': () => ({}),
  'limit-settled': (ticket, { clock: kind, order, subject, limit, lastDay }) => ({
    clocks: ticket.clocks.map((clock) =>
      clock.kind === kind && clock.order === order && clock.subject === subject && !clock.endedAt
        ? { ...clock, limit, lastDay, provisional: false }
        : clock,
    ),
  }),
  'emergency-raised': (ticket, { order, times, told }) =>
    order ? withOrder(ticket, order, () => ({ raised: times, raisedTo: told })) : {},
}
