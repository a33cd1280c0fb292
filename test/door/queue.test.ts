/** A batch of a FIFO queue: what follows a failure comes again with it. */
import type { SQSEvent } from 'aws-lambda'
import { expect, it, vi } from 'vitest'
import * as z from 'zod'
import { queueFunction } from '../../shared/api/queue-function.ts'
import { lazily } from '../../shared/schema/lazily.ts'

const batch = (...bodies: string[]): SQSEvent =>
  ({
    Records: bodies.map((body, at) => ({
      messageId: String(at),
      receiptHandle: `r${at}`,
      body,
      attributes: { SentTimestamp: '0', ApproximateReceiveCount: '1' },
    })),
  }) as unknown as SQSEvent

function consumer(fails: (n: number) => boolean) {
  const done: number[] = []
  const handler = queueFunction({
    name: 'test',
    city: '210100',
    message: lazily(() => z.strictObject({ n: z.number() })),
    hide: async () => {},
    async consume({ n }) {
      if (fails(n)) return { again: true }
      done.push(n)
      return 'done'
    },
  })
  return { done, handler }
}
const failed = ({ batchItemFailures }: { batchItemFailures: { itemIdentifier: string }[] }): string[] =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)

it('is done in order when all goes well', async () => {
  const { done, handler } = consumer(() => false)
  expect(failed(await handler(batch('{"n":0}', '{"n":1}')))).toEqual([])
  expect(done).toEqual([0, 1])
})

it('stops at the first that fails: nothing behind it is even begun', async () => {
  const { done, handler } = consumer((n) => n === 1)
  expect(failed(await handler(batch('{"n":0}', '{"n":1}', '{"n":2}', '{"n":3}')))).toEqual(['1', '2', '3'])
  expect(done).toEqual([0])
})

it.each(['{', '{"n":"text"}', 'null'])('one that nobody can read (%s) holds up those behind it too', async (spoilt) => {
  const { done, handler } = consumer(() => false)
  expect(failed(await handler(batch(spoilt, '{"n":1}')))).toEqual(['0', '1'])
  expect(done).toEqual([])
})

it('counts a message that throws, though Lambda sees no error', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await consumer(() => {
    throw new Error('the table is gone')
  }).handler(batch('{"n":0}'))
  const lines = written.mock.calls.map(([line]) => String(line))
  written.mockRestore()
  expect(lines.filter((line) => line.includes('"MessagesFailed":1'))).toHaveLength(1)
})
