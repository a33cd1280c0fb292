/** 期间 — first and last day of what is counted, Asia/Shanghai. */
import { dateOf } from './shanghai-time.ts'

export interface Period {
  from: string
  to: string
}

/** @param instant in UTC; its date in Asia/Shanghai decides */
export const within = (instant: string, { from, to }: Period): boolean =>
  from <= dateOf(instant) && dateOf(instant) <= to
