/** 另存 — what a queue message of ours says, and how long one may be hidden. */
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { expect, it } from 'vitest'
import { knockMessage, laneOf, sqsSetAside, sqsVisibility, sweepMessage } from '../../shared/storage/sqs.ts'
import { numbered } from '../contracts/ports/words.ts'
import { emptyQueues } from '../support/queues.ts'

it('what cannot be swept is set aside with what failed', async () => {
  const sqs = emptyQueues('aside')
  const item = { type: 'ticket', number: numbered(3) }
  await sqsSetAside(sqs, 'http://queue/aside').send(item, new Error('no such rule'))
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: 'http://queue/aside' }))
  const said = JSON.parse(Messages[0]?.Body ?? '')
  expect(said.item).toEqual(item)
  expect(said.reason).toContain('no such rule')
})

it('no message is hidden for less than a second', async () => {
  const asked: unknown[] = []
  const sqs = { send: async ({ input }: { input: object }) => void asked.push(input) }
  const { hide } = sqsVisibility(sqs as never, 'q')
  for (const seconds of [0, 1, 5]) await hide('r', seconds)
  expect(asked).toEqual(
    [1, 1, 5].map((VisibilityTimeout) => ({ QueueUrl: 'q', ReceiptHandle: 'r', VisibilityTimeout })),
  )
})

it('a lane is one of eight, by the ticket’s random digits and the receiver', () => {
  const to = { kind: 'unit', code: 'water' } as const
  expect(laneOf({ to, ticket: numbered(3) })).toBe('unit.water.3')
  expect(laneOf({ to, ticket: numbered(11) })).toBe('unit.water.3')
  expect(laneOf({ to: { kind: 'channel', code: 'web' }, ticket: numbered(12) })).toBe('channel.web.4')
})

it('messages are of their shape, or are not read', () => {
  const knock = { ticket: numbered(3), version: 1, attempt: 'a' }
  expect(knockMessage().safeParse(knock).success).toBe(true)
  for (const wrong of [{ version: 0 }, { version: 1.5 }, { attempt: '' }, { more: 1 }])
    expect(knockMessage().safeParse({ ...knock, ...wrong }).success).toBe(false)
  expect(sweepMessage().safeParse({ shard: 0 }).success).toBe(true)
  for (const wrong of [{ shard: -1 }, { shard: 0.5 }, {}]) expect(sweepMessage().safeParse(wrong).success).toBe(false)
})
