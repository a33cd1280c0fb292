/** 定时函数 — a function that a schedule wakes, and that knows when its time is up. */
import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import type { Clocks } from '../record/stopwatch.ts'
import { type Timed, timeLeft } from './middleware/time-left.ts'

interface Scheduled {
  /** what it throws makes this run a failed one */
  work(timed: Timed, event: unknown): Promise<void>
  /** milliseconds after which `timeIsUp` */
  mayTake?: number
}

export const scheduleFunctions =
  (clock: Clocks) =>
  ({ work, mayTake }: Scheduled): ((event: unknown, context: Context) => Promise<void>) => {
    const stack = middy<unknown, void, Error, Context & Timed>({ timeoutEarlyInMillis: 0 })
      .use(timeLeft(clock, mayTake))
      .handler((event, { timeIsUp }) => work({ timeIsUp }, event))
    return stack as unknown as (event: unknown, context: Context) => Promise<void>
  }
