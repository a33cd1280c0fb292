/** The simulated weeks as moments at which people act, more on working days. */
import type { Calendar } from '../../shared/law/calendar.ts'
import { addDays, type IsoDate } from '../../shared/law/civil-date.ts'
import { type Instant, instantOf } from '../../shared/law/shanghai-time.ts'

export interface Slot {
  at: Instant
  day: IsoDate
  /** departments and authorities work then; the hotline always does */
  office: boolean
}

export interface Diary {
  days: readonly IsoDate[]
  slots: readonly Slot[]
  works(day: IsoDate): boolean
  /** places in `slots` of a day */
  of(day: IsoDate): number[]
  /** place of the first office slot behind this one */
  nextOffice(place: number): number
  /** places of the office slots of the nth working day after this one */
  office(place: number, workingDays: number): number[]
}

const workingDay = [
  ['08:40', true],
  ['09:50', true],
  ['11:10', true],
  ['14:29', true],
  ['16:20', true],
  ['19:40', false],
] as const
const quietDay = [
  ['10:20', false],
  ['15:40', false],
] as const

/** Shanghai time, `2026-10-09` and `09:24`, as an instant. */
export const momentOf = (day: IsoDate, time: string): Instant => instantOf(`${day}T${time}:00+08:00`)

export function diaryOf(calendar: Calendar, from: IsoDate, to: IsoDate): Diary {
  const works = (day: IsoDate): boolean => calendar.dayOf(day).works
  const days: IsoDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  const slots = days.flatMap((day) =>
    (works(day) ? workingDay : quietDay).map(([time, office]): Slot => ({ at: momentOf(day, time), day, office })),
  )
  const of = (day: IsoDate): number[] => [...slots.keys()].filter((place) => slots[place]?.day === day)
  return {
    days,
    slots,
    works,
    of,
    nextOffice(place) {
      const found = slots.findIndex(({ office }, at) => office && at > place)
      return found === -1 ? slots.length : found
    },
    office(place, workingDays) {
      const day = slots[place]?.day
      if (!day) return [slots.length]
      const then = of(calendar.workingDaysAfter(day, workingDays).date).filter((at) => slots[at]?.office)
      return then.length > 0 ? then : [slots.length]
    },
  }
}
