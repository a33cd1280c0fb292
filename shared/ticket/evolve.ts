/** 演变 — what each event makes of a ticket; a missing line does not compile. */

import { callingBackChanges } from './calling-back/changes.ts'
import type { Change, Later } from './change.ts'
import { classifyingChanges } from './classifying/changes.ts'
import { clocksChanges } from './clocks/changes.ts'
import { clockEnds, tick } from './clocks/ending.ts'
import { closingChanges } from './closing/changes.ts'
import { cluesChanges } from './clues/changes.ts'
import { confidentialityChanges } from './confidentiality/changes.ts'
import { dispatchingChanges } from './dispatching/changes.ts'
import { emergenciesChanges } from './emergencies/changes.ts'
import { isEmergencyNow } from './emergencies/now.ts'
import { endedBy } from './ended.ts'
import { enterpriseChanges } from './enterprise/changes.ts'
import type { EventOf, Happened } from './event.ts'
import { extendingChanges } from './extending/changes.ts'
import { falseClosingChanges } from './false-closing/changes.ts'
import { handlingChanges } from './handling/changes.ts'
import { identifyingChanges } from './identifying/changes.ts'
import { inspectingChanges } from './inspecting/changes.ts'
import { mergingChanges } from './merging/changes.ts'
import { misconductChanges } from './misconduct/changes.ts'
import { misuseChanges } from './misuse/changes.ts'
import { negativeChanges } from './negative/changes.ts'
import { negativesAfter } from './negative/filed.ts'
import { passingDownChanges } from './passing-down/changes.ts'
import { ratingChanges } from './rating/changes.ts'
import { registeringChanges } from './registering/changes.ts'
import { reopeningChanges } from './reopening/changes.ts'
import { repeatsChanges } from './repeats/changes.ts'
import { retainingChanges } from './retaining/changes.ts'
import { returningChanges } from './returning/changes.ts'
import { reviewingChanges } from './reviewing/changes.ts'
import { isEnded } from './states.ts'
import { supervisingChanges } from './supervising/changes.ts'
import { supplementingChanges } from './supplementing/changes.ts'
import { type Clock, isInHand, leadOrder, type Ticket, type WorkOrder } from './ticket.ts'

const changes: { readonly [N in Later]: Change<N> } = {
  ...registeringChanges,
  ...reviewingChanges,
  ...supplementingChanges,
  ...emergenciesChanges,
  ...classifyingChanges,
  ...enterpriseChanges,
  ...dispatchingChanges,
  ...handlingChanges,
  ...mergingChanges,
  ...repeatsChanges,
  ...returningChanges,
  ...passingDownChanges,
  ...closingChanges,
  ...negativeChanges,
  ...extendingChanges,
  ...supervisingChanges,
  ...callingBackChanges,
  ...ratingChanges,
  ...inspectingChanges,
  ...falseClosingChanges,
  ...reopeningChanges,
  ...misuseChanges,
  ...misconductChanges,
  ...cluesChanges,
  ...confidentialityChanges,
  ...identifyingChanges,
  ...retainingChanges,
  ...clocksChanges,
}

/** The ticket after this event; `undefined` is the ticket before it was registered. */
export function evolve(ticket: Ticket | undefined, event: Happened): Ticket {
  if (event.type === 'registered') return registered(event)
  if (!ticket) throw new Error(`the log does not begin with a registration but with ${event.type}`)
  const change = changes[event.type] as Change<Later>
  const changed = { ...ticket, negatives: negativesAfter(ticket, event), ...change(ticket, event) }
  const clocks = changed.clocks.map((clock) => tick(clock, event, changed))
  const since = changed.state === ticket.state ? ticket.since : event.at
  return stopClocks(endOrders({ ...changed, clocks, since }, event), event.at)
}

const registered = ({
  type: _,
  number,
  at,
  confidential,
  ...event
}: EventOf<'registered'> & { at: string }): Ticket => ({
  category: undefined,
  area: undefined,
  place: undefined,
  occurredAt: undefined,
  emergency: undefined,
  externalLine: undefined,
  ...event,
  number,
  version: 1,
  state: 'registered',
  registeredAt: at,
  since: at,
  confidential: false,
  ...(confidential === undefined ? {} : { confidentialByWish: confidential }),
  confidentiality: [],
  orders: [],
  negatives: [],
  accessCodes: 0,
  reclassifications: [],
  assistance: [],
  transfers: 0,
  clocks: [],
  extensions: [],
  supervisions: [],
  callbacks: [],
  ratings: [],
  findings: [],
  inspections: [],
  reopenings: [],
  misuse: [],
  misconduct: [],
  clues: [],
})

/**
 * With the ticket, or when another leads, its orders end; co-handlers' orders also end with the lead's return, and what was passed down with
 * what it came from. Of an emergency they go on: whoever still has it keeps it (第十八条第二款).
 */
function endOrders(ticket: Ticket, event: Happened): Ticket {
  const { at } = event
  const endsNow = ({ state, endedAt, ended }: WorkOrder) => state === 'ended' && endedAt === at && !ended
  if (!ticket.orders.some((order) => isInHand(order) || endsNow(order))) return ticket
  const over =
    isEnded(ticket.state) ||
    ticket.state === 'merged' ||
    (ticket.state === 'accepted' && !leadOrder(ticket) && !isEmergencyNow(ticket))
  const standing = new Map<string | undefined, WorkOrder['state']>()
  const orders = ticket.orders.map((order): WorkOrder => {
    const ends = isInHand(order) && (over || isMoot(order, standing.get(order.parent)))
    const after: WorkOrder =
      ends || endsNow(order) ? { ...order, state: 'ended', endedAt: at, ended: endedBy(event) } : order
    standing.set(after.number, after.state)
    return after
  })
  return { ...ticket, orders }
}

/** Passed down from an order that is over, or still open below one that has been answered. */
const isMoot = ({ state }: WorkOrder, outer: WorkOrder['state'] | undefined): boolean =>
  outer === 'given-back' || outer === 'ended' || (outer === 'replied' && state === 'open')

/** No clock outlives the order it runs for. */
function stopClocks(ticket: Ticket, at: string): Ticket {
  const over = new Set<string | undefined>(
    ticket.orders.filter((order) => !isInHand(order)).map(({ number }) => number),
  )
  const outlives = ({ kind, order, endedAt }: Clock) => !endedAt && !clockEnds[kind].followsUp && over.has(order)
  if (!ticket.clocks.some(outlives)) return ticket
  return {
    ...ticket,
    clocks: ticket.clocks.map((clock) => (outlives(clock) ? { ...clock, endedAt: at, outcome: 'void' } : clock)),
  }
}
