/** 演变 — what each event makes of a ticket; a missing line does not compile. */

import { clocksChanges } from '../clocks/changes.ts'
import type { Clock } from '../clocks/shape.ts'
import { attachingChanges } from '../matters/attaching/changes.ts'
import { callingBackChanges } from '../matters/calling-back/changes.ts'
import { claimingChanges } from '../matters/claiming/changes.ts'
import { isClaimOver } from '../matters/claiming/standing.ts'
import { classifyingChanges } from '../matters/classifying/changes.ts'
import { closingChanges } from '../matters/closing/changes.ts'
import { cluesChanges } from '../matters/clues/changes.ts'
import { confidentialityChanges } from '../matters/confidentiality/changes.ts'
import { dispatchingChanges } from '../matters/dispatching/changes.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { emergenciesChanges } from '../matters/emergencies/changes.ts'
import { isEmergencyNow } from '../matters/emergencies/now.ts'
import { enterpriseChanges } from '../matters/enterprise/changes.ts'
import { extendingChanges } from '../matters/extending/changes.ts'
import { falseClosingChanges } from '../matters/false-closing/changes.ts'
import { handingOverChanges } from '../matters/handing-over/changes.ts'
import { handlingChanges } from '../matters/handling/changes.ts'
import { identifyingChanges } from '../matters/identifying/changes.ts'
import { inspectingChanges } from '../matters/inspecting/changes.ts'
import { markingChanges } from '../matters/marking/changes.ts'
import { mergingChanges } from '../matters/merging/changes.ts'
import { misconductChanges } from '../matters/misconduct/changes.ts'
import { misuseChanges } from '../matters/misuse/changes.ts'
import { negativeChanges } from '../matters/negative/changes.ts'
import { negativesAfter } from '../matters/negative/filed.ts'
import { notingChanges } from '../matters/noting/changes.ts'
import { passingDownChanges } from '../matters/passing-down/changes.ts'
import { publishingChanges, stepped } from '../matters/publishing/changes.ts'
import { ratingChanges } from '../matters/rating/changes.ts'
import { registeringChanges } from '../matters/registering/changes.ts'
import { reopeningChanges } from '../matters/reopening/changes.ts'
import { repeatsChanges } from '../matters/repeats/changes.ts'
import { retainingChanges } from '../matters/retaining/changes.ts'
import { returningChanges } from '../matters/returning/changes.ts'
import { reviewingChanges } from '../matters/reviewing/changes.ts'
import { supervisingChanges } from '../matters/supervising/changes.ts'
import { supplementingChanges } from '../matters/supplementing/changes.ts'
import { telephoningChanges } from '../matters/telephoning/changes.ts'
import { tellingChanges } from '../matters/telling/changes.ts'
import type { After, Change, Later } from '../ticket/change.ts'
import { clockEnds, tick } from '../ticket/clock-ends.ts'
import { endedBy } from '../ticket/ended.ts'
import { isEnded } from '../ticket/states.ts'
import { isInHand, leadOrder, type Ticket } from '../ticket/ticket.ts'
import type { EventOf, Happened } from '../words/event.ts'

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
  ...handingOverChanges,
  ...confidentialityChanges,
  ...identifyingChanges,
  ...retainingChanges,
  ...notingChanges,
  ...markingChanges,
  ...attachingChanges,
  ...telephoningChanges,
  ...claimingChanges,
  ...tellingChanges,
  ...publishingChanges,
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
  const evolved = stopClocks(
    endOrders({ ...changed, clocks, since, ...shownStep(changed, ticket, event) }, event),
    event.at,
  )
  return isClaimOver(ticket, evolved) ? { ...evolved, claim: undefined } : evolved
}

/** 公开 — what is shown in public is shown with each state it came to. */
const shownStep = ({ publicity, state }: Ticket, before: Ticket, { at }: Happened): Partial<Ticket> =>
  publicity && state !== before.state ? { publicity: stepped(publicity, state, at) } : {}

/** The ticket as these events leave it, all of them decided at this moment. */
export const after: After = (ticket, events, at) =>
  events.reduce((standing, event) => evolve(standing, { ...event, at }), ticket)

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
  point: undefined,
  areaOfPoint: undefined,
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
