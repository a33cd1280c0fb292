/** 第几天 — how a limit is counted, and which of its days a day is. */
import * as z from 'zod'
import type { Calendar } from '../../law/calendar.ts'
import { dayNumber } from '../../law/civil-date.ts'
import { rulesByKey } from '../../law/regulations.ts'
import { dateOf, startOfDay } from '../../law/shanghai-time.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { limitOf } from './limit-of.ts'
import type { Counted } from './shape.ts'

/** 第x天，共y天 — the day on which a limit starts is day 0; after its last day `day` is more than `of`. */
export const dayShown = lazily(() =>
  z
    .strictObject({
      day: z.int().describe('第几天，起算当日为0 the day it starts is 0'),
      of: z.int().describe('共几天 of how many'),
      in: z.enum(['working-days', 'calendar-days']),
    })
    .meta({ id: 'DayOfLimit', description: '时限的第几天 which day of its limit it is' }),
)
export type DayShown = Parsed<typeof dayShown>

/** @param now an instant */
export function dayOf({ start, lastDay, ...clock }: Counted, now: string, calendar: Calendar): DayShown | undefined {
  const rules = rulesByKey(clock.rules)
  // Of a limit whose rules are not at hand, or that is counted in minutes, there is no day.
  const period = rules && limitOf(clock, rules).period
  if (!period || 'minutes' in period) return undefined
  const counted = 'workingDays' in period ? 'working-days' : 'calendar-days'
  const daysTo = (until: string): number =>
    counted === 'working-days'
      ? calendar.workingDaysBetween(start, until)
      : dayNumber(dateOf(until)) - dayNumber(dateOf(start))
  return { day: daysTo(now), of: daysTo(startOfDay(lastDay)), in: counted }
}
