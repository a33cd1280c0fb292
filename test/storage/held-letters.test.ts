/** 信件 — what is asked of a queue to hold letters, send them back and let go. */
import type { Message, SQSClient } from '@aws-sdk/client-sqs'
import { describe, expect, it } from 'vitest'
import { sqsLetters } from '../../shared/appeals/storage/letters.ts'

const boxes = [
  { queue: 'changes', lies: 'dead', from: 'changes' },
  { queue: 'setAside', lies: 'aside', from: undefined },
]
const every = { most: Number.POSITIVE_INFINITY }
const letter = (n: number, more: Message = {}): Message => ({
  ...{ MessageId: `m${n}`, ReceiptHandle: `h${n}`, Body: `${n}` },
  ...more,
})
const letters = (count: number, from = 0): Message[] => Array.from({ length: count }, (_, n) => letter(from + n))

interface Asked {
  command: string
  QueueUrl: string
  Entries?: { Id: string; ReceiptHandle: string; VisibilityTimeout: number }[]
  [more: string]: unknown
}

/** Each queue answers with what it is given, one answer a look; then with nothing. */
function held(answers: Record<string, Message[][]>, counts: Record<string, [number, number]> = {}) {
  const asked: Asked[] = []
  const send = async (given: { constructor: { name: string }; input: { QueueUrl: string } }) => {
    const { input } = given
    const command = given.constructor.name.replace('Command', '')
    asked.push({ command, ...input })
    if (command === 'ReceiveMessage') return { Messages: answers[input.QueueUrl]?.shift() }
    const [seen, hidden] = counts[input.QueueUrl] ?? [answers[input.QueueUrl]?.flat().length ?? 0, 0]
    return {
      Attributes: { ApproximateNumberOfMessages: `${seen}`, ApproximateNumberOfMessagesNotVisible: `${hidden}` },
    }
  }
  const of = (command: string, QueueUrl?: string) =>
    asked.filter((one) => one.command === command && (QueueUrl === undefined || one.QueueUrl === QueueUrl))
  return { letters: sqsLetters({ send } as unknown as SQSClient, boxes), of }
}

describe('a letter that is held', () => {
  it('says where it lies, since when, how often it was taken and what it is', async () => {
    const Attributes = { SentTimestamp: `${Date.parse('2026-10-09T01:00:00Z')}`, ApproximateReceiveCount: '21' }
    const { letters } = held({ dead: [[letter(1, { Attributes })]], aside: [[letter(2)]] })
    await letters.hold(every, async (found) => {
      const shown = { sentAt: '2026-10-09T01:00:00.000Z', received: 21 }
      expect(found.letters).toMatchObject([
        { id: 'm1', queue: 'changes', body: '1', ...shown },
        { id: 'm2', queue: 'setAside', body: '2' },
      ])
      expect(found.others).toBe(0)
    })
  })
  it('goes back as it came, under its own id, before it is deleted', async () => {
    const MessageAttributes = { trace: { DataType: 'String', StringValue: 't' } }
    const traced = letter(1, { Attributes: { MessageGroupId: 'g' }, MessageAttributes })
    const { letters, of } = held({ dead: [[traced, letter(2)]] })
    await letters.hold(every, async (found) => {
      for (const one of found.letters) await one.sendBack()
    })
    const back = { command: 'SendMessage', QueueUrl: 'changes' }
    expect(of('SendMessage')).toEqual([
      { ...back, MessageBody: '1', MessageGroupId: 'g', MessageDeduplicationId: 'redriven.m1', MessageAttributes },
      { ...back, MessageBody: '2', MessageGroupId: undefined, MessageDeduplicationId: 'redriven.m2' },
    ])
    expect(of('DeleteMessage', 'dead').map(({ ReceiptHandle }) => ReceiptHandle)).toEqual(['h1', 'h2'])
    expect(of('ChangeMessageVisibilityBatch')).toEqual([])
    expect(of('ReceiveMessage', 'dead')[0]).toMatchObject({
      MessageSystemAttributeNames: ['MessageGroupId', 'SentTimestamp', 'ApproximateReceiveCount'],
      MessageAttributeNames: ['All'],
    })
  })
  it('and was set aside goes back nowhere, and is deleted', async () => {
    const { letters, of } = held({ aside: [[letter(1)]] })
    await letters.hold({ ...every, queues: ['setAside'] }, async (found) => found.letters[0]?.sendBack())
    expect([of('SendMessage'), of('DeleteMessage', 'aside').length]).toEqual([[], 1])
    expect(of('ReceiveMessage', 'dead')).toEqual([])
  })
  it('and was only looked at is to be had again in a second, ten in one call', async () => {
    const { letters: some, of } = held({ dead: [letters(10), letters(10, 10), letters(5, 20)] })
    await some.hold(every, async (found) => found.letters[3]?.remove())
    const batches = of('ChangeMessageVisibilityBatch', 'dead').map(({ Entries = [] }) => Entries)
    expect(batches.map((batch) => new Set(batch.map(({ Id }) => Id)).size)).toEqual([10, 10, 4])
    expect(new Set(batches.flat().map(({ ReceiptHandle }) => ReceiptHandle)).size).toBe(24)
    expect(new Set(batches.flat().map(({ VisibilityTimeout }) => VisibilityTimeout))).toEqual(new Set([1]))
  })
})

describe('whoever looks for letters', () => {
  const only = { queues: ['changes'] }
  it('waits for those that are counted and were not found yet, and for no more', async () => {
    const { letters: some, of } = held({ dead: [letters(10), letters(2, 10)] })
    await some.hold({ ...every, ...only }, async ({ letters: found }) => expect(found).toHaveLength(12))
    expect(of('ReceiveMessage').map(({ WaitTimeSeconds }) => WaitTimeSeconds)).toEqual([1, 1, 0])
    expect(of('GetQueueAttributes')).toHaveLength(1)
  })
  it('looks again for those in other hands, three times at most, and counts what is left', async () => {
    const inHands = held({ dead: [[letter(1)]] }, { dead: [1, 2] })
    await inHands.letters.hold({ ...every, ...only }, async (found) =>
      expect([found.letters.length, found.others]).toEqual([1, 2]),
    )
    const counted = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible']
    expect(inHands.of('GetQueueAttributes').map(({ AttributeNames }) => AttributeNames)).toEqual(Array(3).fill(counted))
    const givenBack = held({ dead: [[letter(1)], [], [letter(2), letter(3)]] }, { dead: [1, 2] })
    await givenBack.letters.hold({ ...every, ...only }, async (found) =>
      expect([found.letters.length, found.others]).toEqual([3, 0]),
    )
    expect(givenBack.of('GetQueueAttributes')).toHaveLength(2)
  })
  it('looks once more only where something is left', async () => {
    const { letters: some, of } = held({ dead: [[letter(1)]], aside: [[letter(2)]] }, { dead: [2, 0], aside: [1, 0] })
    await some.hold(every, async ({ others }) => expect(others).toBe(1))
    expect([of('GetQueueAttributes', 'dead').length, of('GetQueueAttributes', 'aside').length]).toEqual([3, 1])
  })
  it('has no more than it asked for, and the others are counted', async () => {
    const { letters: some, of } = held({ dead: [letters(10), letters(10, 10)] }, { dead: [30, 0] })
    await some.hold({ ...only, most: 10 }, async (found) => {
      expect(found.letters).toHaveLength(10)
      expect(found.others).toBe(20)
    })
    expect([of('ReceiveMessage').length, of('GetQueueAttributes').length]).toEqual([1, 1])
  })
  it('for one letter stops when it is there, whatever lies behind it', async () => {
    const { letters: some, of } = held({
      dead: [letters(10), letters(10, 10), letters(10, 20)],
      aside: [letters(1, 90)],
    })
    await some.hold({ ...every, id: 'm13' }, async (found) => {
      expect(found.letters.map(({ id }) => id)).toContain('m13')
      expect(found.others).toBe(0)
    })
    expect([of('ReceiveMessage', 'dead').length, of('GetQueueAttributes').length]).toEqual([2, 2])
  })
})
