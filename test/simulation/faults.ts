/** What may happen to a call of a port, and how often. */
import type { Random } from './random.ts'

/**
 * before: the process dies and the call is never made; during: it dies while the call is under way; lost: an error, and
 * nothing was done; unanswered: an error, and it was done; throttled: an error at once; late: an error, and it is done some
 * time afterwards; retried: the client library does it twice and answers with the second; slow, stuck: it takes seconds;
 * frozen: it is done, and the process stands still for up to twenty minutes before it sees the answer.
 */
export const fates = [
  'before',
  'during',
  'lost',
  'unanswered',
  'throttled',
  'late',
  'retried',
  'slow',
  'stuck',
  'frozen',
] as const
export type Fate = (typeof fates)[number] | 'well'

export type Rates = Record<(typeof fates)[number], number> & {
  /** deletions of consumed messages that the queue never hears of */
  undeleted: number
  /** receives that count although no consumer runs */
  throttledReceive: number
  /** consumers that start late, by up to 20 s */
  delayedReceive: number
}

export const storm: Rates = {
  before: 0.008,
  during: 0.01,
  lost: 0.008,
  unanswered: 0.012,
  throttled: 0.01,
  late: 0.008,
  retried: 0.012,
  slow: 0.02,
  stuck: 0.004,
  frozen: 0.004,
  undeleted: 0.02,
  throttledReceive: 0.01,
  delayedReceive: 0.02,
}

export const calm: Rates = Object.fromEntries(Object.keys(storm).map((kind) => [kind, 0])) as Rates

export function fateOf(rates: Rates, random: Random): Fate {
  let drawn = random.between(0, 1)
  for (const fate of fates) {
    drawn -= rates[fate]
    if (drawn < 0) return fate
  }
  return 'well'
}

/** An outage as adapters throw it: the caller learns nothing. */
export class Outage extends Error {
  override name = 'Outage'
}
