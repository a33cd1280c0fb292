/** 时限说明 — every clock of a ticket explains its article, rules, start and days. */

import type { Actor } from '../../access/actor.ts'
import type { Registry } from '../../city/registry.ts'
import type { Calendar } from '../../law/calendar.ts'
import { extensionLimit } from '../../law/deadline.ts'
import { type Explanation, explain, explainExtension, explainSet } from '../../law/explanation.ts'
import { calendarKept } from '../../law/kept-days.ts'
import { rulesByKey } from '../../law/regulations.ts'
import type { Rules } from '../../law/rules.ts'
import { startOfDay } from '../../law/shanghai-time.ts'
import { cap } from '../matters/extending/extension.ts'
import { type ClockStatus, clockStatus } from '../ticket/clock-status.ts'
import { maySeeClock } from '../ticket/confidential.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { wordsOf } from '../ticket/ended.ts'
import { findOrder, type Ticket } from '../ticket/ticket.ts'
import { limitOf } from './limit-of.ts'
import type { Clock } from './shape.ts'

export interface ExplainedClock extends Omit<Explanation, 'lastDay' | 'limit' | 'provisional'> {
  clock: Clock['kind']
  order: string | undefined
  subject: string | undefined
  lastDay: string
  limit: string
  provisional: boolean
  status: ClockStatus
  endedAt: string | undefined
  /** 为何终止 — why it was overtaken, where its order was ended from above */
  endedBecause: ReturnType<typeof wordsOf> | undefined
  /** the limit stands elsewhere than the count says: an agreed day, or working days given back for the platform's check */
  moved: boolean
  /** 延期 — how the original last day became this one, and how far it may go in all */
  extension: ExplainedGrant | undefined
}

interface ExplainedGrant extends Explanation {
  /** undefined where it is the lead's, for a ticket merged into it */
  application: number | undefined
  originalLastDay: string
  /** in all beyond the original last day; undefined where a day was granted */
  months: number | undefined
  cap: { lastDay: string; months: number }
  grantedBy: Actor['authority']
  grantedAt: string | undefined
}

interface Law {
  rules: Rules
  calendar: Calendar
  registry: Registry
}

/** The clocks its reader may see: departments their own orders', the others all. Refused where the rules of one are not here. */
export function explainClocks(ticket: Ticket, actor: Actor, law: Law): ExplainedClock[] | Refusal {
  const explained: ExplainedClock[] = []
  for (const clock of ticket.clocks.filter((one) => maySeeClock(actor, one) && maySeeOrder(actor, one, ticket, law))) {
    const one = explainClock(clock, ticket, law)
    if (isRefusal(one)) return one
    explained.push(one)
  }
  return explained
}

function maySeeOrder(actor: Actor, { order }: Clock, ticket: Ticket, { registry }: Law): boolean {
  const held = ticket.orders.find(({ number }) => number === order)
  if (actor.role !== 'department' || held === undefined) return true
  return actor.unit !== undefined && registry.isWithin(held.unit, actor.unit)
}

/** Of the limit that is enforced: by the rules and the days it was counted by, and by no others. */
function explainClock(clock: Clock, ticket: Ticket, present: Law): ExplainedClock | Refusal {
  const rules = rulesByKey(clock.rules)
  if (!rules) return refused('rules.gone', { rules: clock.rules })
  const law = { ...present, rules, calendar: calendarKept(clock.kept ?? [], clock.provisional) }
  const limit = limitOf(clock, rules)
  const count = explain(limit, rules, clock.start, law.calendar)
  const extension = explainGrant(clock, ticket, law, present) ?? explainWithLead(clock, law, present)
  // A day that the platform set or the parties agreed is not counted but named.
  const set = limit.setBy === 'unit' || (limit.setBy !== undefined && count.lastDay !== clock.lastDay)
  const counted = set ? explainSet(limit, rules, clock.start, clock.lastDay) : count
  const moved = set || counted.lastDay !== clock.lastDay
  return {
    ...counted,
    clock: clock.kind,
    order: clock.order,
    subject: clock.subject,
    lastDay: clock.lastDay,
    limit: clock.limit,
    provisional: clock.provisional,
    status: clockStatus(clock),
    endedAt: clock.endedAt,
    endedBecause: overtakenBy(clock, ticket),
    moved,
    ...(moved && !set ? { summary: movedTo(clock, counted.summary) } : {}),
    extension,
  }
}

/** Where the limit stands elsewhere than the count says, the sentence goes on to it, and says why. */
function movedTo({ lastDay, checkedFor, cutShort, extension, extended }: Clock, { zh, en }: Explanation['summary']) {
  const why = cutShort
    ? { zh: '日历变更使时限缩短，截至告知之日', en: 'the calendar changed and shortened it, to the day of telling' }
    : extension !== undefined || extended
      ? { zh: '经延期', en: 'it was extended' }
      : checkedFor !== undefined
        ? {
            zh: `审核退回，续接原时限并补足审核所用的${checkedFor}个工作日`,
            en: `sent back, it goes on from its own limit and is given back the ${checkedFor} working days of the check`,
          }
        : { zh: '另行确定', en: 'it was set otherwise' }
  return {
    zh: `${zh}${why.zh}，现最后一日为${lastDay}，24时截止。`,
    en: `${en} But ${why.en}: the last day is now ${lastDay}, until 24:00.`,
  }
}

/** Of an order that ended with this limit; what was met or late says nothing more. */
function overtakenBy({ order: number, outcome, endedAt }: Clock, ticket: Ticket): ExplainedClock['endedBecause'] {
  const order = number === undefined ? undefined : findOrder(ticket, number)
  return outcome === 'void' && order?.ended && order.endedAt === endedAt ? wordsOf(order.ended) : undefined
}

/** How far it may go in all is by the present calendar: that is what an application will meet. */
function explainGrant(clock: Clock, ticket: Ticket, law: Law, { calendar }: Law): ExplainedGrant | undefined {
  const extension = ticket.extensions.find(({ n }) => n === clock.extension)
  if (!extension) return undefined
  const { n, originalLastDay, grantedMonths, grantedUntil = '', authority, decidedAt } = extension
  const { lastDay, months } = cap(ticket, clock, { ...law, calendar })
  return {
    ...explainMove({ originalLastDay, grantedMonths, grantedUntil, months }, law),
    application: n,
    originalLastDay,
    months: grantedMonths,
    cap: { lastDay, months },
    grantedBy: authority,
    grantedAt: decidedAt,
  }
}

/** 随牵头件延期 — its own count, from its own last day. */
function explainWithLead(
  { extended, lastDay: grantedUntil }: Clock,
  law: Law,
  { calendar }: Law,
): ExplainedGrant | undefined {
  if (!extended) return undefined
  const { from: originalLastDay, months: grantedMonths } = extended
  const months = law.rules.extending.maxMonths
  const { lastDay } = extensionLimit(originalLastDay, months, calendar)
  return {
    ...explainMove({ originalLastDay, grantedMonths, grantedUntil, months }, law),
    application: undefined,
    originalLastDay,
    months: grantedMonths,
    cap: { lastDay, months },
    grantedBy: undefined,
    grantedAt: undefined,
  }
}

/** By months it is counted; until a day, it is named. */
const explainMove = (
  {
    originalLastDay,
    grantedMonths,
    grantedUntil,
    months,
  }: { originalLastDay: string; grantedMonths: number | undefined; grantedUntil: string; months: number },
  { rules, calendar }: Law,
): Explanation =>
  grantedMonths
    ? explainExtension(originalLastDay, grantedMonths, rules, calendar)
    : explainSet(
        { ...rules.extending, period: { months }, setBy: 'platform' },
        rules,
        startOfDay(originalLastDay),
        grantedUntil,
      )
