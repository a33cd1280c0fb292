/** 日期 — ISO dates ('2026-10-09') as day numbers, so that days are counted without any zone. */

import * as z from 'zod'
import { said } from '../schema/said.ts'

/** A date of the civil calendar, 'YYYY-MM-DD'; compares by `<` as dates do. */
export type IsoDate = string

/** What is counted with lies here: outside four-digit years dates no longer compare, and counting would not end. */
const isCountable = (date: string): boolean => '1900-01-01' <= date && date < '2200-01-01'
const message = said('between 1900 and 2199', '应在1900年至2199年之间。')

/** A date as people send it. */
export const civilDate = z.iso.date().refine(isCountable, message)

/** A time as people send it: RFC 3339, with its offset. */
export const timeWithOffset = z.iso.datetime({ offset: true }).refine(isCountable, message)
/** The same, as the documents of the API say it. */
export const instant = timeWithOffset.describe('RFC 3339 time with offset')

const dayInMs = 86_400_000

/** Days since 1970-01-01. Dates are checked at the door; one that is none is a bug here. */
export function dayNumber(date: IsoDate): number {
  const ms = Date.parse(date)
  if (date.length !== 10 || Number.isNaN(ms)) throw new RangeError(`not a date: ${date}`)
  return ms / dayInMs
}

export const dateOfDay = (day: number): IsoDate => new Date(day * dayInMs).toISOString().slice(0, 10)

export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDay(dayNumber(date) + days)

/** 0 is Sunday, 6 Saturday; 1970-01-01 was a Thursday. */
export const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7

export const isWeekend = (day: number): boolean => weekday(day) === 0 || weekday(day) === 6

/** 到期月的对应日 — the same day of a later month, or that month's last day where there is none (民法典第二百零二条). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10)
}
