/** 时钟 — the time, attempts and draws, as types: only run/clock.ts reads a clock. */

/** `now` may be moved by a host that rehearses weeks; the others never are. */
export interface Clock {
  now(): Date
  /** the system's own time: for what is compared with stamps others made. It may be set back or forward at any moment. */
  real(): number
  /** only ever grows, from no particular beginning, and may stand still with a frozen process: for how long something takes */
  steady(): number
  sleep(milliseconds: number): Promise<void>
  /** Aborts after this time. */
  timeout(milliseconds: number): AbortSignal
}

export type Attempt = () => string

/** A random integer from 0 up to, not including, this one. */
export type Draw = (below: number) => number
