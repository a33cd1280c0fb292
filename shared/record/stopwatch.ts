/** 计时 — how long something has taken, by whichever of two clocks says more. */
import type { Clock } from './clock.ts'

export type Clocks = Pick<Clock, 'real' | 'steady'>
/** milliseconds since it was started */
export type Stopwatch = () => number

/** The system's time may be set back while it runs, and the steady one stands still with a frozen process: neither alone can be believed. */
export function stopwatch({ real, steady }: Clocks): Stopwatch {
  const started = { real: real(), steady: steady() }
  return () => Math.max(real() - started.real, steady() - started.steady)
}

/** Until when something may be begun, or begun once more; what is under way then is broken off. */
export interface Deadline {
  passed(): boolean
  signal: AbortSignal
}

/** A timer alone would not do: it stands still with a frozen process, and what comes next would run before it. */
export function deadlineIn(milliseconds: number, clock: Clocks & Pick<Clock, 'timeout'>): Deadline {
  const taken = stopwatch(clock)
  return { passed: () => taken() >= milliseconds, signal: clock.timeout(milliseconds) }
}
