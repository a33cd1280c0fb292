/** 队列 — parses each record, does the work, reports what must come again. */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { z } from 'zod'
import { errorFields, log } from '../run/log.ts'
import { measure } from '../run/metrics.ts'
import { readKept } from '../schema/kept.ts'
import type { Lazily } from '../schema/lazily.ts'

/** done, or keep it in the queue — hidden for these seconds if given. */
export type Consumed = 'done' | { again: true; hide?: number }

interface Consumer<T> {
  name: string
  /** whose failures are counted */
  city: string
  message: Lazily<z.ZodType<T>>
  consume(message: T, record: { sentAt: number; receives: number }): Promise<Consumed>
  hide(receipt: string, seconds: number): Promise<void>
}

/** A message that does not parse or whose work throws comes again until its queue gives it to the dead letters. */
export const queueFunction =
  <T>({ name, city, message, consume, hide }: Consumer<T>) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = []
    for (const record of event.Records) {
      // In a FIFO queue what follows a failure must stay behind it.
      if (batchItemFailures.length > 0 || !(await one(record)))
        batchItemFailures.push({ itemIdentifier: record.messageId })
    }
    return { batchItemFailures }

    async function one(record: SQSRecord): Promise<boolean> {
      try {
        const consumed = await consume(readKept(message, record.body, 'the message'), {
          sentAt: Number(record.attributes.SentTimestamp),
          receives: Number(record.attributes.ApproximateReceiveCount),
        })
        if (consumed === 'done') return true
        if (consumed.hide) await hide(record.receiptHandle, consumed.hide)
        return false
      } catch (error) {
        measure(city, { MessagesFailed: 1 })
        log('error', {
          message: 'a message failed',
          function: name,
          messageId: record.messageId,
          ticket: /\d{6}-\d{8}/.exec(record.body)?.[0],
          ...errorFields(error),
        })
        return false
      }
    }
  }
