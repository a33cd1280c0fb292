/** 队列函数 — a function that a queue wakes: one message after another, until one fails. */
import middy from '@middy/core'
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { z } from 'zod'
import type { Clocks } from '../record/stopwatch.ts'
import { readKept } from '../schema/kept.ts'
import type { Lazily } from '../schema/lazily.ts'
import { fifoBatch, type Worked } from './middleware/fifo-batch.ts'
import { messageFailures } from './middleware/message-failures.ts'
import { type Timed, timeLeft } from './middleware/time-left.ts'
import type { Telling } from './telling.ts'

/** done, or keep it in the queue — hidden for these seconds if given. */
export type Consumed = 'done' | { again: true; hide?: number }

interface Received extends Timed {
  sentAt: number
  receives: number
}

interface Consumer<T> {
  name: string
  /** whose failures are counted */
  city: string
  message: Lazily<z.ZodType<T>>
  consume(message: T, received: Received): Promise<Consumed>
  hide(receipt: string, seconds: number): Promise<void>
  /** milliseconds after which `timeIsUp` */
  mayTake?: number
}

/** A message that does not parse or whose work throws comes again until its queue gives it to the dead letters. */
export const queueFunctions =
  (telling: Telling, clock: Clocks) =>
  <T>({
    name,
    city,
    message,
    consume,
    hide,
    mayTake,
  }: Consumer<T>): ((event: SQSEvent, context?: Context) => Promise<SQSBatchResponse>) => {
    const stack = middy<SQSEvent, Worked | SQSBatchResponse, Error, Context & Timed>({ timeoutEarlyInMillis: 0 })
      .use(fifoBatch())
      .use(messageFailures({ name, city, ...telling }))
      .use(timeLeft(clock, mayTake))
      .handler(inOrder)
    // Its response is what came of the batch, until the outermost middleware makes the queue's answer of it.
    return stack as unknown as (event: SQSEvent, context?: Context) => Promise<SQSBatchResponse>

    async function inOrder({ Records }: SQSEvent, { timeIsUp }: Timed): Promise<Worked> {
      for (const [at, { body, attributes, receiptHandle }] of Records.entries())
        try {
          const consumed = await consume(readKept(message, body, 'the message'), {
            sentAt: Number(attributes.SentTimestamp),
            receives: Number(attributes.ApproximateReceiveCount),
            timeIsUp,
          })
          if (consumed === 'done') continue
          if (consumed.hide) await hide(receiptHandle, consumed.hide)
          return { stopped: { at } }
        } catch (error) {
          return { stopped: { at, error } }
        }
      return {}
    }
  }
