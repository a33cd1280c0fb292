/** 告知 — which units and appellants are told what of a decision. */

import type { Receiver } from '../../record/deliveries.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { findOrder, isInHand, leadOrder, type Ticket } from '../ticket/ticket.ts'
import type { EventName, EventOf, TicketEvent } from '../words/event.ts'
import type { Notice } from '../words/notices.ts'

export interface Told {
  notice: Notice
  /** of what the appellant is told: the event */
  of?: EventName
  /** undefined: the appellant, through the channel */
  to?: Receiver
  order?: string
}

/** Who is told what of a decision, in the order of its events; `ticket` is the ticket as that decision left it. */
export const toldOf = (events: readonly TicketEvent[], at: string, ticket: Ticket): Told[] => [
  ...events.flatMap((event) => [...unitNotice(event, ticket), ...appellantNotice(event, ticket)]),
  ...endedOrders(at, ticket),
]

const unitNotice = <N extends EventName>(event: EventOf<N>, ticket: Ticket): Told[] =>
  (unitNotices[event.type as N] as ((event: EventOf<N>, ticket: Ticket) => Told[]) | undefined)?.(event, ticket) ?? []

const toUnit = (notice: Notice, { unit, number }: WorkOrder): Told => ({
  notice,
  to: { kind: 'unit', code: unit },
  order: number,
})

const ofOrder = (notice: Notice, number: string | undefined, ticket: Ticket): Told[] => {
  const order = number ? findOrder(ticket, number) : undefined
  return order ? [toUnit(notice, order)] : []
}

/** To the unit of the order that the event names. */
const toItsUnit =
  (notice: Notice) =>
  ({ order }: { order: string }, ticket: Ticket): Told[] =>
    ofOrder(notice, order, ticket)

/** To the unit from whose order a mark was applied for. */
const ofMark = (notice: Notice, subject: string, ticket: Ticket): Told[] =>
  ofOrder(notice, ticket.marks?.find((mark) => mark.subject === subject)?.order, ticket)

/** To the unit that leads. */
const toTheLead =
  (notice: Notice) =>
  (_: unknown, ticket: Ticket): Told[] =>
    ofOrder(notice, leadOrder(ticket)?.number, ticket)

/** To the unit that passed the order down. */
const toTheUnitAbove =
  (notice: Notice) =>
  ({ order }: { order: string }, ticket: Ticket): Told[] =>
    ofOrder(notice, findOrder(ticket, order)?.parent, ticket)

/** To the unit that holds the order, and those above it that supervision or an emergency has drawn in. */
const toEach =
  (notice: Notice) =>
  ({ to, order }: { to: string[]; order?: string | undefined }): Told[] =>
    to.map((unit) => ({ notice, to: { kind: 'unit', code: unit }, ...(order ? { order } : {}) }))

/** To the unit that handles the matter under the leading ticket. */
const throughLead = (notice: Notice, { handled }: Ticket): Told[] =>
  handled?.unit && handled.workOrder
    ? [{ notice, to: { kind: 'unit', code: handled.unit }, order: handled.workOrder }]
    : []

/** What units are told, by what was decided. */
const unitNotices: { readonly [N in EventName]?: (event: EventOf<N>, ticket: Ticket) => Told[] } = {
  dispatched: ({ orders }, ticket) => orders.flatMap(({ number }) => ofOrder('work-order.dispatched', number, ticket)),
  'sent-back': toItsUnit('work-order.sent-back'),
  'contribution-sent-back': toItsUnit('work-order.sent-back'),
  'limit-passed': ({ order }, ticket) => ofOrder('work-order.limit-passed', order, ticket),
  'limit-recounted': ({ order, before, lastDay }, ticket) =>
    before === lastDay ? [] : ofOrder('work-order.limit-moved', order, ticket),
  'emergency-raised': ({ told, order }) => toEach('work-order.emergency-raised')({ to: told, order }),
  'supplement-supplied': toTheLead('work-order.supplement-supplied'),
  'supplement-lapsed': toTheLead('work-order.supplement-lapsed'),
  'supplement-explained': toTheLead('work-order.supplement-explained'),
  reclassified: (_, { orders }) =>
    orders.filter(({ state }) => state === 'open').map((order) => toUnit('work-order.reclassified', order)),
  'passed-down': ({ orders }, ticket) =>
    orders.flatMap(({ number }) => ofOrder('work-order.dispatched', number, ticket)),
  'sent-back-down': toItsUnit('work-order.sent-back'),
  adopted: toItsUnit('work-order.adopted'),
  'replied-up': toTheUnitAbove('sub-order.replied'),
  'inner-limit-capped': toItsUnit('work-order.limit-shortened'),
  'inner-limit-passed': toTheUnitAbove('sub-order.limit-passed'),
  'assistance-asked': ({ unit, task }) => [
    { notice: 'assistance-task.asked', to: { kind: 'unit', code: unit }, order: task },
  ],
  'assistance-reported': ({ task }, ticket) =>
    ofOrder('assistance-task.reported', ticket.assistance.find(({ number }) => number === task)?.order, ticket),
  'handed-over': ({ subject, to }) => [{ notice: 'hand-over.sent', to: { kind: 'channel', code: to }, order: subject }],
  merged: (_, ticket) => throughLead('work-order.appeal-merged', ticket),
  'facts-added': (_, ticket) =>
    ticket.state === 'merged'
      ? throughLead('work-order.facts-added', ticket)
      : ofOrder('work-order.facts-added', leadOrder(ticket)?.number, ticket),
  'earlier-linked': toTheLead('work-order.appeal-linked'),
  'later-linked': toTheLead('work-order.appeal-linked'),
  'confidentiality-set': (event, { orders }) =>
    isFromBirth(event) ? [] : orders.filter(isInHand).map((order) => toUnit('work-order.confidential', order)),
  'unit-version-written': (_, { orders }) =>
    orders.filter(isInHand).map((order) => toUnit('work-order.unit-version-written', order)),
  'appellant-contacted': toItsUnit('work-order.contacted'),
  'identity-ended': (_, { orders }) =>
    [...new Map(orders.map((order) => [order.unit, order])).values()].map((order) =>
      toUnit('work-order.identity-ended', order),
    ),
  'identity-corrected': (_, { orders }) =>
    orders.filter(isInHand).map((order) => toUnit('work-order.contact-corrected', order)),
  'return-refused': toItsUnit('return-request.refused'),
  'return-approved': toItsUnit('return-request.approved'),
  'extension-granted': toItsUnit('extension-request.granted'),
  'extension-refused': toItsUnit('extension-request.refused'),
  'extension-lapsed': toItsUnit('extension-request.lapsed'),
  'return-lapsed': toItsUnit('return-request.lapsed'),
  'mark-decided': ({ subject, decision }, ticket) => ofMark(`mark-request.${decision}`, subject, ticket),
  'mark-ended': ({ subject }, ticket) => ofMark('mark.ended', subject, ticket),
  urged: toItsUnit('work-order.urged'),
  'supervision-opened': toEach('supervision.opened'),
  'supervision-raised': toEach('supervision.raised'),
  'supervision-discharged': toItsUnit('supervision.discharged'),
  'misconduct-step-taken': ({ subject, step }, { misconduct }) => {
    const unit = step === 'circular' && misconduct.find((record) => record.subject === subject)?.unit
    return unit ? [{ notice: 'misconduct.circular', to: { kind: 'unit', code: unit } }] : []
  },
}

/** The orders that this decision ended, because the ticket ended or because they were taken from their units. */
function endedOrders(at: string, { orders }: Ticket): Told[] {
  return orders
    .filter(({ state, endedAt }) => state === 'ended' && endedAt === at)
    .map((order) => toUnit('work-order.ended', order))
}

/** Nobody had seen anything, and whoever registers is told with the registration. */
const isFromBirth = ({ confidential, seenBy }: EventOf<'confidentiality-set'>): boolean => confidential && !seenBy

const appellantNotices: { readonly [N in EventName]?: Notice } = {
  registered: 'appeal.registered',
  'access-code-issued': 'appeal.access-code-issued',
  answered: 'appeal.answered',
  rejected: 'appeal.rejected',
  redirected: 'appeal.redirected',
  filed: 'appeal.filed',
  'supplement-requested': 'appeal.supplement-requested',
  'supplement-extended': 'appeal.supplement-extended',
  'supplement-lapsed': 'appeal.supplement-lapsed',
  'supplement-ended': 'appeal.supplement-ended',
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
  'confidentiality-set': 'appeal.confidentiality-set',
  withdrawn: 'appeal.withdrawn',
  reopened: 'appeal.reopened',
  'rating-examined': 'appeal.rating-examined',
  'misuse-recorded': 'appeal.misuse-noticed',
  'misuse-verified': 'appeal.misuse-decided',
  'emergency-downgraded': 'appeal.emergency-downgraded',
  'identity-ended': 'appeal.identity-ended',
}

/** A co-handler that joins is the units' affair; who leads is the appellant's. */
function appellantNotice(event: TicketEvent, ticket: Ticket): Told[] {
  const { type } = event
  if (type === 'dispatched' && !event.orders.some(({ role }) => role === 'lead')) return []
  // What ends with the matter is told with its end.
  if (type === 'supplement-ended' && event.because === 'closed') return []
  if (type === 'limit-recounted') return movedForAppellant(event, ticket)
  if (type === 'confidentiality-set' && isFromBirth(event)) return []
  const notice = appellantNotices[type]
  return notice ? [{ notice, of: type }] : []
}

/** What was said to the appellant, and what they have to keep themselves; the rest is between the platform and its units. */
const promised: readonly string[] = ['review', 'reply', 'interim-reply', 'final-reply', 'enterprise-opinion']

function movedForAppellant(
  { type: of, clock, before, lastDay }: EventOf<'limit-recounted'>,
  { clocks }: Ticket,
): Told[] {
  if (before === lastDay) return []
  // Decided and not yet told: by when it is to be told moves, which is nothing to tell.
  if (clocks.findLast(({ kind }) => kind === clock)?.decided) return []
  if (clock === 'misuse-reply') return [{ notice: 'appeal.misuse-noticed', of }]
  return promised.includes(clock) ? [{ notice: 'appeal.limit-moved', of }] : []
}
