/** 久办件 — an index, by year, of old tickets that still count. */
import { addDays } from '../../law/civil-date.ts'

/** Days after its registration on which a ticket is found by its day; what counts later is found as long-lived. */
export const foundByDay = 120

/** `261009-48213077` → 2026-10-09 */
export const dayOfRegistration = (number: string): string =>
  `20${number.slice(0, 2)}-${number.slice(2, 4)}-${number.slice(4, 6)}`

/** The year under which a long-lived ticket stands; undefined for all others. @param countsUntil the last day that can count it */
export function longLivedOf(number: string, countsUntil: string): string | undefined {
  const day = dayOfRegistration(number)
  return addDays(day, foundByDay) < countsUntil ? day.slice(0, 4) : undefined
}

/** Every year in which something that is found as long-lived in a period can have been registered. */
export const yearsBefore = (from: string): string[] => yearsUntil(addDays(from, -foundByDay))

/** The draft is of 2021: no ticket that was registered under it is older. */
export const firstYear = 2021

/** Every year in which something can have been registered by that day. */
export const yearsUntil = (day: string): string[] =>
  Array.from({ length: Number(day.slice(0, 4)) - firstYear + 1 }, (_, index) => String(firstYear + index))
