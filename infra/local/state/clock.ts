/** The host's clock: the system's plus a shared offset, only ever going forward. */
import type { State } from './state.ts'

export interface HostClock {
  /** milliseconds since the epoch, moved */
  now(): number
  /** Moves the clock forward to `instant`; an instant already past changes nothing. */
  advanceTo(instant: Date | string | number): void
  /** Called after each move. */
  onMove(listener: () => void): void
  /** one 64-bit integer: the offset in milliseconds */
  shared: SharedArrayBuffer
}

/**
 * The offset is kept, so that a restart does not go back to a time that decisions have already left behind.
 * @param startsAt where the clock of a fresh state begins, in the past too
 */
export function hostClock(state: State, startsAt?: string): HostClock {
  const shared = new SharedArrayBuffer(8)
  const offset = new BigInt64Array(shared)
  const kept = state.statement("SELECT value FROM host WHERE name = 'clock offset'").get()?.value
  const beginning = startsAt === undefined ? 0 : Date.parse(startsAt) - Date.now()
  offset[0] = BigInt(typeof kept === 'string' ? kept : beginning)
  const keep = (moved: bigint) =>
    state.statement("INSERT OR REPLACE INTO host VALUES ('clock offset', ?)").run(moved.toString())
  if (kept === undefined && startsAt !== undefined) keep(offset[0])
  const listeners: (() => void)[] = []
  const now = (): number => Date.now() + Number(Atomics.load(offset, 0))
  return {
    now,
    shared,
    onMove: (listener) => listeners.push(listener),
    advanceTo(instant) {
      const to = new Date(instant).getTime()
      if (Number.isNaN(to)) throw new RangeError(`not an instant: ${instant}`)
      if (to <= now()) return
      const moved = BigInt(to - Date.now())
      void state.write(() => keep(moved))
      Atomics.store(offset, 0, moved)
      for (const listener of listeners) listener()
    },
  }
}
