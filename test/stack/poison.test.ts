/** 坏消息 — an unreadable queue message is kept back alone and becomes a dead letter. */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator } from '../../infra/local/iam/guard.ts'
import { request, sampleCity } from './city.ts'

const city = sampleCity()
const notJson = '{"ticket": "261126-4329'
const wrongShape = JSON.stringify({ ticket: 261126, please: ['drop', 'everything'] })

describe.each(['Changes', 'Delivery'])('a message in %s that is not JSON, or JSON of a wrong shape', (name) => {
  let sqs: SQSClient
  let queue: string
  let dead: string
  let receives: number

  beforeAll(async () => {
    sqs = new SQSClient({
      endpoint: city.city().host.endpoint,
      region: 'cn-north-1',
      credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
    })
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand())
    queue = QueueUrls.find((url) => url.includes(name) && !url.includes(`${name}Dead`)) ?? ''
    const { RedrivePolicy = '{}' } = await attributes(queue)
    const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(RedrivePolicy)
    dead = QueueUrls.find((url) => url.split('/').at(-1) === String(deadLetterTargetArn).split(':').at(-1)) ?? ''
    receives = Number(maxReceiveCount)
    await city.settled()
    await sqs.send(new PurgeQueueCommand({ QueueUrl: queue }))
  })
  /** The unreadable would come again every minute, into whatever is tested next. */
  afterAll(async () => {
    await city.settled()
    for (const QueueUrl of [queue, dead]) await sqs.send(new PurgeQueueCommand({ QueueUrl }))
    sqs.destroy()
  })

  const attributes = async (QueueUrl: string) =>
    (await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))).Attributes ?? {}

  /** Each in a group of its own, as a knock of another ticket would be. */
  const send = (bodies: string[], group: string) =>
    Promise.all(
      bodies.map((MessageBody, index) =>
        sqs.send(
          new SendMessageCommand({
            QueueUrl: queue,
            MessageBody,
            MessageGroupId: `${group}-${index}`,
            MessageDeduplicationId: `${group}-${index}`,
          }),
        ),
      ),
    )

  async function received(QueueUrl: string) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))
    return Messages
  }

  /** As a consumer that dies would: each receive counts, and the messages show themselves again at once. */
  async function useUpReceives(howMany: number): Promise<void> {
    for (let n = 1; n <= howMany; n++) {
      const messages = await received(queue)
      expect(messages.map(({ Attributes }) => Attributes?.ApproximateReceiveCount)).toEqual([String(n), String(n)])
      for (const { ReceiptHandle } of messages)
        await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: queue, ReceiptHandle, VisibilityTimeout: 0 }))
    }
  }

  /** Dispatched while the unreadable are in the queue, and posted to its department. */
  async function aTicketGoesOn(): Promise<void> {
    const { ticket, order, unit } = await city.dispatched()
    await city.settled()
    const { body } = await request(`${city.city().standIn}/units/${unit}`, 'GET', undefined, {})
    const posts: { type: string; data: { workOrder: string } }[] = body.items
    expect(posts.filter(({ data }) => data.workOrder === order).map(({ type }) => type)).toEqual([
      'work-order.dispatched',
    ])
    const { body: seen } = await city.operator.get(`/v1/tickets/${ticket}`)
    expect(seen.orders[0].receivedAt).toBeDefined()
  }

  it('is kept back, it alone, and a ticket beside it goes on to its department', async () => {
    await send([notJson, wrongShape], 'unreadable')
    await aTicketGoesOn()
    expect(await attributes(queue)).toMatchObject({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '2',
    })
    expect(await attributes(dead)).toMatchObject({ ApproximateNumberOfMessages: '0' })
  })

  it('is given to the dead letters when its receives are used up, and it alone', async () => {
    city.city().host.pause()
    await send([notJson, wrongShape], 'used-up')
    await useUpReceives(receives)
    city.city().host.resume()
    await aTicketGoesOn()

    const letters = await received(dead)
    expect(letters.map(({ Body }) => Body).sort()).toEqual([notJson, wrongShape].sort())
    for (const { ReceiptHandle } of letters) await sqs.send(new DeleteMessageCommand({ QueueUrl: dead, ReceiptHandle }))
    expect(await attributes(queue)).toMatchObject({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '2',
    })
  })
})
