/** 月度公开之日 — from which day on a month that is over is told of in figures. */
import { addDays, type IsoDate } from './civil-date.ts'

/** 公布之日 — a month is counted from this day of the next on: what was sorted wrongly at first is mostly put right by then. */
export const publishedFrom = 5

/** @param day of the month in question @param today 2026-11-05 */
export function isMonthTold(day: IsoDate, today: IsoDate): boolean {
  const next = addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)
  return today >= `${next}-${String(publishedFrom).padStart(2, '0')}`
}
