/** 试码记录 — keeps exactly what codes were tried, at a ticket or by a caller. */
import * as z from 'zod'
import type { AccessLimits } from '../law/access-limits.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'

const tried = z.strictObject({
  at: z.int(),
  by: z.string(),
  id: z.string(),
  /** being compared now: counted before it is known to be wrong, so that no two at once get past a limit */
  open: z.literal(true).optional(),
})
export const guesses = lazily(() =>
  z.strictObject({
    tried: z.array(tried),
    /** callers that gave the right code, the last one last, and when they were wrong since */
    known: z.array(z.strictObject({ by: z.string(), at: z.int(), wrong: z.array(z.int()) })),
  }),
)
export type Guesses = Parsed<typeof guesses>
export type Tried = Guesses['tried'][number]
interface Limit {
  wrong: number
  seconds: number
}

export const none: Guesses = { tried: [], known: [] }
const dayMs = 86_400_000
/** A comparison takes no longer; one that never ended was wrong. */
const openFor = 10_000

/**
 * What still counts. A clock that was set back finds records of the future: they happened now, and end when a window has passed.
 * @param keptFor seconds, the longest window that counts in this record
 */
export function current(
  { tried, known }: Guesses,
  now: number,
  keptFor: number,
  { known: { days, seconds } }: AccessLimits,
): Guesses {
  const past = (at: number): number => Math.min(at, now)
  return {
    tried: tried.map((one) => ({ ...one, at: past(one.at) })).filter(({ at }) => at > now - keptFor * 1000),
    known: known
      .map((one) => ({
        ...one,
        at: past(one.at),
        wrong: one.wrong.map(past).filter((at) => at > now - seconds * 1000),
      }))
      .filter(({ at }) => at > now - days * dayMs),
  }
}

export const isFromTheFuture = ({ tried, known }: Guesses, now: number): boolean =>
  [...tried, ...known].some(({ at }) => at > now) || known.some(({ wrong }) => wrong.some((at) => at > now))

/** From when on one more may be tried; undefined: now. */
function fullUntil(times: readonly number[], { wrong, seconds }: Limit, now: number): number | undefined {
  const within = times.filter((at) => at > now - seconds * 1000).sort((a, b) => a - b)
  const oldest = within[within.length - wrong]
  return oldest === undefined ? undefined : oldest + seconds * 1000
}

export interface Full {
  until: number
  /** it is full of comparisons that have not ended: ask again in a moment */
  perhaps: boolean
}

/** Whether this caller may try a code here. @param of the limits that hold in this record, each with what it counts */
export function full(
  { tried }: Guesses,
  of: readonly { limit: Limit; counts(one: Tried): boolean }[],
  now: number,
): Full | undefined {
  const untils = (some: readonly Tried[]) =>
    of.flatMap(
      ({ limit, counts }) =>
        fullUntil(
          some.filter(counts).map(({ at }) => at),
          limit,
          now,
        ) ?? [],
    )
  const all = untils(tried)
  if (all.length === 0) return undefined
  const ended = tried.filter(({ open, at }) => !open || at <= now - openFor)
  return { until: Math.max(...all), perhaps: untils(ended).length === 0 }
}

/** Whether a caller that knew the code may try one. Those of the last moment may yet turn out right. */
export function fullOfKnown(
  { known }: Guesses,
  by: string,
  now: number,
  { known: limit }: AccessLimits,
): Full | 'unknown' | undefined {
  const found = known.find((one) => one.by === by)
  if (!found) return 'unknown'
  const until = fullUntil(found.wrong, limit, now)
  if (until === undefined) return undefined
  const ended = found.wrong.filter((at) => at <= now - openFor)
  return { until, perhaps: fullUntil(ended, limit, now) === undefined }
}

/** How many wrong ones a caller may still try, of what is current. */
export function leftOf({ tried, known }: Guesses, by: string, now: number, limits: AccessLimits): number {
  const within = (times: readonly number[], { wrong, seconds }: Limit): number =>
    Math.max(0, wrong - times.filter((at) => at > now - seconds * 1000).length)
  const self = known.find((one) => one.by === by)
  if (self) return within(self.wrong, limits.known)
  const times = (of: readonly Tried[]): number[] => of.map(({ at }) => at)
  const own = times(tried.filter((one) => one.by === by))
  return Math.min(within(own, limits.perCallerAndTicket), within(times(tried), limits.perTicket))
}

export const withTried = (guesses: Guesses, one: Tried): Guesses => ({ ...guesses, tried: [...guesses.tried, one] })
export const without = (guesses: Guesses, id: string): Guesses => ({
  ...guesses,
  tried: guesses.tried.filter((one) => one.id !== id),
})
export const wrong = (guesses: Guesses, id: string): Guesses => ({
  ...guesses,
  tried: guesses.tried.map(({ open, ...one }) => (one.id === id || !open ? one : { ...one, open })),
})
/** @param most callers that are remembered: who came first is forgotten first */
export const withKnown = (guesses: Guesses, by: string, now: number, most: number): Guesses => {
  const before = guesses.known.find((one) => one.by === by)
  const others = guesses.known.filter((one) => one.by !== by)
  return { ...guesses, known: [...others, { by, at: now, wrong: before?.wrong ?? [] }].slice(-most) }
}
export const knownWrong = (guesses: Guesses, by: string, now: number): Guesses => ({
  ...guesses,
  known: guesses.known.map((one) => (one.by === by ? { ...one, wrong: [...one.wrong, now] } : one)),
})
/** Takes back what was counted before it was compared. */
export const knownRight = (
  guesses: Guesses,
  by: string,
  counted: number,
  now: number,
  limits: AccessLimits,
): Guesses => {
  const known = guesses.known.map((one) => {
    const at = one.by === by ? one.wrong.indexOf(counted) : -1
    return at < 0 ? one : { ...one, wrong: one.wrong.toSpliced(at, 1) }
  })
  return withKnown({ ...guesses, known }, by, now, limits.known.callers)
}
