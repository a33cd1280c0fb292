/** effects — what must follow a committed decision, derived from it and from nothing else. Ids are deterministic. */

import { audienceOf } from './confidential.ts'
import type { EventName, EventOf, TicketEvent } from './event.ts'
import { type Listed, listedRows } from './listed.ts'
import type { DecisionRecord } from './log.ts'
import { concernsMerged } from './merging/steps.ts'
import type { State } from './states.ts'
import { findOrder, isInHand, leadOrder, type Ticket, type WorkOrder } from './ticket.ts'

/** What units and appellants are told; also the `type` of the webhook. */
export type Notice =
  | 'work-order.dispatched'
  | 'work-order.sent-back'
  | 'work-order.ended'
  | 'work-order.limit-passed'
  | 'work-order.emergency-raised'
  | 'work-order.reclassified'
  | 'work-order.supplement-supplied'
  | 'work-order.appeal-merged'
  | 'work-order.facts-added'
  | 'work-order.appeal-linked'
  | 'work-order.supplement-lapsed'
  | 'work-order.supplement-explained'
  | 'work-order.adopted'
  | 'sub-order.replied'
  | 'sub-order.limit-passed'
  | 'assistance-task.asked'
  | 'assistance-task.reported'
  | 'return-request.approved'
  | 'return-request.refused'
  | 'extension-request.granted'
  | 'extension-request.refused'
  | 'work-order.urged'
  | 'supervision.opened'
  | 'supervision.raised'
  | 'supervision.discharged'
  | 'appeal.registered'
  | 'appeal.accepted'
  | 'appeal.merged'
  | 'appeal.unmerged'
  | 'appeal.rejected'
  | 'appeal.answered'
  | 'appeal.redirected'
  | 'appeal.reclassified'
  | 'appeal.supplement-requested'
  | 'appeal.supplement-extended'
  | 'appeal.supplement-lapsed'
  | 'appeal.explanation-judged'
  | 'appeal.dispatched'
  | 'appeal.progressed'
  | 'appeal.extended'
  | 'appeal.replied'
  | 'appeal.closed'
  | 'appeal.emergency-downgraded'
  | 'appeal.withdrawn'
  | 'appeal.reopened'
  | 'appeal.rating-examined'
  | 'appeal.misuse-noticed'
  | 'appeal.misuse-decided'
  | 'misconduct.circular'

export interface Delivery {
  type: 'deliver'
  /** stays the same over retries and redrives: receivers drop what they have */
  id: string
  to: { kind: 'unit' | 'channel'; code: string }
  notice: Notice
  ticket: string
  order?: string
  version: number
}

/** An event for connected systems: complete, in order per ticket, without texts and without identity data (art. 33, 35). */
export interface Announcement {
  type: 'announce'
  id: string
  name: EventName
  detail: {
    ticket: string
    version: number
    at: string
    state: State
    ticketType: string
    category: string | undefined
    area: string | undefined
    units: string[]
    order: string | undefined
    /** 锚 — hash of the decision: whoever receives announcements can prove a log that was altered or cut short */
    head?: string
  }
}

export type Effect =
  | { type: 'keep-identity'; identity: string; ticket: string }
  | { type: 'list-orders'; orders: WorkOrder[] }
  | { type: 'list-rows'; rows: Listed[] }
  /** the tickets merged into this one are to follow it */
  | { type: 'tell-merged'; lead: string }
  | Delivery
  | Announcement

/** What follows decision n of a ticket; `ticket` is the ticket as that decision left it. */
export function effectsOf(decision: DecisionRecord, ticket: Ticket): Effect[] {
  const kept: Effect[] = decision.events.some(({ type }) => type === 'registered')
    ? [{ type: 'keep-identity', identity: ticket.identity, ticket: ticket.number }]
    : []
  const rows = listedRows(ticket)
  const listed: Effect[] = [
    ...(ticket.orders.length > 0 ? [{ type: 'list-orders' as const, orders: ticket.orders }] : []),
    ...(rows.length > 0 ? [{ type: 'list-rows' as const, rows }] : []),
  ]
  const told = [
    ...decision.events.flatMap((event) => [...unitNotices(event, ticket), ...appellantNotice(event)]),
    ...endedOrders(decision.at, ticket),
  ]
  const deliveries = told.map(
    ({ to, ...notice }, index): Delivery => ({
      type: 'deliver',
      id: `${ticket.number}.${decision.n}.${index}`,
      ...notice,
      to: to ?? { kind: 'channel', code: ticket.channel },
      ticket: ticket.number,
      version: decision.n,
    }),
  )
  const announced = decision.events
    .filter((event) => event.type !== 'clock-started' && audienceOf(event) === undefined)
    .map((event, index) => announcement(event, `${ticket.number}.${decision.n}.e${index}`, decision, ticket))
  return [...kept, ...listed, ...leadsToTell(decision, ticket), ...deliveries, ...announced]
}

/** Who leads is followed; and whoever has just been merged may have missed what its lead decided meanwhile. */
function leadsToTell(decision: DecisionRecord, ticket: Ticket): Effect[] {
  const joined = decision.events.find(({ type }) => type === 'merged')
  if (joined?.type === 'merged') return [{ type: 'tell-merged', lead: joined.into }]
  return concernsMerged(decision, ticket) ? [{ type: 'tell-merged', lead: ticket.number }] : []
}

interface Told {
  notice: Notice
  to?: Delivery['to']
  order?: string
}

const toUnit = (notice: Notice, { unit, number }: WorkOrder): Told => ({
  notice,
  to: { kind: 'unit', code: unit },
  order: number,
})

/** The unit that holds the order, and the units above that supervision has drawn in. */
const toEach = ({ to, order }: { to: string[]; order: string }, notice: Notice): Told[] =>
  to.map((unit) => ({ notice, to: { kind: 'unit', code: unit }, order }))

function unitNotices(event: TicketEvent, ticket: Ticket): Told[] {
  const ofOrder = (number: string | undefined, notice: Notice): Told[] => {
    const order = number ? findOrder(ticket, number) : undefined
    return order ? [toUnit(notice, order)] : []
  }
  switch (event.type) {
    case 'dispatched':
      return event.orders.flatMap(({ number }) => ofOrder(number, 'work-order.dispatched'))
    case 'sent-back':
    case 'contribution-sent-back':
      return ofOrder(event.order, 'work-order.sent-back')
    case 'limit-passed':
      return ofOrder(event.order, 'work-order.limit-passed')
    case 'emergency-raised':
      return raised(event, ticket)
    case 'supplement-supplied':
      return ofOrder(leadOrder(ticket)?.number, 'work-order.supplement-supplied')
    case 'reclassified':
      return ticket.orders
        .filter(({ state }) => state === 'open')
        .map((order) => toUnit('work-order.reclassified', order))
    case 'supplement-lapsed':
      return ofOrder(leadOrder(ticket)?.number, 'work-order.supplement-lapsed')
    case 'supplement-explained':
      return ofOrder(leadOrder(ticket)?.number, 'work-order.supplement-explained')
    case 'passed-down':
      return event.orders.flatMap(({ number }) => ofOrder(number, 'work-order.dispatched'))
    case 'sent-back-down':
      return ofOrder(event.order, 'work-order.sent-back')
    case 'adopted':
      return ofOrder(event.order, 'work-order.adopted')
    case 'replied-up':
      return ofOrder(findOrder(ticket, event.order)?.parent, 'sub-order.replied')
    case 'inner-limit-passed':
      return ofOrder(findOrder(ticket, event.order)?.parent, 'sub-order.limit-passed')
    case 'assistance-asked':
      return [{ notice: 'assistance-task.asked', to: { kind: 'unit', code: event.unit }, order: event.task }]
    case 'assistance-reported':
      return ofOrder(ticket.assistance.find(({ number }) => number === event.task)?.order, 'assistance-task.reported')
    case 'merged':
      return throughLead('work-order.appeal-merged', ticket)
    case 'facts-added':
      return ticket.state === 'merged'
        ? throughLead('work-order.facts-added', ticket)
        : ofOrder(leadOrder(ticket)?.number, 'work-order.facts-added')
    case 'earlier-linked':
    case 'later-linked':
      return ofOrder(leadOrder(ticket)?.number, 'work-order.appeal-linked')
    case 'return-refused':
      return ofOrder(event.order, 'return-request.refused')
    case 'misconduct-step-taken': {
      const record = ticket.misconduct.find(({ subject }) => subject === event.subject)
      const told = event.step === 'circular' && record?.unit
      return told ? [{ notice: 'misconduct.circular', to: { kind: 'unit', code: told } }] : []
    }
    case 'return-approved':
      return ofOrder(event.order, 'return-request.approved')
    case 'extension-granted':
      return ofOrder(event.order, 'extension-request.granted')
    case 'extension-refused':
      return ofOrder(event.order, 'extension-request.refused')
    case 'urged':
      return ofOrder(event.order, 'work-order.urged')
    case 'supervision-opened':
      return toEach(event, 'supervision.opened')
    case 'supervision-raised':
      return toEach(event, 'supervision.raised')
    case 'supervision-discharged':
      return ofOrder(event.order, 'supervision.discharged')
    default:
      return []
  }
}

/** Each unit this notice goes to is told of the order that nobody acknowledges. */
const raised = ({ order, told }: EventOf<'emergency-raised'>, ticket: Ticket): Told[] =>
  (told ?? [findOrder(ticket, order)?.unit ?? '']).map((code) => ({
    notice: 'work-order.emergency-raised',
    to: { kind: 'unit', code },
    order,
  }))

/** To the unit that handles the matter under the leading ticket. */
const throughLead = (notice: Notice, { handled }: Ticket): Told[] =>
  handled?.unit && handled.workOrder
    ? [{ notice, to: { kind: 'unit', code: handled.unit }, order: handled.workOrder }]
    : []

/** The orders that this decision ended, because the ticket ended or because they were taken from their units. */
function endedOrders(at: string, { orders }: Ticket): Told[] {
  return orders
    .filter(({ state, endedAt }) => state === 'ended' && endedAt === at)
    .map((order) => toUnit('work-order.ended', order))
}

const appellantNotices: { readonly [N in EventName]?: Notice } = {
  registered: 'appeal.registered',
  answered: 'appeal.answered',
  rejected: 'appeal.rejected',
  redirected: 'appeal.redirected',
  'supplement-requested': 'appeal.supplement-requested',
  'supplement-extended': 'appeal.supplement-extended',
  'supplement-lapsed': 'appeal.supplement-lapsed',
  'explanation-judged': 'appeal.explanation-judged',
  accepted: 'appeal.accepted',
  reclassified: 'appeal.reclassified',
  dispatched: 'appeal.dispatched',
  merged: 'appeal.merged',
  unmerged: 'appeal.unmerged',
  'lead-dispatched': 'appeal.dispatched',
  'lead-progressed': 'appeal.progressed',
  'lead-answered': 'appeal.replied',
  'interim-replied': 'appeal.progressed',
  'extension-granted': 'appeal.extended',
  'limit-extended': 'appeal.extended',
  'check-passed': 'appeal.replied',
  closed: 'appeal.closed',
  withdrawn: 'appeal.withdrawn',
  reopened: 'appeal.reopened',
  'rating-examined': 'appeal.rating-examined',
  'misuse-recorded': 'appeal.misuse-noticed',
  'misuse-verified': 'appeal.misuse-decided',
  'emergency-downgraded': 'appeal.emergency-downgraded',
}

/** A co-handler that joins is the units' affair; who leads is the appellant's. */
function appellantNotice(event: TicketEvent): Told[] {
  const { type } = event
  if (type === 'dispatched' && !event.orders.some(({ role }) => role === 'lead')) return []
  const notice = appellantNotices[type]
  return notice ? [{ notice }] : []
}

const announcement = (event: TicketEvent, id: string, decision: DecisionRecord, ticket: Ticket): Announcement => ({
  type: 'announce',
  id,
  name: event.type,
  detail: {
    ticket: ticket.number,
    version: decision.n,
    at: decision.at,
    state: ticket.state,
    ticketType: ticket.ticketType,
    category: ticket.category,
    area: ticket.area,
    /** whom the platform gave it to; what they pass down is theirs */
    units: ticket.orders.filter((order) => isInHand(order) && order.role !== 'sub').map(({ unit }) => unit),
    order: 'order' in event ? event.order : undefined,
  },
})
