/** 到期 — the last day of a limit, and when an act is late (民法典第二百零一条至第二百零三条). */
import type { Calendar, Reached } from './calendar.ts'
import { addDays, addMonths, type IsoDate } from './civil-date.ts'
import type { Limit, Period } from './limit.ts'
import { dateOf, endOfDay, type Instant, millisecondBefore, minutesAfter, startOfDay } from './shanghai-time.ts'

export type { Limit } from './limit.ts'

export interface Deadline {
  /** the last day on which to act, a date in Asia/Shanghai */
  lastDay: IsoDate
  /** 24:00 of that day: an act before it is in time, at it or after it is late */
  limit: Instant
  /** counted through a year whose arrangement is not published: to be computed again when it is */
  provisional: boolean
}

/** When a period that started at this moment ends. The starting day is not counted (第二百零一条). */
export function deadline({ period }: Pick<Limit, 'period'>, start: Instant, calendar: Calendar): Deadline {
  if ('minutes' in period) {
    const limit = minutesAfter(start, period.minutes)
    return { lastDay: dateOf(millisecondBefore(limit)), limit, provisional: false }
  }
  return ending(lastDayOf(period, dateOf(start), calendar))
}

/** The nth time a repeating limit is due: each counted from the first start, so that a late one moves no other. */
export function repeatedDeadline(
  { period }: Pick<Limit, 'period'>,
  times: number,
  start: Instant,
  calendar: Calendar,
): Deadline {
  return deadline({ period: multiplied(period, times) }, start, calendar)
}

/** The nth turn of a repeating limit as a limit of its own. */
export const turnOf = (limit: Limit, times: number): Limit => ({ ...limit, period: multiplied(limit.period, times) })

/** 延期 — months beyond the original last day, always counted from that day and never from an earlier extension (art. 19(4)). */
export const extensionLimit = (originalLastDay: IsoDate, months: number, calendar: Calendar): Deadline =>
  deadline({ period: { months } }, startOfDay(originalLastDay), calendar)

/** 连续30日不予配合 — the moment from which closing is allowed: the day after the last counted one, 00:00 (art. 25(8)). */
export function nonCooperationEnds({ period }: Pick<Limit, 'period'>, recorded: Instant): Instant {
  if (!('calendarDays' in period)) throw new TypeError('non-cooperation is counted in calendar days')
  return endOfDay(addDays(dateOf(recorded), period.calendarDays))
}

/** The last day of a period as it is counted, before any roll to a working day. */
export function nominalLastDay(
  period: Exclude<Period, { minutes: number }>,
  start: IsoDate,
  calendar: Calendar,
): IsoDate {
  if ('workingDays' in period) return calendar.workingDaysAfter(start, period.workingDays).date
  if ('months' in period) return addMonths(start, period.months)
  return addDays(start, period.calendarDays)
}

function lastDayOf(period: Exclude<Period, { minutes: number }>, start: IsoDate, calendar: Calendar): Reached {
  if ('workingDays' in period) return calendar.workingDaysAfter(start, period.workingDays)
  const date = nominalLastDay(period, start, calendar)
  // Days that are all counted depend on no arrangement; only where they end may (第二百零三条).
  if ('calendarDays' in period && !period.rollsToWorkingDay) return { date, provisional: false }
  return calendar.workingDayFrom(date)
}

/** 24时截止 — the deadline at the end of a day that was reached by counting. */
export const ending = ({ date, provisional }: Reached): Deadline => ({
  lastDay: date,
  limit: endOfDay(date),
  provisional,
})

/** The deadline at the end of a day that people named: no arrangement moves it. */
export const named = (day: IsoDate): Deadline => ending({ date: day, provisional: false })

function multiplied(period: Period, times: number): Period {
  if ('workingDays' in period) return { workingDays: period.workingDays * times }
  if ('calendarDays' in period) return { ...period, calendarDays: period.calendarDays * times }
  if ('months' in period) return { months: period.months * times }
  return { minutes: period.minutes * times }
}
