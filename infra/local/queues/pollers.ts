/** Event source mappings: receive messages, invoke the function, delete what succeeded. */

import type { Outcome } from '../functions/protocol.ts'
import type { State } from '../state/state.ts'
import { md5 } from './digest.ts'
import type { Message } from './message.ts'
import type { Queue } from './queue.ts'
import { readyOr, systemAttributes } from './queues.ts'

export interface Follower {
  queue: Queue
  batchSize: number
  /** batches at the same time */
  concurrency: number
  /** @returns ids of messages to keep, or 'all' */
  consume(messages: Message[]): Promise<'all' | ReadonlySet<string>>
}

export interface Poller {
  pause(): void
  resume(): void
  busy(): number
  /** Stops receiving; resolves when running batches are settled. */
  stop(): Promise<void>
}

/** A receive counts even when the function is throttled: enough of them and the message is a dead letter. */
export function startPoller(state: State, { queue, batchSize, concurrency, consume }: Follower): Poller {
  const ended = new AbortController()
  let paused = false
  let running = 0
  let settled = (): void => {}
  let pumping = false

  const settle = async (messages: Message[]): Promise<void> => {
    try {
      const keep = await consume(messages)
      if (keep === 'all') return
      const done = messages.filter(({ id }) => !keep.has(id))
      if (done.length > 0) await state.write(() => done.forEach(({ receipt = '' }) => void queue.remove(receipt)))
    } finally {
      running--
      if (running === 0) settled()
      pump()
    }
  }
  const pump = (): void => {
    if (pumping) return
    pumping = true
    setImmediate(async () => {
      while (!paused && !ended.signal.aborted && running < concurrency && queue.receivable()) {
        // Received in memory at once, started when the receive is committed.
        let messages: Message[] = []
        const committed = state.write(() => {
          messages = queue.receive(batchSize).map((message) => ({ ...message }))
        })
        if (messages.length === 0) break
        running++
        await committed
        void settle(messages)
      }
      pumping = false
    })
  }
  const forget = queue.onReady(pump)
  const hidden = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      await readyOr(queue, 20_000, ended.signal)
      pump()
    }
  }
  void hidden()
  pump()
  return {
    pause() {
      paused = true
    },
    resume() {
      paused = false
      pump()
    },
    busy: () => running,
    async stop() {
      forget()
      ended.abort()
      if (running > 0)
        await new Promise<void>((resolve) => {
          settled = resolve
        })
    },
  }
}

/** The event a function gets for a batch. */
export function sqsEvent(messages: readonly Message[], { definition }: Queue, region: string): string {
  const Records = messages.map((message) => ({
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          dataType: DataType,
          stringValue: StringValue,
          binaryValue: BinaryValue,
          stringListValues: [],
          binaryListValues: [],
        },
      ]),
    ),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: definition.arn,
    awsRegion: region,
  }))
  return JSON.stringify({ Records })
}

/** What a batch answer leaves in the queue. @param partial the mapping asks for partial answers */
export function kept(outcome: Outcome, messages: readonly Message[], partial: boolean): 'all' | ReadonlySet<string> {
  if (outcome.outcome !== 'answered') return 'all'
  if (!partial) return new Set()
  const answer = JSON.parse(outcome.payload) as { batchItemFailures?: { itemIdentifier?: unknown }[] } | null
  const failed = (answer?.batchItemFailures ?? []).map(({ itemIdentifier }) => String(itemIdentifier ?? ''))
  const known = new Set(messages.map(({ id }) => id))
  // As Lambda does: an identifier that names no message of the batch fails the whole batch.
  return failed.every((id) => known.has(id)) ? new Set(failed) : 'all'
}
