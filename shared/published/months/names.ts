/** 月度公开的名称 — months, and the releases of each: 2026-10, restated 2026-10.2. */
import { addDays } from '../../law/civil-date.ts'
import { publishedFrom } from '../../law/open-figures.ts'
import type { Period } from '../../law/period.ts'

const month = /^\d{4}-(0[1-9]|1[0-2])$/
export const isMonth = (text: string): boolean => month.test(text)

export function periodOf(month: string): Period {
  const from = `${month}-01`
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) }
}

/** The months that are over and may be published on a day: the last two, so that one lost night loses none. @param today 2026-11-05 */
export function monthsDue(today: string): string[] {
  const last = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  const before = addDays(`${last}-01`, -1).slice(0, 7)
  return Number(today.slice(8)) >= publishedFrom ? [before, last] : [before]
}

/** @param nth from 1 on */
export const releaseName = (month: string, nth: number): string => (nth === 1 ? month : `${month}.${nth}`)
