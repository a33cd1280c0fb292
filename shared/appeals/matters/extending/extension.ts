/** 延期 — an application in the log, and what may still be asked for (第十九条（四）). */

import type { Calendar } from '../../../law/calendar.ts'
import { type Deadline, extensionLimit } from '../../../law/deadline.ts'
import type { Rules } from '../../../law/rules.ts'
import { endOfDay } from '../../../law/shanghai-time.ts'
import type { Clock } from '../../clocks/shape.ts'
import { clockOf, findOrder, type Ticket } from '../../ticket/ticket.ts'
import type { Extension } from './shape.ts'
import type { ExtensionState } from './words.ts'

export const extensionState = (extension: Extension, ticket: Ticket): ExtensionState =>
  extension.decision ?? (isAbout(extension, ticket) ? 'pending' : 'lapsed')

export const isUndecided = ({ decision }: Extension): boolean => decision === undefined

/** The limit it asks to move still stands and is not met: running, or answered late. */
export function isAbout(extension: Extension, ticket: Ticket): boolean {
  const order = findOrder(ticket, extension.order)
  const inHand = order?.state === 'open' || order?.state === 'replied'
  const clock = clockOf(ticket, extension.clock, extension.order)
  return inHand && clock !== undefined && clock.outcome !== 'met' && clock.outcome !== 'void'
}

export const pendingExtension = (ticket: Ticket, order?: string): Extension | undefined =>
  ticket.extensions.find(
    (extension) => (!order || extension.order === order) && extensionState(extension, ticket) === 'pending',
  )

export const grantedExtension = (ticket: Ticket, order: string): Extension | undefined =>
  ticket.extensions.findLast((extension) => extension.order === order && extension.decision === 'granted')

/** Applications count whatever their outcome, for the matter and not for an order: across re-dispatch, reopening and merging. */
export const applications = ({ extensions, applicationsBefore = 0 }: Ticket): number =>
  extensions.length + applicationsBefore

/** The limit of an order that can be extended: the one its completing reply has to meet. */
export const completingClock = (ticket: Ticket, order: string | undefined, { extending }: Rules): Clock | undefined =>
  extending.clocks.map((kind) => clockOf(ticket, kind, order)).find((clock) => clock !== undefined)

/** The last day before any extension. */
export const originalLastDay = (ticket: Ticket, { kind, order, lastDay, extended }: Clock): string =>
  ticket.extensions.find((extension) => extension.order === order && extension.clock === kind)?.originalLastDay ??
  extended?.from ??
  lastDay

interface Law {
  rules: Rules
  calendar: Calendar
}

/** 不得超过2个月 — how far a general extension may go in all, what earlier holders of the order used up taken off; what the same unit was granted is counted from its own original last day already. */
export function cap(ticket: Ticket, clock: Clock, law: Law): Deadline & { months: number } {
  const used = ticket.extensions
    .filter(({ order, decision }) => decision === 'granted' && isPast(ticket, order) && !isWithin(clock, order, ticket))
    .reduce((months, extension) => Math.max(months, monthsOf(extension, law)), 0)
  const months = Math.max(0, law.rules.extending.maxMonths - used)
  return { ...extensionLimit(originalLastDay(ticket, clock), months, law.calendar), months }
}

/** This limit is the one that was extended under that order, held by the same unit again. */
const isWithin = (clock: Clock, order: string, ticket: Ticket): boolean =>
  ticket.clocks.some(
    (one) => one.extension !== undefined && one.order === order && one.kind === clock.kind && one.start === clock.start,
  ) && findOrder(ticket, order)?.unit === findOrder(ticket, clock.order ?? '')?.unit

const isPast = (ticket: Ticket, order: string): boolean => {
  const state = findOrder(ticket, order)?.state
  return state === 'given-back' || state === 'ended'
}

/** The months that a granted last day comes to, begun ones counted whole. */
function monthsOf({ grantedUntil = '', originalLastDay }: Extension, { rules, calendar }: Law): number {
  for (let months = 1; months < rules.extending.maxMonths; months++)
    if (extensionLimit(originalLastDay, months, calendar).lastDay >= grantedUntil) return months
  return rules.extending.maxMonths
}

/** The last day that is asked for or granted: by months from the original last day, or by its date. */
export function extendedTo(
  { months, until }: { months?: number | undefined; until?: string | undefined },
  original: string,
  calendar: Calendar,
): Deadline {
  if (months) return extensionLimit(original, months, calendar)
  const { date, provisional } = calendar.workingDayFrom(until ?? original)
  return { lastDay: date, limit: endOfDay(date), provisional }
}
