/** Every specification of a port that lies in queues, over whichever engine opens them. */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { sqsLetters } from '../../../shared/appeals/storage/letters.ts'
import { sqsDeliveries, sqsKnocks, sqsSweep, sqsVisibility } from '../../../shared/storage/sqs.ts'
import { lettersContract, type Opened as OpenedLetters } from './letters.ts'
import { type Opened, queuesContract, type Taken } from './queues.ts'

/** Empty queues, and where each is; those of the first three give up after `maxReceives` and hide for `visibility`. */
export interface OpenedQueues {
  client: SQSClient
  urls: Record<'changes' | 'delivery' | 'sweep' | 'dead' | 'setAside', string>
}

export function overQueues(open: () => Promise<OpenedQueues>): void {
  queuesContract(async () => queuesOf(await open()))
  lettersContract(async () => lettersOf(await open()))
}

function queuesOf({ client, urls }: OpenedQueues): Opened {
  async function one(QueueUrl: string): Promise<Taken | undefined> {
    const { Messages: [message] = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl, MessageSystemAttributeNames: ['ApproximateReceiveCount'] }),
    )
    if (!message) return undefined
    const { ReceiptHandle = '', Body = '', Attributes = {} } = message
    return {
      body: JSON.parse(Body),
      receives: Number(Attributes.ApproximateReceiveCount),
      done: async () => void (await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))),
      again: (seconds) => sqsVisibility(client, QueueUrl).hide(ReceiptHandle, seconds),
    }
  }
  return {
    knocks: sqsKnocks(client, urls.changes),
    deliveries: sqsDeliveries(client, urls.delivery),
    sweep: sqsSweep(client, urls.sweep),
    async take(queue) {
      const taken: Taken[] = []
      for (let next = await one(urls[queue]); next; next = await one(urls[queue])) taken.push(next)
      return taken
    },
    wait: (seconds) => sleep(seconds * 1000),
  }
}

function lettersOf({ client, urls }: OpenedQueues): OpenedLetters {
  const boxes = [
    { queue: 'changes', lies: urls.dead, from: urls.changes },
    { queue: 'setAside', lies: urls.setAside, from: undefined },
  ]
  const lyingIn = async (QueueUrl: string): Promise<number> => {
    const { Attributes = {} } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))
    return Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible)
  }
  return {
    letters: sqsLetters(client, boxes),
    async bury(queue, MessageBody, group) {
      const fifo =
        group === undefined ? {} : { MessageGroupId: group, MessageDeduplicationId: `${group} ${MessageBody}` }
      const QueueUrl = queue === 'changes' ? urls.dead : urls.setAside
      const sent = await client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...fifo }))
      return sent.MessageId ?? ''
    },
    lying: async () => ({
      dead: await lyingIn(urls.dead),
      setAside: await lyingIn(urls.setAside),
      changes: await lyingIn(urls.changes),
    }),
    async groupsBack() {
      const asked = { MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['MessageGroupId' as const] }
      const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: urls.changes, ...asked }))
      return Messages.map(({ Attributes }) => Attributes?.MessageGroupId)
    },
  }
}
