/** 死信 — finds a deployment's queues and dead letters, and moves letters back. */
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { sendBack } from '../../shared/appeals/storage/letters.ts'
import type { Deployment } from './deployment.ts'

export interface QueueState {
  name: string
  url: string
  /** ready to be taken */
  waiting: number
  /** being worked on, or hidden until a later try */
  hidden: number
  dead: { url: string; waiting: number } | undefined
}

const attributes = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible', 'RedrivePolicy'] as const

export async function queueStates({ sqs, queues }: Deployment): Promise<QueueState[]> {
  return Promise.all(
    Object.entries(queues).map(async ([name, url]) => {
      const { waiting, hidden, deadArn } = await stateOf(sqs, url)
      if (!deadArn) return { name, url, waiting, hidden, dead: undefined }
      const { QueueUrl = '' } = await sqs.send(new GetQueueUrlCommand({ QueueName: deadArn.split(':').at(-1) ?? '' }))
      const letters = await stateOf(sqs, QueueUrl)
      // Hidden ones are of an earlier redrive that was cut off, and come back by themselves.
      return { name, url, waiting, hidden, dead: { url: QueueUrl, waiting: letters.waiting + letters.hidden } }
    }),
  )
}

async function stateOf(sqs: SQSClient, QueueUrl: string) {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...attributes] }),
  )
  const policy = Attributes.RedrivePolicy
    ? (JSON.parse(Attributes.RedrivePolicy) as { deadLetterTargetArn: string })
    : undefined
  return {
    waiting: Number(Attributes.ApproximateNumberOfMessages ?? 0),
    hidden: Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0),
    deadArn: policy?.deadLetterTargetArn,
  }
}

/** Longer than it takes to send one and delete one. */
const hideFor = 60

/**
 * Sends a dead letter to its queue and deletes it, in its group, one after another.
 * A letter's own id makes the deduplication id: whoever is cut off between the two steps sends nothing twice.
 * @returns how many were moved; what dies again meanwhile is left for the next time
 */
export async function redriveOne(
  sqs: SQSClient,
  { url, dead }: QueueState,
  most: number,
  moved: (count: number) => void,
): Promise<number> {
  let count = 0
  while (dead && count < most) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: dead.url,
        MaxNumberOfMessages: Math.min(10, most - count),
        VisibilityTimeout: hideFor,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['MessageGroupId'],
        MessageAttributeNames: ['All'],
      }),
    )
    if (Messages.length === 0) return count
    for (const message of Messages) {
      await sendBack(sqs, { lies: dead.url, from: url }, message)
      moved(++count)
    }
  }
  return count
}
