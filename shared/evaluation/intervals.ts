/** 分段 — cuts a period into days, weeks, months, half-years or years. */
import { addDays, addMonths, dayNumber, weekday } from '../law/civil-date.ts'
import type { Period } from '../law/period.ts'
import type { Every } from './words.ts'

/** The first and the last may be shorter than the others; weeks begin on Mondays. */
export function intervalsOf({ from, to }: Period, every: Every): Period[] {
  const intervals: Period[] = []
  for (let first = from; first <= to; ) {
    const last = lastDayOf(first, every)
    intervals.push({ from: first, to: last < to ? last : to })
    first = addDays(last, 1)
  }
  return intervals
}

function lastDayOf(day: string, every: Every): string {
  const month = `${day.slice(0, 7)}-01`
  const within = Number(day.slice(5, 7)) - 1
  switch (every) {
    case 'day':
      return day
    case 'week':
      return addDays(day, (7 - weekday(dayNumber(day))) % 7)
    case 'month':
      return addDays(addMonths(month, 1), -1)
    case 'half-year':
      return addDays(addMonths(month, 6 - (within % 6)), -1)
    case 'year':
      return `${day.slice(0, 4)}-12-31`
  }
}
