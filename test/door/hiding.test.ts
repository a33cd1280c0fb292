/** 隐藏 — a message that is to come again is hidden as long as its work says. */
import type { SQSEvent } from 'aws-lambda'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { type Consumed, queueFunctions } from '../../shared/door/queue-function.ts'
import { lazily } from '../../shared/schema/lazily.ts'

const silent = { log: () => {}, measure: () => {}, errorFields: () => ({}), recordIn: () => ({}) }
const record = {
  messageId: 'm',
  receiptHandle: 'r',
  body: '{}',
  attributes: { SentTimestamp: '7', ApproximateReceiveCount: '3' },
}

async function consumed(outcome: Consumed) {
  const hidden: unknown[] = []
  const received: unknown[] = []
  const handler = queueFunctions(silent as never, { real: () => 0, steady: () => 0 })({
    name: 'test',
    city: '210100',
    message: lazily(() => z.strictObject({})),
    hide: async (...given) => void hidden.push(given),
    async consume(_, { sentAt, receives }) {
      received.push({ sentAt, receives })
      return outcome
    },
  })
  const { batchItemFailures } = await handler({ Records: [record] } as unknown as SQSEvent)
  return { hidden, received, failed: batchItemFailures.length }
}

it('is hidden for so many seconds, and fails', async () =>
  expect(await consumed({ again: true, hide: 5 })).toMatchObject({ hidden: [['r', 5]], failed: 1 }))

it('is left to its queue where nothing is said', async () =>
  expect(await consumed({ again: true })).toMatchObject({ hidden: [], failed: 1 }))

it('is neither when it is done; what is consumed knows how old it is and how often it came', async () =>
  expect(await consumed('done')).toEqual({ hidden: [], received: [{ sentAt: 7, receives: 3 }], failed: 0 }))
