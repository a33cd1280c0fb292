/** 回应 — what a receiver's status and `Retry-After` mean: received, later, refused for now, or gone. */
import type { Answer } from '../record/deliver.ts'
import { longestPause } from '../record/pauses.ts'

/** Says by itself that it will never take anything again (RFC 9110, 15.5.11). */
const gone = 410
/** 4xx that speak of this moment and not of the message. */
const ofTheMoment = [408, 421, 423, 425, 429]

/**
 * A refusal is no end: the receiver may have lost its secret, or its address may be mended within the hour. Only 410 is one.
 * @param now milliseconds of the real clock, which a date in `Retry-After` is compared with
 */
export function answerOf(status: number, retryAfter: string | undefined, now: number): Answer {
  if (status >= 200 && status < 300) return { kind: 'received', status }
  const error = `the receiver answered ${status}`
  if (status === gone) return { kind: 'never', status, error: `${error}: it is gone for good` }
  const after = secondsIn(retryAfter, now)
  const pause = after === undefined ? {} : { after }
  const refused = status >= 400 && status < 500 && !ofTheMoment.includes(status)
  return { kind: refused ? 'refused' : 'later', status, error, ...pause }
}

/** Seconds to wait, never more than the longest of our own pauses; undefined for what says nothing, or lies in the past. */
export function secondsIn(retryAfter: string | undefined, now: number): number | undefined {
  const said = retryAfter?.trim() ?? ''
  const seconds = /^\d+$/.test(said) ? Number(said) : (dateIn(said) - now) / 1000
  return seconds > 0 ? Math.min(Math.ceil(seconds), longestPause / 1000) : undefined
}

/** An HTTP date in one of its three forms; the oldest does not say that it means UTC. NaN otherwise. */
function dateIn(said: string): number {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /.test(said)) return Number.NaN
  return Date.parse(said.endsWith(' GMT') ? said : `${said} GMT`)
}
