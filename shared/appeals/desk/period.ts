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
import { dayOfRegistration, foundByDay, yearsBefore } from './long-lived.ts'
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
  const found = await countedIn(period, deps)
  const [kept, older] = [found.filter(isReadable), found.filter((one) => !isReadable(one))]
  return [...kept.map(({ facts }) => facts), ...(await read(older, deps, unreadable)).map(factsOf)]
}

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
async function countedIn({ from, to }: Period, { lists }: PeriodDeps): Promise<CountedTicket[]> {
  const first = addDays(from, -foundByDay)
  const days: string[] = []
  for (let day = first; day <= to; day = addDays(day, 1)) days.push(day)
  const older = await inTurns(daysAtOnce, yearsBefore(from), (year) =>
    everyPage((after) => lists.longLived(year, from, after)),
  )
  const byDay = await inTurns(daysAtOnce, days, (day) => everyPage((after) => lists.countedOn(day, from, after)))
  const notByDay = older.flat().filter(({ number }) => dayOfRegistration(number) < first)
  return [...notByDay.sort((a, b) => (a.number < b.number ? -1 : 1)), ...byDay.flat()]
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
