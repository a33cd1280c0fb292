/** 时限如何起算 — which events start which clocks, under which limit of the rules (requirements §2). */

import { daysKept } from '../../law/kept-days.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { isEmergencyNow } from '../matters/emergencies/now.ts'
import type { Context } from '../ticket/decision.ts'
import { clockOf, findOrder, runningClocks, type Ticket } from '../ticket/ticket.ts'
import type { EventOf, Happened, TicketEvent } from '../words/event.ts'
import { clockBefore, continued } from './continuing.ts'
import { acknowledgement, untaken, withoutEmergency } from './emergency.ts'
import { followedUp } from './following-up.ts'
import { carriedOver, extendedWithLead, isPromised } from './merged.ts'
import { innerUntil, untilAnswered, untilDay } from './named-days.ts'
import { changedClocks, repliesOwed } from './replies.ts'
import { resumed } from './sent-back.ts'
import { type Started, starter } from './start.ts'
import { nextWeek, reportsResumed, weekly } from './weekly.ts'

/** What sets a limit keeps the days it was counted by. */
export function withDays(event: TicketEvent, ticket: Ticket | undefined, { calendar }: Context): TicketEvent {
  if (event.type !== 'clock-started' && event.type !== 'extension-granted' && event.type !== 'limit-extended')
    return event
  if (event.kept) return event
  const order = 'order' in event ? event.order : undefined
  const start = 'start' in event ? event.start : ticket && clockOf(ticket, event.clock, order)?.start
  const kept = start ? daysKept(dateOf(start), event.lastDay, calendar) : []
  return kept.length > 0 ? { ...event, kept } : event
}

/** The clocks it starts or moves. @param ticket as the event left it @param before as the event found it */
export function startedBy(
  event: Happened,
  ticket: Ticket,
  before: Ticket,
  context: Context,
): (Started | EventOf<'limit-extended'>)[] {
  const start = starter(context)
  switch (event.type) {
    case 'registered':
      return event.emergency ? [] : [start('review', event.at)]
    case 'handed-back':
      // Sent away, it was told where to go; now it is to be told anew.
      return event.to ? [start('review', event.at)] : []
    case 'supplement-requested':
    case 'supplement-extended':
      return [untilDay(event, context)]
    case 'supplement-supplied':
      // Late too: it is the day on which the material is complete (art. 19).
      return beforeAcceptance(before) ? [start('dispatch', event.at)] : []
    case 'supplement-lapsed':
      // The appellant must again be told an outcome: our reading, a review of the same length.
      return before.state === 'awaiting-supplement' ? [start('review', event.at)] : []
    case 'accepted':
      return runningClocks(ticket).some(({ kind }) => kind === 'dispatch') ? [] : [start('dispatch', event.at)]
    case 'dispatched':
      return event.orders.flatMap((order) => [
        // Whoever is given an emergency must acknowledge it, however the order came.
        ...(isEmergencyNow(ticket) ? [start('emergency-acknowledgement', event.at, order.number)] : []),
        ...repliesOwed(order, event, ticket, context),
      ])
    case 'passed-down':
      return event.orders.map(({ number, until }) => innerUntil(until, number, event.at, context))
    case 'sent-back-down':
      return [innerUntil(event.until, event.order, event.at, context)]
    case 'received':
      return returnable(findOrder(ticket, event.order), ticket).map(
        (before) => before ?? start('return-request', event.receivedAt, event.order),
      )
    case 'return-approved':
      return [
        ...(ticket.state === 'accepted' && !event.transferTo && findOrder(ticket, event.order)?.role === 'lead'
          ? [start('dispatch', event.at)]
          : []),
        ...untaken(event, ticket, context),
      ]
    case 'co-handler-removed':
      return untaken(event, ticket, context)
    case 'reclassified':
      return ticket.orders
        .filter(({ state }) => state === 'open')
        .flatMap((order) => changedClocks(order, ticket, context))
    case 'merged':
      return carriedOver(before)
    case 'lead-dispatched':
      return context.rules.types[ticket.ticketType].clocks
        .filter((kind) => !isPromised(ticket, kind))
        .map((kind) => {
          const earlier = clockBefore(kind, { number: '', unit: event.unit }, before)
          return earlier ? continued(earlier, before) : start(kind, event.happenedAt)
        })
    case 'lead-extended':
      return extendedWithLead(event, ticket, context)
    case 'lead-sent-back':
      return resumed({ at: event.happenedAt, repliedAt: before.handled?.repliedAt }, ticket, context)
    case 'unmerged':
      return [
        ...(runningClocks(ticket).some(({ kind }) => kind === 'dispatch') ? [] : [start('dispatch', event.at)]),
        ...untaken(event, ticket, context),
      ]
    case 'sent-back':
    case 'contribution-sent-back':
      return [
        ...resumed({ ...event, repliedAt: findOrder(before, event.order)?.reply?.at }, ticket, context),
        ...reportsResumed(event.order, findOrder(before, event.order)?.reply?.at, ticket, context),
      ]
    case 'non-cooperation-recorded':
      // The platform standing behind the unit's record: the days run on from that.
      return runningClocks(ticket).some(({ kind }) => kind === 'non-cooperation')
        ? []
        : [start('non-cooperation', event.at)]
    case 'extension-requested':
      return runningClocks(ticket).some(({ kind, order }) => kind === 'weekly-report' && order === event.order)
        ? []
        : [weekly(event.order, event.at, 1, context)]
    case 'progress-reported':
      return event.due ? nextWeek(event.order, ticket, context) : []
    case 'limit-passed':
      return event.clock === 'weekly-report' && event.order ? nextWeek(event.order, ticket, context) : []
    case 'supervision-opened':
    case 'supervision-raised':
      return [untilAnswered(event, context)]
    case 'emergency-downgraded':
      return withoutEmergency(event, ticket, before, context)
    case 'emergency-raised':
      return [acknowledgement(event, context)]
    case 'filing-contested':
      // Within its limit the review runs on; after it, it is reviewed anew.
      return runningClocks(ticket).some(({ kind }) => kind === 'review') ? [] : [start('review', event.at)]
    case 'reopened':
      return event.to === 'review' ? [start('review', event.at)] : []
    default:
      return followedUp(event, ticket, context).map(([clock, subject]) => start(clock, event.at, undefined, subject))
  }
}

const beforeAcceptance = ({ state }: Ticket): boolean => state === 'awaiting-supplement' || state === 'registered'

/** Whether the order may be returned, and by what limit its unit had already; what came from the unit above is not returned to the authority (art. 21). */
function returnable(order: WorkOrder | undefined, ticket: Ticket): (Started | undefined)[] {
  if (!order || order.role === 'sub') return []
  const before = clockBefore('return-request', order, ticket)
  return [before && continued(before, ticket, order.number)]
}
