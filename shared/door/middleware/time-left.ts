/** 剩余时间 — says when a function must begin nothing more and leave the rest. */
import type { Context } from 'aws-lambda'
import { type Clocks, stopwatch } from '../../record/stopwatch.ts'

export interface Timed {
  /** @param kept milliseconds at the end that are for something else */
  timeIsUp(kept?: number): boolean
}

/** @param mayTake milliseconds from the beginning of this run; without it, until it is ended */
export const timeLeft = (clock: Clocks, mayTake = Number.POSITIVE_INFINITY) => ({
  before({ context }: { context: Context & Timed }): void {
    const taken = stopwatch(clock)
    context.timeIsUp = (kept = 0) => taken() >= mayTake - kept
  },
})
