/** 工作日历 — which days are worked in a city, and why. */
import { type Arrangement, fixedHolidays } from './arrangements.ts'
import { addDays, dateOfDay, dayNumber, type IsoDate, isWeekend } from './civil-date.ts'
import { dateOf, type Instant } from './shanghai-time.ts'

export interface Day {
  date: IsoDate
  works: boolean
  /** 工作日, 周末, 调休上班, or the holiday's name */
  why: string
  whyEn: string
  /** the year's arrangement is not published: this may still change */
  provisional: boolean
}

/** Days a city adds; they go before the arrangement. */
export interface CityDays {
  holidays: readonly { date: IsoDate; name: string }[]
  workdays: readonly { date: IsoDate; name: string }[]
}

/** A date that was reached by counting; provisional when a day counted on the way is. */
export interface Reached {
  date: IsoDate
  provisional: boolean
}

export interface Calendar {
  dayOf(date: IsoDate): Day
  /** The nth working day after a date, which is itself not counted; none after it is the date itself. */
  workingDaysAfter(date: IsoDate, count: number): Reached
  /** The date itself if it is worked, else the next that is (民法典第二百零三条). */
  workingDayFrom(date: IsoDate): Reached
  /** Working days that began after one moment and not after another: 0 within one day. */
  workingDaysBetween(from: Instant, until: Instant): number
}

type Special = Pick<Day, 'works' | 'why' | 'whyEn'>

/** Reads arrangements and city days once; every question is then a few look-ups. */
export function calendarOf(arrangements: readonly Arrangement[], city: CityDays): Calendar {
  const special = new Map([...arrangedDays(arrangements), ...cityDays(city)])
  const published = new Set(arrangements.map(({ year }) => year))

  const derive = (day: number): Day => {
    const date = dateOfDay(day)
    const provisional = !published.has(Number(date.slice(0, 4)))
    return { date, ...(special.get(date) ?? ordinary(day, date, provisional)), provisional }
  }
  // Days once asked for are kept, of published years and their neighbours: every limit of an open ticket ends there.
  const near = new Set([...published].flatMap((year) => [year - 1, year, year + 1]))
  const kept = new Map<number, Day>()
  const dayAt = (at: number): Day => {
    const known = kept.get(at)
    if (known) return known
    const day = derive(at)
    if (near.has(Number(day.date.slice(0, 4)))) kept.set(at, day)
    return day
  }

  const walk = (first: number, count: number): Reached => {
    let provisional = false
    let worked = 0
    for (let at = first; ; at++) {
      const day = dayAt(at)
      provisional ||= day.provisional
      if (day.works) worked++
      if (worked >= count) return { date: day.date, provisional }
    }
  }

  return {
    dayOf: (date) => dayAt(dayNumber(date)),
    workingDaysAfter: (date, count) => walk(dayNumber(date) + (count > 0 ? 1 : 0), count),
    workingDayFrom: (date) => walk(dayNumber(date), 1),
    workingDaysBetween(from, until) {
      const last = dayNumber(dateOf(until))
      let worked = 0
      for (let at = dayNumber(dateOf(from)) + 1; at <= last; at++) if (dayAt(at).works) worked++
      return worked
    },
  }
}

function* arrangedDays(arrangements: readonly Arrangement[]): Generator<[IsoDate, Special]> {
  for (const { name, nameEn, from, until, workdays } of arrangements.flatMap(({ holidays }) => holidays)) {
    for (let date = from; date <= until; date = addDays(date, 1))
      yield [date, { works: false, why: name, whyEn: nameEn }]
    for (const date of workdays)
      yield [date, { works: true, why: '调休上班', whyEn: `worked in exchange for ${nameEn}` }]
  }
}

const cityDays = ({ holidays, workdays }: CityDays): [IsoDate, Special][] => [
  ...holidays.map(({ date, name }): [IsoDate, Special] => [
    date,
    { works: false, why: name, whyEn: `city holiday: ${name}` },
  ]),
  ...workdays.map(({ date, name }): [IsoDate, Special] => [
    date,
    { works: true, why: name, whyEn: `city workday: ${name}` },
  ]),
]

/** A day nobody arranged. In an unpublished year the holidays on solar dates are known all the same. */
function ordinary(day: number, date: IsoDate, provisional: boolean): Special {
  const holiday = provisional ? fixedHolidays.get(date.slice(5)) : undefined
  if (holiday) return { works: false, why: holiday.name, whyEn: holiday.nameEn }
  if (isWeekend(day)) return { works: false, why: '周末', whyEn: 'weekend' }
  return { works: true, why: '工作日', whyEn: 'working day' }
}
