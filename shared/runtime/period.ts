/** The tickets of a period, read anew each time: whatever can have happened to them between two days. */
import type { Period } from '../evaluation/period.ts'
import { within } from '../evaluation/period.ts'
import { addDays } from '../regulation/civil-date.ts'
import { replay } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { CallDeps } from './compose.ts'
import { DoorRefusal } from './input.ts'

/** What happens in a period can happen to tickets registered this many days before it. */
const lookBack = 120
const readAtOnce = 16

/** From not after to, and at most a year. */
export function checkPeriod<P extends Period>(period: P): Period {
  const { from, to } = period
  if (from > to || addDays(from, 366) < to) throw new DoorRefusal('period.invalid')
  return { from, to }
}

export async function ticketsOf({ from, to }: Period, { lists, tickets }: CallDeps): Promise<Ticket[]> {
  const found: Ticket[] = []
  for (let day = addDays(from, -lookBack); day <= to; day = addDays(day, 1)) {
    let cursor: string | undefined
    do {
      const page = await lists.registeredOn(day, 100, cursor)
      for (let i = 0; i < page.items.length; i += readAtOnce) {
        const logs = await Promise.all(page.items.slice(i, i + readAtOnce).map(({ number }) => tickets.read(number)))
        for (const stored of logs) {
          const ticket = stored && replay(stored.log)
          if (ticket) found.push(ticket)
        }
      }
      cursor = page.next
    } while (cursor)
  }
  return found
}

/** Closed in the period after having been dispatched, and not worked again since. */
export async function ticketsClosedIn(period: Period, deps: CallDeps): Promise<Ticket[]> {
  const tickets = await ticketsOf(checkPeriod(period), deps)
  return tickets.filter(
    ({ state, closing, dispatchedAt }) => state === 'closed' && closing && dispatchedAt && within(closing.at, period),
  )
}
