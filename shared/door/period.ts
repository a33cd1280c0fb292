/** 统计期间 — a period that somebody asks about, as far as it may reach. */
import { addDays } from '../law/civil-date.ts'
import type { Period } from '../law/period.ts'
import { DoorRefusal } from './input.ts'

/** From not after to, and at most a year. */
export function checkPeriod<P extends Period>(period: P): Period {
  const { from, to } = period
  if (from > to || addDays(from, 366) < to) throw new DoorRefusal('period.invalid')
  return { from, to }
}
