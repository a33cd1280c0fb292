/** 每日提要 — what of a unit's open orders is overdue, or due within the next days. */
import type { Calendar } from '../../law/calendar.ts'
import { addDays, type IsoDate } from '../../law/civil-date.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf, endOfDay, type Instant, instantOf, millisecondBefore } from '../../law/shanghai-time.ts'
import type { OrderRow } from '../kind/rows.ts'
import type { OrderRows } from './ports.ts'

interface DueOrder {
  workOrder: string
  lastDay: IsoDate
}

/** Numbers and days only: nothing of what an order is about, and nobody's name. */
export interface Digest {
  unit: string
  day: IsoDate
  /** last day of the days ahead */
  until: IsoDate
  counts: { overdue: number; due: number }
  /** the most urgent first; of each the first hundred */
  overdue: DueOrder[]
  due: DueOrder[]
}

type Law = { rules: Pick<Rules, 'telling'>; calendar: Calendar }

/** 九时 — when the digests of a day begin; on a day that is not worked there are none. */
export function digestsFrom(day: IsoDate, { rules, calendar }: Law): Instant | undefined {
  return calendar.dayOf(day).works ? instantOf(`${day}T${rules.telling.digest.from}:00+08:00`) : undefined
}

/** Today, and as many working days after it as the law file says. */
export const digestUntil = (day: IsoDate, { rules, calendar }: Law): IsoDate =>
  calendar.workingDaysAfter(day, rules.telling.digest.workingDays).date

const listed = 100

/** @param rows by limit; a reply that waits for the platform is not the unit's to hurry */
export function digestOf(unit: string, rows: readonly OrderRow[], now: Instant, law: Law): Digest {
  const day = dateOf(now)
  const until = digestUntil(day, law)
  const own = rows.flatMap(({ number, state, limit }) =>
    state === 'open' && limit !== undefined && limit <= endOfDay(until)
      ? [{ workOrder: number, lastDay: dateOf(millisecondBefore(limit)), late: limit <= now }]
      : [],
  )
  const shown = (late: boolean) => own.filter((one) => one.late === late).map(({ late: _, ...one }) => one)
  const [overdue, due] = [shown(true), shown(false)]
  return {
    ...{ unit, day, until, counts: { overdue: overdue.length, due: due.length } },
    ...{ overdue: overdue.slice(0, listed), due: due.slice(0, listed) },
  }
}

export const saysNothing = ({ counts: { overdue, due } }: Digest): boolean => overdue + due === 0

const page = 100

/** The sparse index by limit is read as far as something is due, and no further. */
export async function readDigest(
  unit: string,
  now: Instant,
  law: Law,
  { orders }: { orders: Pick<OrderRows, 'list'> },
): Promise<Digest> {
  const beyond = endOfDay(addDays(digestUntil(dateOf(now), law), 1))
  const rows: OrderRow[] = []
  let after: string | undefined
  do {
    const { items, next } = await orders.list(unit, true, page, after)
    rows.push(...items)
    const last = items.at(-1)?.limit
    after = last === undefined || last >= beyond ? undefined : next
  } while (after)
  return digestOf(unit, rows, now, law)
}
