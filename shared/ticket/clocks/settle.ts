/** 时限确定 — a limit counted through a year whose arrangement was not published is counted again when it is (平台规则). */
import { type Deadline, deadline, ending, extensionLimit, repeatedDeadline } from '../../regulation/deadline.ts'
import { rulesByKey } from '../../regulation/regulations.ts'
import type { Context } from '../decision.ts'
import type { EventOf } from '../event.ts'
import { type Clock, runningClocks, type Ticket } from '../ticket.ts'
import { interrupted } from './continuing.ts'
import { answerWithin, periodOf } from './starting.ts'

type Law = Pick<Context, 'rules' | 'calendar'>

/** The running clocks whose limit is no longer provisional, each with the limit it has by the published arrangement. */
export const settled = (ticket: Ticket, law: Law): EventOf<'limit-settled'>[] =>
  runningClocks(ticket)
    .filter(({ provisional, passedAt }) => provisional && !passedAt)
    .flatMap((clock) => {
      const { lastDay, limit, provisional } = countedAgain(clock, ticket, law)
      if (provisional) return []
      const { kind, order, subject } = clock
      return [
        {
          type: 'limit-settled' as const,
          clock: kind,
          ...(order ? { order } : {}),
          ...(subject ? { subject } : {}),
          limit,
          lastDay,
        },
      ]
    })

/** As it was counted when it started, or as an extension moved it. */
function countedAgain(clock: Clock, ticket: Ticket, law: Law): Deadline {
  const { calendar } = law
  const granted = ticket.extensions.find(({ n }) => n === clock.extension)
  if (!granted && !clock.extended) return withoutExtension(clock, ticket, law)
  const months = granted ? granted.grantedMonths : clock.extended?.months
  // Months count from the last day before the first extension, also where a reply was sent back in between.
  const first = ticket.clocks.find((one) => isSameLimit(one, clock) && wasExtended(one)) ?? clock
  if (months) return extensionLimit(withoutExtension(first, ticket, law).lastDay, months, calendar)
  // Granted until a day: that day stands, or the next one that is worked.
  return ending(calendar.workingDayFrom(clock.lastDay))
}

/** By the rules or a statute, by turns, or on from a check. */
function withoutExtension(clock: Clock, ticket: Ticket, law: Law): Deadline {
  if (clock.checkedFor === undefined) return byRules(clock, law)
  const before = interrupted(clock, ticket)
  const from = (before ? countedAgain(before, ticket, law) : byRules(clock, law)).lastDay
  return ending(law.calendar.workingDaysAfter(from, clock.checkedFor))
}

const wasExtended = ({ extension, extended, outcome }: Clock): boolean =>
  (extension !== undefined || extended !== undefined) && outcome !== 'void'

const isSameLimit = (one: Clock, other: Clock): boolean => one.kind === other.kind && one.order === other.order

function byRules(
  { kind, start, statutory, times, step, rules: key }: Clock,
  { rules: present, calendar }: Law,
): Deadline {
  const rules = rulesByKey(key) ?? present
  if (statutory) return deadline({ period: periodOf(statutory) }, start, calendar)
  if (step) return deadline({ period: answerWithin(step, rules) }, start, calendar)
  if (times) return repeatedDeadline(rules.limits[kind], times, start, calendar)
  return deadline(rules.limits[kind], start, calendar)
}
