/** 计算所依的日历 — the unusual days among those that a limit was counted by. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import type { Calendar, Day } from './calendar.ts'
import { addDays, civilDate, dateOfDay, dayNumber, type IsoDate, isWeekend } from './civil-date.ts'
import { dateOf } from './shanghai-time.ts'

/** Consecutive days with one reason; without `until`, one day. */
export const keptDays = lazily(() =>
  z.strictObject({
    from: civilDate,
    until: civilDate.optional(),
    works: z.boolean(),
    why: z.string(),
    whyEn: z.string(),
  }),
)
export type KeptDays = Parsed<typeof keptDays>

const usual = { works: { why: '工作日', whyEn: 'working day' }, off: { why: '周末', whyEn: 'weekend' } }

const usually = (at: number): Pick<Day, 'works' | 'why' | 'whyEn'> =>
  isWeekend(at) ? { works: false, ...usual.off } : { works: true, ...usual.works }

/** What of the days after one and up to another a limit has to remember. */
export function daysKept(from: IsoDate, until: IsoDate, calendar: Calendar): KeptDays[] {
  const kept: KeptDays[] = []
  for (let at = dayNumber(from) + 1; at <= dayNumber(until); at++) {
    const { date, works, why, whyEn } = calendar.dayOf(dateOfDay(at))
    const { works: usualWorks, why: usualWhy } = usually(at)
    if (works === usualWorks && why === usualWhy) continue
    const last = kept.at(-1)
    if (last?.why === why && last.works === works && addDays(last.until ?? last.from, 1) === date) last.until = date
    else kept.push({ from: date, works, why, whyEn })
  }
  return kept
}

/** The calendar as it was when the limit was counted. @param provisional an arrangement was still to come */
export function calendarKept(kept: readonly KeptDays[], provisional: boolean): Calendar {
  const dayAt = (at: number): Day => {
    const date = dateOfDay(at)
    const special = kept.find(({ from, until = from }) => from <= date && date <= until)
    const { works, why, whyEn } = special ?? usually(at)
    return { date, works, why, whyEn, provisional }
  }
  const walk = (first: number, count: number) => {
    let worked = 0
    for (let at = first; ; at++) {
      if (dayAt(at).works) worked++
      if (worked >= count) return { date: dateOfDay(at), provisional }
    }
  }
  return {
    dayOf: (date) => dayAt(dayNumber(date)),
    workingDaysAfter: (date, count) => walk(dayNumber(date) + (count > 0 ? 1 : 0), count),
    workingDayFrom: (date) => walk(dayNumber(date), 1),
    workingDaysBetween(from, until) {
      let worked = 0
      for (let at = dayNumber(dateOf(from)) + 1; at <= dayNumber(dateOf(until)); at++) if (dayAt(at).works) worked++
      return worked
    },
  }
}

/** The dates among them that are worked at a weekend or off in the week: what makes a count come out otherwise. */
export const unusualDates = (kept: readonly KeptDays[]): string =>
  kept
    .flatMap(({ from, until = from, works }) => {
      const dates: string[] = []
      for (let at = dayNumber(from); at <= dayNumber(until); at++)
        if (works !== usually(at).works) dates.push(dateOfDay(at))
      return dates
    })
    .join(' ')
