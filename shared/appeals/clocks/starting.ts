/** 时限如何起算 — which events start which clocks, under which limit of the rules (requirements §2). */

import { type Deadline, deadline, ending, named, repeatedDeadline } from '../../law/deadline.ts'
import { daysKept } from '../../law/kept-days.ts'
import type { ClockKind } from '../../law/limit.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { keyOf } from '../../law/version.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { isEmergencyNow } from '../matters/emergencies/now.ts'
import { grantedExtension, pendingExtension } from '../matters/extending/extension.ts'
import type { Context } from '../ticket/decision.ts'
import { clockOf, findOrder, isInHand, runningClocks, type Ticket } from '../ticket/ticket.ts'
import type { EventOf, Happened, TicketEvent } from '../words/event.ts'
import type { StatutoryLimit } from '../words/event-shape.ts'
import { clockBefore, continued, firstGivenTo } from './continuing.ts'
import { followedUp } from './following-up.ts'
import { answerWithin, limitOf, periodOf } from './limit-of.ts'
import { carriedOver, extendedWithLead, isPromised } from './merged.ts'
import { lastDayNow } from './recount.ts'
import type { Clock } from './shape.ts'

type Started = EventOf<'clock-started'>

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

/** It was none: what it interrupted goes on under the limits it had, and none of it begins anew (art. 18). */
function withoutEmergency(
  { at, to }: Happened<'emergency-downgraded'>,
  ticket: Ticket,
  { beforeEmergency }: Ticket,
  context: Context,
): Started[] {
  const start = starter(context)
  if (to === 'accepted') {
    if (runningClocks(ticket).some(({ kind }) => kind === 'dispatch')) return []
    const dispatch = beforeEmergency?.state === 'accepted' ? clockOf(ticket, 'dispatch') : undefined
    return [dispatch ? continued(dispatch, ticket) : start('dispatch', at)]
  }
  if (to !== 'registered') return []
  const { suppliedAt, lapsedAt } = ticket.supplement ?? {}
  // The two working days run from where they did, whoever took it for an emergency; from the supplement where one was asked for.
  return [start('review', suppliedAt ?? lapsedAt ?? clockOf(ticket, 'review')?.start ?? ticket.registeredAt)]
}

/** 无人签收 — the units that were to acknowledge it are gone: whoever still has the matter must; where nobody has, it is tracked as the ticket's own. */
function untaken({ at, ...event }: Happened, ticket: Ticket, context: Context): Started[] {
  if (!isEmergencyNow(ticket) || ('transferTo' in event && event.transferTo)) return []
  const held = ticket.orders.filter((order) => order.role !== 'sub' && isInHand(order))
  const isSeenTo = ({ number }: WorkOrder) => stands(clockOf(ticket, 'emergency-acknowledgement', number))
  if (held.some(isSeenTo)) return []
  const holder = held.find(({ role }) => role === 'lead') ?? held[0]
  return [starter(context)('emergency-acknowledgement', at, holder?.number)]
}

const beforeAcceptance = ({ state }: Ticket): boolean => state === 'awaiting-supplement' || state === 'registered'

/** Starts a clock under its limit in the rules. */
const starter =
  ({ rules, calendar }: Context) =>
  (clock: ClockKind, from: string, order?: string, subject?: string): Started => ({
    ...started(clock, from, deadline(rules.limits[clock], from, calendar), rules, order),
    ...(subject ? { subject } : {}),
  })

function started(
  clock: ClockKind,
  start: string,
  { limit, lastDay, provisional }: Deadline,
  rules: Context['rules'],
  order?: string,
): Started {
  const version = keyOf(rules)
  return {
    type: 'clock-started',
    clock,
    ...(order ? { order } : {}),
    rules: version,
    start,
    limit,
    lastDay,
    provisional,
  }
}

/** Nobody acknowledged: it is waited for once more, longer the oftener it was told. */
function acknowledgement({ at, times, order }: Happened<'emergency-raised'>, { rules, calendar }: Context): Started {
  const kind = 'emergency-acknowledgement'
  const end = deadline(limitOf({ kind, times }, rules), at, calendar)
  return { ...started(kind, at, end, rules, order), ...(times > 0 ? { times } : {}) }
}

/** A period set or agreed by its last day rather than by the rules. */
function untilDay(
  { at, until, during }: Happened<'supplement-requested' | 'supplement-extended'>,
  { rules }: Context,
): Started {
  const clock = during === 'review' ? 'supplement-before-acceptance' : 'supplement-during-handling'
  return { ...started(clock, at, named(until), rules), named: true }
}

/** The report of the nth week, each counted from the application (art. 19(4)). */
function weekly(order: string, from: string, times: number, { rules, calendar }: Context): Started {
  const end = repeatedDeadline(rules.limits['weekly-report'], times, from, calendar)
  return { ...started('weekly-report', from, end, rules, order), times }
}

/** Reported or missed, the next week still comes due. */
function nextWeek(order: string, ticket: Ticket, context: Context): Started[] {
  const last = clockOf(ticket, 'weekly-report', order)
  return last ? [weekly(order, last.start, (last.times ?? 1) + 1, context)] : []
}

/** The reply that ended the weekly reports was sent back while its extension runs on: they go on with the week that is now (第十九条（四）). */
function reportsResumed(order: string, repliedAt: string | undefined, ticket: Ticket, context: Context): Started[] {
  const last = clockOf(ticket, 'weekly-report', order)
  const ended = last?.outcome === 'void' && last.endedAt === repliedAt
  if (!ended || !(pendingExtension(ticket, order) || grantedExtension(ticket, order))) return []
  for (let times = last.times ?? 1; ; times++) {
    const turn = weekly(order, last.start, times, context)
    if (turn.limit > context.now) return [turn]
  }
}

/** The day the authority set, or the time the step of supervision gives (art. 24). */
function untilAnswered(
  { at, order, step, until }: Happened<'supervision-opened' | 'supervision-raised'>,
  { rules, calendar }: Context,
): Started {
  const end = until ? named(until) : deadline({ period: answerWithin(step, rules) }, at, calendar)
  return { ...started('supervision-answer', at, end, rules, order), step, ...(until ? { named: true as const } : {}) }
}

/** The limit a unit gives its own sub-unit. */
const innerUntil = (until: string, order: string, at: string, { rules }: Context): Started => ({
  ...started('inner-limit', at, named(until), rules, order),
  named: true,
})

/** The replies an order owes by the ticket's type: a co-handler only the final one, a sub-unit none but to the unit above (art. 19, 21). */
const owed = ({ role }: Pick<WorkOrder, 'role'>, { ticketType }: Ticket, { rules }: Context): ReplyKind[] =>
  role === 'sub' ? [] : rules.types[ticketType].clocks.filter((kind) => role === 'lead' || kind !== 'interim-reply')

type ReplyKind = Context['rules']['types'][Ticket['ticketType']]['clocks'][number]

/** A statute's own limit replaces that of the completing reply (art. 19(5)). */
function replyClock(
  kind: ReplyKind,
  order: string,
  { at, statutory }: Pick<Happened<'dispatched'>, 'at' | 'statutory'>,
  context: Context,
): Started {
  if (!statutory || kind === 'interim-reply') return starter(context)(kind, at, order)
  const { rules, calendar } = context
  const end = deadline({ period: periodOf(statutory) }, at, calendar)
  return { ...started(kind, at, end, rules, order), statutory }
}

/** What a new order starts: fresh limits for a new unit; for one that had the matter before, those it had. */
function repliesOwed(
  { number, unit, role }: Pick<WorkOrder, 'number' | 'unit' | 'role'>,
  event: Happened<'dispatched'>,
  ticket: Ticket,
  context: Context,
): Started[] {
  const holder = { number, unit }
  const given = firstGivenTo(holder, ticket)
  const kinds = owed({ role }, ticket, context)
  const replies = kinds.flatMap((kind) => {
    const before = clockBefore(kind, holder, ticket)
    if (!before)
      return [
        given ? sinceGiven(kind, number, given, event.statutory, context) : replyClock(kind, number, event, context),
      ]
    return isDone(before) && repliedOnce.includes(kind) ? [] : [continued(before, ticket, number)]
  })
  return [...replies, ...weeksGoOn(holder, replies, ticket, context)]
}

/** What was given once is not given again: the interim reply, the preliminary opinion. */
const repliedOnce: readonly ClockKind[] = ['interim-reply', 'enterprise-opinion']
const isDone = ({ outcome }: Clock): boolean => outcome === 'met' || outcome === 'late'

/** The weeks of an extension that goes on with its limit are still counted from its application (art. 19(4)). */
function weeksGoOn(
  holder: Pick<WorkOrder, 'number' | 'unit'>,
  replies: readonly Started[],
  ticket: Ticket,
  context: Context,
): Started[] {
  const before = clockBefore('weekly-report', holder, ticket)
  if (!before || !replies.some(({ extended }) => extended)) return []
  let times = before.times ?? 1
  let next = weekly(holder.number, before.start, times, context)
  while (next.limit <= context.now) next = weekly(holder.number, before.start, ++times, context)
  return [next]
}

/** 变更定性 — the new type's limits count from when the unit was given the matter; one it had before under this type goes on. */
function changedClocks(order: WorkOrder, ticket: Ticket, context: Context): Started[] {
  const { number, dispatchedAt, statutory } = order
  return owed(order, ticket, context)
    .filter((kind) => !stands(clockOf(ticket, kind, number)))
    .map((kind) => {
      const before = clockOf(ticket, kind, number) ?? clockBefore(kind, order, ticket)
      if (before) return continued(before, ticket, number)
      return sinceGiven(kind, number, firstGivenTo(order, ticket) ?? dispatchedAt, statutory, context)
    })
}

/** A limit that the unit did not have when it was given the matter: where it would have passed before it applied, it counts from now (our reading). */
function sinceGiven(
  kind: ReplyKind,
  order: string,
  given: string,
  statutory: StatutoryLimit | undefined,
  context: Context,
): Started {
  const sinceThen = replyClock(kind, order, { at: given, statutory }, context)
  return sinceThen.limit > context.now ? sinceThen : replyClock(kind, order, { at: context.now, statutory }, context)
}

const stands = (clock: Clock | undefined): boolean => clock !== undefined && clock.outcome !== 'void'

/** Whether the order may be returned, and by what limit its unit had already; what came from the unit above is not returned to the authority (art. 21). */
function returnable(order: WorkOrder | undefined, ticket: Ticket): (Started | undefined)[] {
  if (!order || order.role === 'sub') return []
  const before = clockBefore('return-request', order, ticket)
  return [before && continued(before, ticket, order.number)]
}

/** A reply sent back keeps its limit, moved by the working days that the platform's check took (requirements §2). */
function resumed(
  { at, order, repliedAt }: { at: string; order?: string; repliedAt: string | undefined },
  ticket: Ticket,
  context: Context,
): Started[] {
  if (!repliedAt) return []
  const clock = completing
    .map((kind) => clockOf(ticket, kind, order))
    .find((candidate) => candidate?.endedAt === repliedAt)
  if (!clock) return []
  const { calendar, rules } = context
  const checkedFor = calendar.workingDaysBetween(repliedAt, at)
  const end = ending(calendar.workingDaysAfter(lastDayNow(clock, ticket, context), checkedFor))
  const { kind, statutory } = clock
  return [
    {
      ...started(kind, at, end, rules, order),
      rules: clock.rules,
      checkedFor,
      ...(statutory ? { statutory } : {}),
    },
  ]
}

const completing = ['reply', 'final-reply', 'enterprise-opinion'] as const
