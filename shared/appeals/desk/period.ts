/** 期间的诉求件 — reads all tickets of a period anew, however old they are. */

import { checkPeriod } from '../../door/period.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Period } from '../../law/period.ts'
import { within } from '../../law/period.ts'
import { inTurns } from '../../record/at-once.ts'
import type { Page } from '../../record/rows.ts'
import { Unreadable } from '../../schema/kept.ts'
import { type FigureFacts, factsOf, factsShape } from '../kind/facts.ts'
import { replay } from '../kind/replay.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { dayOfRegistration, firstYear, foundByDay, yearsBefore } from './long-lived.ts'
import type { CountedTicket, TicketLists, Tickets } from './ports.ts'

const daysAtOnce = 8
const readAtOnce = 16

interface PeriodDeps {
  lists: Pick<TicketLists, 'countedOn' | 'longLived'>
  tickets: Pick<Tickets, 'read'>
}

/** What figures read of the tickets that the period may count. @param unreadable takes the numbers of those that cannot be read */
export async function factsOfPeriod(
  period: Period,
  deps: PeriodDeps,
  unreadable: string[] = [],
): Promise<FigureFacts[]> {
  return factsIn(await countedIn(period, deps), deps, unreadable)
}

/** What figures read of all that was registered on a day, however long it counts. @param unreadable takes the numbers of those that cannot be read */
export async function factsOfDay(day: string, deps: PeriodDeps, unreadable: string[] = []): Promise<FigureFacts[]> {
  return factsIn(await everyPage((after) => deps.lists.countedOn(day, day, after)), deps, unreadable)
}

async function factsIn(
  found: readonly CountedTicket[],
  deps: PeriodDeps,
  unreadable: string[],
): Promise<FigureFacts[]> {
  const [kept, older] = [found.filter(isReadable), found.filter((one) => !isReadable(one))]
  return [...kept.map(({ facts }) => facts), ...(await read(older, deps, unreadable)).map(factsOf)]
}

/** 分段 — a period’s tickets by when they were registered, a week at a time; `older` are those found by their year. */
export function slicesOf({ from, to }: Period): string[] {
  const weeks: string[] = []
  for (let day = addDays(from, -foundByDay); day <= to; day = addDays(day, week)) weeks.push(day)
  return [olderSlice, ...weeks]
}
const olderSlice = 'older'
const week = 7

/** The days of registration that a slice is. */
export const daysOfSlice = ({ from, to }: Period, slice: string): Period =>
  slice === olderSlice
    ? { from: `${firstYear}-01-01`, to: addDays(from, -foundByDay - 1) }
    : { from: slice, to: least(addDays(slice, week - 1), to) }

/** The same facts as of the whole period, a slice at a time. */
export async function factsOfSlice(
  period: Period,
  slice: string,
  deps: PeriodDeps,
  unreadable: string[] = [],
): Promise<FigureFacts[]> {
  const found =
    slice === olderSlice
      ? await countedOlder(period, deps)
      : await countedOnDays(daysIn(daysOfSlice(period, slice)), period, deps)
  return factsIn(found, deps, unreadable)
}
const least = (one: string, other: string): string => (one < other ? one : other)

/** What another release wrote in another way is read off the logs again. */
const isReadable = (one: CountedTicket): one is CountedTicket & { facts: FigureFacts } =>
  one.facts?.shape === factsShape

/** The tickets that the period may count, whole. @param unreadable takes the numbers of those that cannot be read */
export const ticketsOf = async (period: Period, deps: PeriodDeps, unreadable: string[] = []): Promise<Ticket[]> =>
  read(await countedIn(period, deps), deps, unreadable)

/** Closed in the period after having been dispatched, and not worked again since. */
export async function ticketsClosedIn(period: Period, deps: PeriodDeps, unreadable: string[] = []): Promise<Ticket[]> {
  const isClosed = ({ state, closedAt, dispatchedAt }: FigureFacts) =>
    state === 'closed' && closedAt !== undefined && dispatchedAt !== undefined && within(closedAt, period)
  const found = await countedIn(checkPeriod(period), deps)
  const tickets = await read(
    found.filter((one) => !isReadable(one) || isClosed(one.facts)),
    deps,
    unreadable,
  )
  return tickets.filter((ticket) => isClosed(factsOf(ticket)))
}

/** By their days those registered not long before it, by their years those older; in the order of their numbers. */
async function countedIn(period: Period, deps: PeriodDeps): Promise<CountedTicket[]> {
  const days = daysIn({ from: addDays(period.from, -foundByDay), to: period.to })
  return [...(await countedOlder(period, deps)), ...(await countedOnDays(days, period, deps))]
}

function daysIn({ from, to }: Period): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

async function countedOlder({ from }: Period, { lists }: PeriodDeps): Promise<CountedTicket[]> {
  const first = addDays(from, -foundByDay)
  const older = await inTurns(daysAtOnce, yearsBefore(from), (year) =>
    everyPage((after) => lists.longLived(year, from, after)),
  )
  const notByDay = older.flat().filter(({ number }) => dayOfRegistration(number) < first)
  return notByDay.sort((a, b) => (a.number < b.number ? -1 : 1))
}

async function countedOnDays(
  days: readonly string[],
  { from }: Period,
  { lists }: PeriodDeps,
): Promise<CountedTicket[]> {
  const byDay = await inTurns(daysAtOnce, days, (day) => everyPage((after) => lists.countedOn(day, from, after)))
  return byDay.flat()
}

async function everyPage<T>(read: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    all.push(...page.items)
    cursor = page.next
  } while (cursor)
  return all
}

async function read(
  listed: readonly { number: string }[],
  { tickets }: PeriodDeps,
  unreadable: string[],
): Promise<Ticket[]> {
  const found = await inTurns(readAtOnce, listed, async ({ number }) => {
    try {
      const stored = await tickets.read(number)
      return stored && replay(stored.log)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      unreadable.push(number)
      return undefined
    }
  })
  return found.filter((ticket) => ticket !== undefined)
}
