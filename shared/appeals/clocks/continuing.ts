/** 原时限继续 — a unit's existing limit of a matter goes on instead of a new one. */

import type { KeptDays } from '../../law/kept-days.ts'
import type { ClockKind } from '../../law/limit.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { workedAnewAt } from '../matters/reopening/anew.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { EventOf } from '../words/event.ts'
import type { Clock } from './shape.ts'

type Started = EventOf<'clock-started'>
type Holder = Pick<WorkOrder, 'number' | 'unit'>

/** The unit's earlier orders from the platform, oldest first: what it passed up to a unit above was never its own limit. */
function earlierOrders({ number, unit }: Holder, ticket: Ticket): WorkOrder[] {
  const since = workedAnewAt(ticket)
  return ticket.orders.filter(
    (order) => order.unit === unit && order.number !== number && order.role !== 'sub' && order.dispatchedAt >= since,
  )
}

/** The last clock of this kind that the unit ran under before: with an order of its own, or by the ticket this one was merged into. */
export function clockBefore(kind: ClockKind, holder: Holder, ticket: Ticket): Clock | undefined {
  const numbers = new Set(earlierOrders(holder, ticket).map(({ number }) => number))
  const underLead = ticket.heldUnderLead?.includes(holder.unit)
  const ofKind = ticket.clocks.filter((clock) => clock.kind === kind)
  const own = ofKind.findLast(({ order }) => order !== undefined && numbers.has(order))
  const last = ofKind.findLast(({ order }) => (order === undefined ? underLead : numbers.has(order)))
  // A clock under the lead that began later is another unit's: its own goes on.
  return own && last && last.order === undefined && own.start < last.start ? own : last
}

/** When this unit was first given the matter, if not by this order. */
export const firstGivenTo = (holder: Holder, ticket: Ticket): string | undefined =>
  earlierOrders(holder, ticket)[0]?.dispatchedAt

/** The same limit once more, for another order or for none: its start, its rules, and how far it was moved. */
export function continued(clock: Clock, ticket: Ticket, order?: string): Started {
  const { kind, rules, limit, lastDay, provisional, named, statutory, times } = clock
  const checkedFor = checkedInAll(clock, ticket)
  const extended = extensionOf(clock, ticket)
  return {
    type: 'clock-started',
    clock: kind,
    ...(order ? { order } : {}),
    rules,
    start: originalStart(clock, ticket),
    limit,
    lastDay,
    provisional,
    kept: keptSinceStart(clock, ticket),
    ...(named ? { named } : {}),
    ...(statutory ? { statutory } : {}),
    ...(times ? { times } : {}),
    ...(checkedFor ? { checkedFor } : {}),
    ...(extended ? { extended } : {}),
  }
}

/** The clock that a reply sent back interrupted, where this one goes on from it. */
export function interrupted(clock: Clock, { clocks }: Ticket): Clock | undefined {
  if (clock.checkedFor === undefined) return undefined
  const before = clocks
    .slice(0, clocks.indexOf(clock))
    .findLast(({ kind, order }) => kind === clock.kind && order === clock.order)
  return before && before.start < clock.start ? before : undefined
}

function originalStart(clock: Clock, ticket: Ticket): string {
  const before = interrupted(clock, ticket)
  return before ? originalStart(before, ticket) : clock.start
}

/** The unusual days from where its count began, also where a reply was sent back in between. */
function keptSinceStart(clock: Clock, ticket: Ticket): KeptDays[] {
  const kept = clock.kept ?? []
  const before = interrupted(clock, ticket)
  if (!before) return kept
  const from = dateOf(clock.start)
  const earlier = keptSinceStart(before, ticket).filter((days) => days.from <= from)
  return [...earlier.map((days) => (days.until && days.until > from ? { ...days, until: from } : days)), ...kept]
}

function checkedInAll(clock: Clock, ticket: Ticket): number {
  const before = interrupted(clock, ticket)
  return (clock.checkedFor ?? 0) + (before ? checkedInAll(before, ticket) : 0)
}

/** How an application of the unit's own moved it, or the lead's while it was merged. */
function extensionOf(clock: Clock, ticket: Ticket): Clock['extended'] {
  const granted = ticket.extensions.find(({ n }) => n === clock.extension)
  if (granted) {
    const { originalLastDay: from, grantedMonths: months, grantedUntil: until } = granted
    return { from, ...(months ? { months } : { until }) }
  }
  const before = interrupted(clock, ticket)
  return clock.extended ?? (before && extensionOf(before, ticket))
}
