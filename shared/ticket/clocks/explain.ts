/** 时限说明 — every clock of a ticket explains itself: article, rules, start, each day counted or skipped and why. */
import type { Registry } from '../../city/registry.ts'
import type { Calendar } from '../../regulation/calendar.ts'
import { extensionLimit, turnOf } from '../../regulation/deadline.ts'
import { type Explanation, explain, explainExtension, explainSet } from '../../regulation/explanation.ts'
import type { Limit } from '../../regulation/limit.ts'
import { rulesByKey } from '../../regulation/regulations.ts'
import type { Rules } from '../../regulation/rules.ts'
import { startOfDay } from '../../regulation/shanghai-time.ts'
import type { Actor } from '../actor.ts'
import { maySeeClock } from '../confidential.ts'
import { cap } from '../extending/extension.ts'
import { wordsOf } from '../passing-down/ended.ts'
import { type Clock, findOrder, type Ticket } from '../ticket.ts'
import { answerWithin, periodOf } from './starting.ts'
import { type ClockStatus, clockStatus } from './status.ts'

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

/** The clocks its reader may see: departments their own orders', the others all. */
export const explainClocks = (ticket: Ticket, actor: Actor, law: Law): ExplainedClock[] =>
  ticket.clocks
    .filter((clock) => maySeeClock(actor, clock))
    .filter(({ order }) => {
      const held = ticket.orders.find(({ number }) => number === order)
      return (
        actor.role !== 'department' ||
        held === undefined ||
        (actor.unit !== undefined && law.registry.isWithin(held.unit, actor.unit))
      )
    })
    .map((clock) => explainClock(clock, ticket, law))

function explainClock(clock: Clock, ticket: Ticket, law: Law): ExplainedClock {
  const rules = rulesByKey(clock.rules) ?? law.rules
  const limit = limitOf(clock, rules)
  const count = explain(limit, rules, clock.start, law.calendar)
  // A day that the platform set or the parties agreed is not counted but named.
  const set = limit.setBy === 'unit' || (limit.setBy !== undefined && count.lastDay !== clock.lastDay)
  const counted = set ? explainSet(limit, rules, clock.start, clock.lastDay) : count
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
    moved: set || counted.lastDay !== clock.lastDay,
    extension: explainGrant(clock, ticket, { ...law, rules }) ?? explainWithLead(clock, { ...law, rules }),
  }
}

/** Of an order that ended with this limit; what was met or late says nothing more. */
function overtakenBy({ order: number, outcome, endedAt }: Clock, ticket: Ticket): ExplainedClock['endedBecause'] {
  const order = number === undefined ? undefined : findOrder(ticket, number)
  return outcome === 'void' && order?.ended && order.endedAt === endedAt ? wordsOf(order.ended) : undefined
}

function explainGrant(clock: Clock, ticket: Ticket, law: Law): ExplainedGrant | undefined {
  const extension = ticket.extensions.find(({ n }) => n === clock.extension)
  if (!extension) return undefined
  const { n, originalLastDay, grantedMonths, grantedUntil = '', authority, decidedAt } = extension
  const { lastDay, months } = cap(ticket, clock, law)
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
function explainWithLead({ extended, lastDay: grantedUntil }: Clock, law: Law): ExplainedGrant | undefined {
  if (!extended) return undefined
  const { from: originalLastDay, months: grantedMonths } = extended
  const months = law.rules.extending.maxMonths
  const { lastDay } = extensionLimit(originalLastDay, months, law.calendar)
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

/** The limit of the rules, the time a step of supervision gives, or a statute's own in its place (art. 19(5), 24). */
function limitOf({ kind, statutory, step, times }: Clock, rules: Rules): Limit {
  const limit = rules.limits[kind]
  if (times) return turnOf(limit, times)
  if (step) return { ...limit, period: answerWithin(step, rules) }
  if (!statutory) return limit
  const reading = { zh: `法律法规另有规定：${statutory.citation}`, en: `a statute's own limit: ${statutory.citation}` }
  return { ...limit, article: '第十九条（五）', reading, period: periodOf(statutory) }
}
