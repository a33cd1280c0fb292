/** 北京时间 — instants to Asia/Shanghai dates and back, whatever zone the machine is in. */
import { dateOfDay, dayNumber, type IsoDate } from './civil-date.ts'

/** A moment in UTC, always as `toISOString()` writes it ('2026-10-09T16:00:00.000Z'), so that `<` compares moments. */
export type Instant = string

// Asia/Shanghai has been +08:00 without summer time since September 1991; earlier dates are not ours to count.
const aheadOfUtc = 8 * 3_600_000
const dayInMs = 86_400_000

/**
 * Any RFC 3339 time as an instant.
 * @throws on a time without an offset, which each machine would read in its own zone
 */
export function instantOf(time: string): Instant {
  if (!/T.*(Z|[+-]\d\d:\d\d)$/i.test(time)) throw new RangeError(`not a time with an offset: ${time}`)
  return new Date(time).toISOString()
}

/** The date in Asia/Shanghai: 16:00Z belongs to the next day. */
export const dateOf = (instant: Instant): IsoDate => dateOfDay(Math.floor((Date.parse(instant) + aheadOfUtc) / dayInMs))

/** 0时 of a day. */
export const startOfDay = (date: IsoDate): Instant => midnight(dayNumber(date))

/** 24时 — the end of a day is the next one's beginning: an act before it is in time, at it or after it is late. */
export const endOfDay = (date: IsoDate): Instant => midnight(dayNumber(date) + 1)

const midnight = (day: number): Instant => new Date(day * dayInMs - aheadOfUtc).toISOString()

export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** The last moment before a limit: what is done then is still in time. */
export const millisecondBefore = (instant: Instant): Instant => new Date(Date.parse(instant) - 1).toISOString()

/** RFC 3339 with the offset of Asia/Shanghai: '2026-10-10T00:00:00+08:00'. Milliseconds appear only where there are any. */
export const shanghaiTime = (instant: Instant): string =>
  new Date(Date.parse(instant) + aheadOfUtc).toISOString().replace(/(\.000)?Z$/, '+08:00')

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** For JSON.stringify: instants are kept in UTC and shown as people here read clocks, 2026-10-09T16:00:00.000Z as 2026-10-10T00:00:00+08:00. */
export const inShanghai = (_: string, value: unknown): unknown =>
  typeof value === 'string' && instant.test(value) ? shanghaiTime(value) : value
