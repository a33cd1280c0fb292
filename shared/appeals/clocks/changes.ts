/** 时限 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../ticket/change.ts'
import { withOrder } from '../ticket/change.ts'
import type { RulesOf } from '../ticket/decision.ts'
import type { EventOf } from '../words/event.ts'
import type { clocksCommands } from './commands.ts'
import type { clocksEvents } from './events.ts'
import { passLimits } from './pass-limits.ts'
import type { Clock } from './shape.ts'

export const clocksRules: RulesOf<typeof clocksCommands> = { passLimits }

export const clocksChanges: Changes<typeof clocksEvents> = {
  'clock-started': (ticket, { type: _, at: __, clock: kind, ...started }) => ({
    clocks: [
      ...ticket.clocks,
      { ...started, kind, order: started.order, statutory: started.statutory, extended: started.extended },
    ],
  }),
  'limit-passed': () => ({}),
  'limit-recounted': (ticket, event) => ({
    clocks: ticket.clocks.map((clock) => (isOf(clock, event) ? recounted(clock, event) : clock)),
    extensions: ticket.extensions.map((extension) =>
      extension.order === event.order && extension.clock === event.clock && event.originalLastDay
        ? {
            ...extension,
            originalLastDay: event.originalLastDay,
            asksUntil: event.asks?.find((ask) => ask.extension === extension.n)?.until ?? extension.asksUntil,
          }
        : extension,
    ),
  }),
  'emergency-raised': (ticket, { order, times, told }) =>
    order ? withOrder(ticket, order, () => ({ raised: times, raisedTo: told })) : {},
}

type Recounted = EventOf<'limit-recounted'>

const isOf = (clock: Clock, { clock: kind, order, subject }: Recounted): boolean =>
  clock.kind === kind && clock.order === order && clock.subject === subject && !clock.endedAt

const recounted = (
  { cutShort: _, ...clock }: Clock,
  { rules, limit, lastDay, provisional, kept, cutShort, originalLastDay }: Recounted,
): Clock => ({
  ...clock,
  rules,
  limit,
  lastDay,
  provisional,
  kept,
  ...(cutShort ? { cutShort } : {}),
  ...(clock.extended && originalLastDay ? { extended: { ...clock.extended, from: originalLastDay } } : {}),
})
