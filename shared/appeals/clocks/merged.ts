/** 合并件的时限 — a merged ticket's limits stand, and move only with the lead's extension. */

import { ending, extensionLimit } from '../../law/deadline.ts'
import { replyClock } from '../../law/limit.ts'
import { completingClock } from '../matters/extending/extension.ts'
import type { Context } from '../ticket/decision.ts'
import { runningClocks, type Ticket } from '../ticket/ticket.ts'
import type { EventOf } from '../words/event.ts'
import { continued } from './continuing.ts'
import type { Clock } from './shape.ts'

type Started = EventOf<'clock-started'>

const promises: readonly string[] = replyClock.options

/** Dispatched before it was merged: the reply limits go on under their own start, no longer its former unit's. */
export const carriedOver = (before: Ticket): Started[] =>
  runningClocks(before)
    .filter(({ kind, order }) => order !== undefined && promises.includes(kind))
    .filter((clock, index, all) => all.findIndex(({ kind }) => kind === clock.kind) === index)
    .map((clock) => continued(clock, before))

/** Promised once: a lead that is dispatched again gives the appellants merged into it no new limit. */
export const isPromised = (ticket: Ticket, kind: string): boolean =>
  ticket.clocks.some((clock) => clock.kind === kind && !clock.order && clock.outcome !== 'void')

/**
 * 随牵头件延期 — each by its own count: the months from its own last day before any extension, a day for all the same; in no
 * general case further than the two months allow there. A reply that came in time needs no more time (第十九条（四）).
 */
export function extendedWithLead(
  { kind, lastDay, months }: EventOf<'lead-extended'>,
  ticket: Ticket,
  { rules, calendar }: Pick<Context, 'rules' | 'calendar'>,
): EventOf<'limit-extended'>[] {
  const clock = completingClock(ticket, undefined, rules)
  if (!clock || clock.statutory || clock.outcome === 'met' || clock.outcome === 'void') return []
  const from = beforeAnyExtension(clock, ticket)
  const granted = months ? extensionLimit(from, months, calendar) : ending(calendar.workingDayFrom(lastDay))
  const cap = extensionLimit(from, rules.extending.maxMonths, calendar)
  const to = kind === 'general' && granted.lastDay > cap.lastDay ? cap : granted
  if (to.lastDay <= clock.lastDay) return []
  return [
    {
      type: 'limit-extended',
      clock: clock.kind as EventOf<'limit-extended'>['clock'],
      from,
      ...(months && to === granted ? { months } : {}),
      ...to,
    },
  ]
}

/** Also where it goes on from a reply that was sent back. */
const beforeAnyExtension = ({ kind, lastDay }: Clock, { clocks }: Ticket): string =>
  clocks.find((clock) => clock.kind === kind && clock.extended && clock.outcome !== 'void')?.extended?.from ?? lastDay
