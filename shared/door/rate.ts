/** 频率 — whether a caller has not used up its minute. */
import { DoorRefusal } from './input.ts'
import { leases } from './leases.ts'

export interface Counting {
  /** so many more calls of this name in this minute, one unless it is said; how many that makes */
  count(name: string, window: number, seconds: number, more?: number): Promise<number>
}

/** Leases are held by whoever runs: one for each way of counting. */
const taking = new WeakMap<Counting, ReturnType<typeof leases>>()

function takingBy(counting: Counting): ReturnType<typeof leases> {
  const known = taking.get(counting)
  if (known) return known
  const take = leases((name, window, more) =>
    more === 1 ? counting.count(name, window, 60) : counting.count(name, window, 60, more),
  )
  taking.set(counting, take)
  return take
}

/** One more call. @param real milliseconds of the clock that nobody moves. @throws DoorRefusal with `Retry-After` above the limit */
export async function withinRate(who: string, perMinute: number, counting: Counting, real: number): Promise<void> {
  const seconds = real / 1000
  if (await takingBy(counting)(`rate#${who}`, Math.floor(seconds / 60), perMinute)) return
  const wait = Math.ceil(60 - (seconds % 60))
  throw new DoorRefusal('rate.exceeded', { details: { perMinute }, headers: { 'Retry-After': String(wait) } })
}
