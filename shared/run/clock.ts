/** 时钟 — the only file that reads the clocks, of which `now` can be moved. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../record/clock.ts'

declare global {
  /** A host that moves Date keeps the system's own here before it does. On AWS nobody does. */
  var unmovedDate: Pick<DateConstructor, 'now'> | undefined
}

// Kept when this file is loaded: whoever puts another Date in its place later changes `now` and nothing else.
const system = globalThis.unmovedDate ?? globalThis.Date
const real = system.now.bind(system)

export const clock: Clock = {
  now: () => new Date(),
  real,
  steady: () => performance.now(),
  sleep: (milliseconds) => sleep(milliseconds),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
}
