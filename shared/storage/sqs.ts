/** 队列 — sends knocks in a group per ticket, deliveries per receiver and lane. */
import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import type { Delivery, DeliveryQueue } from '../record/deliveries.ts'
import type { Knock, Knocks, RecordKnock } from '../record/records.ts'
import { type Lazily, lazily, type Parsed } from '../schema/lazily.ts'
import { saidBy } from '../schema/said-by.ts'

const knocked = { version: z.int().positive(), attempt: z.string().min(1) }
export const knockMessage = lazily(() =>
  z.union([z.strictObject({ ticket: z.string(), ...knocked }), z.strictObject({ record: z.string(), ...knocked })]),
) satisfies Lazily<z.ZodType<Knock | RecordKnock>>

/** FIFO group: what it is about, in the signs that SQS allows. */
const groupOf = (knock: Knock | RecordKnock): string =>
  'ticket' in knock ? knock.ticket : knock.record.replaceAll(' ', '.')

export const sqsKnocks = (client: SQSClient, QueueUrl: string): Knocks<Knock | RecordKnock> => ({
  async send(knock) {
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify(knock),
        MessageGroupId: groupOf(knock),
        // Fresh for every attempt: content-based deduplication would swallow the knock of a second attempt.
        MessageDeduplicationId: knock.attempt,
      }),
    )
  },
})

const lanes = 8

/** FIFO group: the receiver and one of eight lanes by ticket, so that one slow post holds up an eighth at most. */
export const laneOf = ({ to, ticket }: Pick<Delivery, 'to' | 'ticket'>): string =>
  `${to.kind}.${to.code}.${Number(ticket.slice(-4, -1)) % lanes}`

export const sqsDeliveries = (client: SQSClient, QueueUrl: string): DeliveryQueue => ({
  async send(delivery, dedup) {
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify(delivery),
        MessageGroupId: laneOf(delivery),
        MessageDeduplicationId: dedup,
      }),
    )
  },
})

export const sweepMessage = lazily(() => z.strictObject({ shard: z.int().min(0) }))

/** A minute's pass over one shard; passes of one shard cannot overlap because they share a group. */
export const sqsSweep = (client: SQSClient, QueueUrl: string) => ({
  async send(shard: number, minute: string): Promise<void> {
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify({ shard }),
        MessageGroupId: String(shard),
        MessageDeduplicationId: `${shard}.${minute}`,
      }),
    )
  },
})

export const batchMessage = lazily(() => z.strictObject({ batch: z.string().min(1) }))

/** Work on one batch is done by one at a time: they share a group. */
export const sqsBatches = (client: SQSClient, QueueUrl: string) => ({
  async send(batch: string, dedup: string): Promise<void> {
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify({ batch }),
        MessageGroupId: batch,
        MessageDeduplicationId: dedup,
      }),
    )
  },
})

const followed = { version: z.int().positive(), attempt: z.string().min(1) }
/** What a decision on a result, or on a ladder, asks for; or that a long period, or a month to be published, is to be counted. */
export const evaluatingMessage = lazily(() =>
  z.union([
    z.strictObject({ result: z.string().min(1), ...followed }),
    z.strictObject({ ladder: z.string().min(1), ...followed }),
    z.strictObject({ evaluation: z.string().min(1) }),
    z.strictObject({ index: z.literal('articles') }),
    z.strictObject({ month: z.string().min(1), release: z.string().min(1) }),
  ]),
)
type EvaluatingMessage = Parsed<typeof evaluatingMessage>

function groupWithin(knock: EvaluatingMessage): string {
  if ('result' in knock) return knock.result
  if ('ladder' in knock) return knock.ladder
  if ('month' in knock) return `month.${knock.month}`
  return 'index' in knock ? `index.${knock.index}` : knock.evaluation
}

/** What follows decisions on one of them is done by one at a time: they share a group. */
export const sqsEvaluating = (client: SQSClient, QueueUrl: string) => ({
  async send(knock: EvaluatingMessage, dedup: string): Promise<void> {
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify(knock),
        MessageGroupId: groupWithin(knock),
        MessageDeduplicationId: dedup,
      }),
    )
  },
})

/** That the index of articles is to be built anew: one build at a time. */
export const sqsIndex = (client: SQSClient, QueueUrl: string) => ({
  send: (dedup: string): Promise<void> => sqsEvaluating(client, QueueUrl).send({ index: 'articles' }, `index.${dedup}`),
})

/** A queue where what cannot be swept is set aside, one message each. */
export const sqsSetAside = (client: SQSClient, QueueUrl: string) => ({
  async send(item: unknown, error: unknown): Promise<void> {
    const reason = saidBy(error)
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ item, reason }) }))
  },
})

export const sqsVisibility = (client: SQSClient, QueueUrl: string) => ({
  /** @param seconds at least 1: zero makes one embedded engine lose the message until it restarts */
  async hide(ReceiptHandle: string, seconds: number): Promise<void> {
    await client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: Math.max(1, seconds) }),
    )
  },
})
