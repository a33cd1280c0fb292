/** 期间 — the days of registration that a verb is about. */
import { addDays, civilDate } from '../../shared/law/civil-date.ts'
import { type Options, UsageError } from './verb.ts'

export const period = {
  from: { type: 'string', about: 'first day of registration, 2026-10-01', value: 'day' },
  to: { type: 'string', about: 'last day of registration; the first one otherwise', value: 'day' },
} as const satisfies Options

const most = 3_660

/** @throws UsageError */
export function daysOf({ from = '', to = from }: { from?: string | undefined; to?: string | undefined }): string[] {
  if (!isDay(from) || !isDay(to)) throw new UsageError('say the period: --from 2026-10-01 --to 2026-10-31')
  if (from > to) throw new UsageError(`${from} is after ${to}`)
  if (Date.parse(to) - Date.parse(from) > most * 86_400_000) throw new UsageError('at most ten years at once')
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

const isDay = (text: string): boolean => civilDate.safeParse(text).success
