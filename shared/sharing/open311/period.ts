/** 期间 — when requests were made: within 90 days, the last ones where nothing is said. */
import type { Refusal } from '../../record/refusal.ts'
import { refused } from './refusals.ts'

export interface Period {
  from: string
  until: string
}

const days = 90
const longest = days * 86_400_000

/** Keys of a table are compared as text: years of four digits, with room for ninety days. */
const [earliest, latest] = [Date.parse('1970-04-01T00:00:00Z'), Date.parse('9999-09-01T00:00:00Z')]
const within = (moment: number): number => Math.min(Math.max(moment, earliest), latest)

/** @param now in milliseconds */
export function periodOf(
  { start_date: start, end_date: end }: { start_date?: string | undefined; end_date?: string | undefined },
  now: number,
): Period | Refusal {
  const from = start === undefined ? undefined : within(Date.parse(start))
  const until = end === undefined ? undefined : within(Date.parse(end))
  const begins = from ?? (until ?? now) - longest
  const ends = until ?? Math.min(now, begins + longest)
  if (ends - begins > longest) return refused('open311.period-too-long', { days })
  if (from !== undefined && until !== undefined && until < from) return refused('open311.period-ends-first')
  return { from: new Date(begins).toISOString(), until: new Date(Math.max(begins, ends)).toISOString() }
}
