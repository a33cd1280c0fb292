/** The one file that reads the system's clock. `now` may be moved by a host that rehearses weeks; `real` never. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../application/ports.ts'

export const clock: Clock = {
  now: () => new Date(),
  real: () => performance.timeOrigin + performance.now(),
  sleep: (milliseconds) => sleep(milliseconds),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
}
