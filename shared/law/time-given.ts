/** 所填时间 — lets times given by others lie a few minutes ahead. */
import { type Instant, instantOf, minutesAfter } from './shanghai-time.ts'

/** How many minutes the clocks of departments, telephone systems and people are ahead of ours, or behind. */
const clocksDiffer = 5

/** True of what is said to have happened in the future. */
export const isNotYet = (at: string, now: Instant): boolean => instantOf(at) > minutesAfter(now, clocksDiffer)

/** True of what is said to have happened before what it is about. */
export const isTooEarly = (at: string, begun: Instant): boolean => instantOf(at) < minutesAfter(begun, -clocksDiffer)

/** What clocks that are a little ahead say of the present is now. */
export const notAhead = (at: string, now: Instant): Instant => {
  const given = instantOf(at)
  return given > now && !isNotYet(at, now) ? now : given
}
