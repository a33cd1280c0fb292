/** 推送通道 — how far one shard was pushed to one receiver, and when it is tried again. */
import * as z from 'zod'
import type { Answer } from '../../record/deliver.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** 重试间隔 — milliseconds after the first failure in a row, the second, and so on; the last goes on. */
export const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour]
/** A lane that fails for so long ends the push. */
export const failsAtMost = 5 * day
/** Not by a clock alone, which may have been set forward: so many tries come before it. */
const triesAtLeast = 8
/** Longer than a worker lives. */
const takenFor = minute

export const lane = lazily(() =>
  z.object({
    /** what it is a lane of: an agreement, or one of its replays */
    course: z.string(),
    shard: z.int(),
    /** which beginning of the push: begun anew, it stands where that says */
    run: z.int(),
    /** all up to this place were taken, or are not the receiver’s */
    place: z.int(),
    posted: z.int(),
    /** in a row */
    failures: z.int(),
    failingSince: z.string().optional(),
    nextAt: z.string().optional(),
    /** one worker at a time: until then nobody else posts */
    takenUntil: z.string().optional(),
    lastStatus: z.int().optional(),
    lastError: z.string().optional(),
    deliveredAt: z.string().optional(),
    keptUntil: z.string().optional(),
    version: z.int(),
  }),
)
export type Lane = Parsed<typeof lane>

/** What a lane is of, as far as it says where lanes begin. */
export interface Begun {
  id: string
  run: number
  /** of each shard the place before the first that is pushed */
  from: readonly number[]
  /** the last place of each shard; undefined where it goes on */
  to?: readonly number[] | undefined
  keptUntil?: string | undefined
}

/** A lane as it stands, or as it begins. */
export function laneOf({ id, run, from, keptUntil }: Begun, shard: number, found: Lane | undefined): Lane {
  if (found?.run === run) return found
  const begun = { course: id, shard, run, place: from[shard] ?? 0, posted: 0, failures: 0 }
  return { ...begun, ...(keptUntil === undefined ? {} : { keptUntil }), version: found?.version ?? 0 }
}

export const isTaken = ({ takenUntil }: Lane, now: string): boolean =>
  takenUntil !== undefined &&
  takenUntil > now &&
  // Taken for longer than lanes ever are: by a clock that was wrong.
  Date.parse(takenUntil) <= Date.parse(now) + takenFor

export const isDue = ({ nextAt }: Lane, now: string): boolean => nextAt === undefined || nextAt <= now

/** Whether anything stands behind it that it goes to. @param head the last place of its shard */
export const isBehind = ({ place, shard }: Lane, { to }: Pick<Begun, 'to'>, head: number): boolean =>
  place < Math.min(head, to?.[shard] ?? head)

const later = (now: string, by: number): string => new Date(Date.parse(now) + by).toISOString()

export const taken = (of: Lane, now: string): Lane => ({ ...of, takenUntil: later(now, takenFor) })
export const released = ({ takenUntil: _, ...of }: Lane): Lane => of

/** Its receiver took what stands at this place. */
export function delivered(of: Lane, place: number, posted: number, now: string): Lane {
  const { failingSince: _, nextAt: __, lastError: ___, lastStatus: ____, ...rest } = of
  return { ...taken(rest, now), place, posted: of.posted + posted, failures: 0, deliveredAt: now }
}

/** Tried again after its pause, and last when it has failed for five days. @param longest no pause of its own is longer, in milliseconds */
export function failed(
  of: Lane,
  answer: Exclude<Answer, { kind: 'received' }>,
  now: string,
  longest = Number.POSITIVE_INFINITY,
): Lane {
  const { failures, failingSince = now } = of
  const own = pauses[Math.min(failures, pauses.length - 1)] ?? hour
  const pause = Math.max(Math.min(own, longest), ('after' in answer ? (answer.after ?? 0) : 0) * second)
  const [again, last] = [later(now, pause), later(failingSince, failsAtMost)]
  const { lastStatus: _, lastError: __, ...rest } = of
  return {
    ...rest,
    ...{ failures: failures + 1, failingSince, nextAt: now < last && last < again ? last : again },
    ...(answer.status === undefined ? {} : { lastStatus: answer.status }),
    ...(answer.error === undefined ? {} : { lastError: answer.error }),
  }
}

export const isGivenUp = ({ failures, failingSince = '' }: Lane, now: string): boolean =>
  failures >= triesAtLeast && Date.parse(now) - Date.parse(failingSince) >= failsAtMost
