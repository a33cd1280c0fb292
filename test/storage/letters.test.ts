/** 信件 in SQS — held by one at a time, given back, and listed completely. */
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { describe, expect, it } from 'vitest'
import { sqsLetters } from '../../shared/appeals/storage/letters.ts'
import { emptyQueues } from '../support/queues.ts'

const dead = 'http://queue/dead.fifo'
const changes = 'http://queue/changes.fifo'
const setAside = 'http://queue/aside'
const boxes = [
  { queue: 'changes', lies: dead, from: changes },
  { queue: 'setAside', lies: setAside, from: undefined },
]
const all = { most: 100 }

async function bury(sqs: SQSClient, group: string, body = '{}'): Promise<string> {
  const fifo = { MessageGroupId: group, MessageDeduplicationId: `${group} ${body}` }
  const sent = await sqs.send(new SendMessageCommand({ QueueUrl: dead, MessageBody: body, ...fifo }))
  return sent.MessageId ?? ''
}

async function waiting(sqs: SQSClient, QueueUrl: string): Promise<number> {
  const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))
  return Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible)
}

// Each waits for what lies hidden: all at the same time.
describe.concurrent('a letter', () => {
  const world = () => {
    const sqs = emptyQueues('dead.fifo', 'changes.fifo', 'aside')
    return { sqs, letters: sqsLetters(sqs, boxes) }
  }

  it('goes back to its queue in its group once, though whoever sent it was cut off before it was deleted', async () => {
    const { sqs, letters } = world()
    const id = await bury(sqs, 'a')
    const { send } = sqs
    const cutOff = {
      send: async (command: object) => {
        if (command.constructor.name === 'DeleteMessageCommand') throw new Error('cut off')
        return (send as (command: object) => Promise<unknown>).call(sqs, command)
      },
    } as unknown as SQSClient
    await expect(
      sqsLetters(cutOff, boxes).hold({ id, most: 100 }, ({ letters: [letter] }) => letter?.sendBack() as Promise<void>),
    ).rejects.toThrow('cut off')
    await letters.hold({ id, most: 100 }, ({ letters: [letter] }) => letter?.sendBack() as Promise<void>)
    expect([await waiting(sqs, dead), await waiting(sqs, changes)]).toEqual([0, 1])
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: changes }))
    expect(Messages[0]?.Attributes).toMatchObject({ MessageGroupId: 'a' })
  })

  it('behind ten others of its group is counted, and no list goes beyond what is asked', async () => {
    const { sqs, letters } = world()
    for (let n = 0; n < 12; n++) await bury(sqs, 'a', String(n))
    await letters.hold(all, async (held) => {
      expect(held.letters.map(({ body }) => body)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
      expect(held.others).toBe(2)
    })
    await letters.hold({ queues: ['setAside'], most: 100 }, async (held) =>
      expect(held).toEqual({ letters: [], others: 0 }),
    )
  })
})

/** A queue so long that whoever comes to its end may take the first ones again. */
function lettersOf(count: number, { failing = false } = {}) {
  const back: string[] = []
  let at = 0
  const send = async (command: object) => {
    const { input } = command as { input: { Entries?: { ReceiptHandle: string }[] } }
    switch (command.constructor.name) {
      case 'GetQueueAttributesCommand':
        return { Attributes: { ApproximateNumberOfMessages: String(count) } }
      case 'ChangeMessageVisibilityBatchCommand':
        if (failing) throw new Error('the handle has expired')
        back.push(...(input.Entries ?? []).map(({ ReceiptHandle }) => ReceiptHandle))
        return {}
      case 'DeleteMessageCommand':
        return {}
      default:
        return {
          Messages: Array.from({ length: 10 }, () => {
            const n = at++
            return { MessageId: `${n % count}`, ReceiptHandle: `${n % count} of ${n}`, Body: '{}' }
          }),
        }
    }
  }
  return { letters: sqsLetters({ send } as unknown as SQSClient, boxes.slice(1)), back }
}

describe('of many letters', () => {
  const every = { most: Number.POSITIVE_INFINITY }

  it('each is listed once, and held by its newest handle', async () => {
    const { letters, back } = lettersOf(25)
    await letters.hold(every, async (held) => {
      expect(held.letters.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, n) => String(n)))
      await held.letters[1]?.remove()
    })
    expect(back).toHaveLength(24)
    expect(back[0]).toBe('0 of 25')
  })

  it('no more than asked are taken, and the rest are counted', async () => {
    const { letters } = lettersOf(95)
    await letters.hold({ most: 20 }, async (held) => {
      expect(held.letters).toHaveLength(20)
      expect(held.others).toBe(75)
    })
  })

  it('those that were settled before one failed are not given back, and why it failed is told', async () => {
    const { letters, back } = lettersOf(3)
    const failing = async ({ letters: [letter] }: Parameters<Parameters<typeof letters.hold>[1]>[0]) => {
      await letter?.remove()
      throw new Error('the table is gone')
    }
    await expect(letters.hold(every, failing)).rejects.toThrow('the table is gone')
    expect(back.map((handle) => handle[0])).toEqual(['1', '2'])
    await expect(lettersOf(3, { failing: true }).letters.hold(every, failing)).rejects.toThrow('the table is gone')
  })
})
