/** 时限重新计算 — limits that run are counted anew when the calendar or the rules change under them (平台规则). */

import { type Deadline, deadline, ending, extensionLimit } from '../../law/deadline.ts'
import { daysKept, unusualDates } from '../../law/kept-days.ts'
import { rulesByKey } from '../../law/regulations.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { keyOf } from '../../law/version.ts'
import type { Context } from '../ticket/decision.ts'
import { runningClocks, type Ticket } from '../ticket/ticket.ts'
import type { EventOf } from '../words/event.ts'
import { interrupted } from './continuing.ts'
import { limitOf } from './limit-of.ts'
import type { Clock } from './shape.ts'

type Law = Pick<Context, 'rules' | 'calendar'>
type Recounted = EventOf<'limit-recounted'>

/**
 * What the present calendar makes of the limits that run; by the policy of the rules all of them, or only those that were provisional.
 * A limit that has been found passed stays passed, and a day that people named stands.
 */
export const recounted = (ticket: Ticket, context: Law & Pick<Context, 'today'>): Recounted[] =>
  runningClocks(ticket)
    .filter(({ named, passedAt }) => !named && !passedAt)
    .flatMap((clock) => recount(clock, ticket, context) ?? [])

function recount(clock: Clock, ticket: Ticket, context: Law & Pick<Context, 'today'>): Recounted | undefined {
  const { calendar, rules: present, today } = context
  const policy = present.changes
  const rules = policy.rules === 'running' ? present : rulesByKey(clock.rules)
  // Rules that are not here any more cannot be counted by: the limit stands as it was told.
  if (!rules) return undefined
  // Nor can what the rules do not ask for any more: it was promised, and stands.
  if (!rules.limits[clock.kind]) return undefined
  const sameRules = keyOf(rules) === clock.rules
  if (policy.calendar === 'new' && !clock.provisional && sameRules) return undefined
  const sameDays = isAsCounted(clock, context)
  if (sameRules && sameDays && !clock.provisional) return undefined

  const again = countedAgain(clock, ticket, { rules, calendar })
  const { period } = limitOf(clock, rules)
  const isSame = again.lastDay === clock.lastDay && again.provisional === clock.provisional
  if (isSame && sameRules && (sameDays || !('workingDays' in period))) return undefined
  const { end, cutShort } = notBeforeTold(again, clock, calendar.workingDayFrom(today).date)
  if (cutShort && end.lastDay === clock.lastDay && clock.cutShort) return undefined
  const { kind, order, subject } = clock
  return {
    type: 'limit-recounted',
    clock: kind,
    ...(order ? { order } : {}),
    ...(subject ? { subject } : {}),
    rules: keyOf(rules),
    before: clock.lastDay,
    ...end,
    ...(cutShort ? { cutShort } : {}),
    kept: daysKept(dateOf(clock.start), end.lastDay, calendar),
    ...withApplications(clock, ticket, { rules, calendar }),
  }
}

/** Of a clock that has ended and goes on: where its limit would stand today. */
export function lastDayNow(clock: Clock, ticket: Ticket, context: Law): string {
  const { calendar, rules: present } = context
  const rules = rulesByKey(clock.rules)
  if (!rules || clock.named || present.changes.calendar === 'new' || isAsCounted(clock, context)) return clock.lastDay
  return countedAgain(clock, ticket, { rules, calendar }).lastDay
}

/** Counted by the days as they still are: only those up to its last day say anything. */
const isAsCounted = ({ start, lastDay, kept = [] }: Clock, { calendar }: Pick<Law, 'calendar'>): boolean =>
  unusualDates(daysKept(dateOf(start), lastDay, calendar)) === unusualDates(kept)

/** Shortened, it ends no earlier than the working day on which that is told, and no later than it did. */
function notBeforeTold(again: Deadline, clock: Clock, told: string): { end: Deadline; cutShort?: true } {
  const earliest = told < clock.lastDay ? told : clock.lastDay
  if (again.lastDay >= earliest) return { end: again }
  return { end: ending({ date: earliest, provisional: again.provisional }), cutShort: true }
}

/** The last day before any extension moves too, and with it what is asked for in months. */
function withApplications(clock: Clock, ticket: Ticket, law: Law): Partial<Recounted> {
  const theirs = ticket.extensions.filter((one) => one.order === clock.order && one.clock === clock.kind)
  if (theirs.length === 0 && !clock.extended) return {}
  const originalLastDay = withoutExtension(firstExtended(clock, ticket), ticket, law).lastDay
  const asks = theirs.flatMap(({ n, months, decision }) =>
    months && !decision ? [{ extension: n, until: extensionLimit(originalLastDay, months, law.calendar).lastDay }] : [],
  )
  return { originalLastDay, ...(asks.length > 0 ? { asks } : {}) }
}

/** As it was counted when it started, or as an extension moved it. */
function countedAgain(clock: Clock, ticket: Ticket, law: Law): Deadline {
  const { calendar } = law
  const granted = ticket.extensions.find(({ n }) => n === clock.extension)
  if (!granted && !clock.extended) return withoutExtension(clock, ticket, law)
  const months = granted ? granted.grantedMonths : clock.extended?.months
  if (months)
    return extensionLimit(withoutExtension(firstExtended(clock, ticket), ticket, law).lastDay, months, calendar)
  // Granted until a day: that day stands, or the next one that is worked.
  return ending(calendar.workingDayFrom((granted ? granted.grantedUntil : clock.extended?.until) ?? clock.lastDay))
}

/** Months count from the last day before the first extension, also where a reply was sent back in between. */
const firstExtended = (clock: Clock, { clocks }: Ticket): Clock =>
  clocks.find((one) => isSameLimit(one, clock) && wasExtended(one)) ?? clock

/** By the rules or a statute, by turns, or on from a check. */
function withoutExtension(clock: Clock, ticket: Ticket, law: Law): Deadline {
  if (clock.checkedFor === undefined) return byRules(clock, law)
  const before = interrupted(clock, ticket)
  const from = (before ? countedAgain(before, ticket, law) : byRules(clock, law)).lastDay
  return ending(law.calendar.workingDaysAfter(from, clock.checkedFor))
}

const byRules = (clock: Clock, { rules, calendar }: Law): Deadline =>
  deadline(limitOf(clock, rules), clock.start, calendar)

const wasExtended = ({ extension, extended, outcome }: Clock): boolean =>
  (extension !== undefined || extended !== undefined) && outcome !== 'void'

const isSameLimit = (one: Clock, other: Clock): boolean => one.kind === other.kind && one.order === other.order
