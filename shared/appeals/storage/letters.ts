/** 信件 — finds one in SQS by hiding letters until the wanted one is among them. */
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import type { HeldLetter, Letters } from '../desk/letters.ts'

/** URLs of where letters lie, and where they came from; what was set aside goes back nowhere. */
export interface LetterBox {
  queue: string
  lies: string
  from: string | undefined
}

/** Longer than it takes to look at them all and to settle some. */
const hideFor = 60
/** Zero makes one embedded engine lose the message until it restarts. */
const backSoon = 1
/** Whoever else looks has given back by then, seconds, what they only looked at. */
const looks = 3

interface Taken {
  box: LetterBox
  found: Map<string, Message>
  /** how many there were besides, when they were last counted: in other hands, behind others of their group, beyond `most` */
  left: number
}

export const sqsLetters = (client: SQSClient, boxes: readonly LetterBox[]): Letters => ({
  async hold({ queues, id, most }, act) {
    const taken: Taken[] = boxes
      .filter(({ queue }) => queues === undefined || queues.includes(queue))
      .map((box) => ({ box, found: new Map(), left: 0 }))
    const settled = new Set<Message>()
    const isHad = () => id !== undefined && taken.some(({ found }) => found.has(id))
    try {
      let others = 0
      let open = taken
      for (let look = 0; look < looks && open.length > 0 && !isHad(); look++) {
        await Promise.all(open.map((one) => takeFrom(client, one, most, isHad)))
        others = isHad() ? 0 : taken.reduce((sum, { left }) => sum + left, 0)
        open = taken.filter(({ found, left }) => left > 0 && found.size < most)
      }
      const letters = taken.flatMap(({ box, found }) =>
        [...found.values()].map((message) => heldIn(client, box, message, settled)),
      )
      return await act({ letters, others })
    } finally {
      // What could not be given back is to be had again in a minute: why the act failed is what matters.
      await Promise.all(taken.map((one) => giveBack(client, one, settled))).catch(() => {})
    }
  },
})

async function takeFrom(client: SQSClient, taken: Taken, most: number, isHad: () => boolean): Promise<void> {
  const { box, found } = taken
  const all = await countIn(client, box)
  for (let isNews = true; isNews && found.size < most && !isHad(); ) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: box.lies,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: hideFor,
        // The count is only about right: without waiting, one more look costs nothing.
        WaitTimeSeconds: found.size < all ? 1 : 0,
        MessageSystemAttributeNames: ['MessageGroupId', 'SentTimestamp', 'ApproximateReceiveCount'],
        MessageAttributeNames: ['All'],
      }),
    )
    // There are so many that the first ones are to be had again: those that came twice are held by their newer handle.
    isNews = Messages.some(({ MessageId = '' }) => !found.has(MessageId))
    for (const message of Messages) found.set(message.MessageId ?? '', message)
  }
  taken.left = Math.max(0, all - found.size)
}

const counts = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const

async function countIn(client: SQSClient, { lies }: LetterBox): Promise<number> {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: lies, AttributeNames: [...counts] }),
  )
  return counts.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0)
}

function heldIn(client: SQSClient, box: LetterBox, message: Message, settled: Set<Message>): HeldLetter {
  const { MessageId = '', Body = '', Attributes = {} } = message
  return {
    id: MessageId,
    queue: box.queue,
    sentAt: new Date(Number(Attributes.SentTimestamp ?? 0)).toISOString(),
    received: Number(Attributes.ApproximateReceiveCount ?? 0),
    body: Body,
    async sendBack() {
      await sendBack(client, box, message)
      settled.add(message)
    },
    async remove() {
      await remove(client, box, message)
      settled.add(message)
    },
  }
}

/** Sent under its own id: whoever is cut off before it is deleted sends nothing twice. */
export async function sendBack(
  client: SQSClient,
  box: Pick<LetterBox, 'lies' | 'from'>,
  message: Message,
): Promise<void> {
  const { Body, Attributes, MessageAttributes, MessageId } = message
  if (box.from)
    await client.send(
      new SendMessageCommand({
        QueueUrl: box.from,
        MessageBody: Body,
        MessageGroupId: Attributes?.MessageGroupId,
        MessageDeduplicationId: `redriven.${MessageId}`,
        ...(MessageAttributes ? { MessageAttributes } : {}),
      }),
    )
  await remove(client, box, message)
}

async function remove(client: SQSClient, { lies }: Pick<LetterBox, 'lies'>, message: Message): Promise<void> {
  await client.send(new DeleteMessageCommand({ QueueUrl: lies, ReceiptHandle: message.ReceiptHandle }))
}

/** What was only looked at is to be had again at once. */
async function giveBack(client: SQSClient, { box, found }: Taken, settled: ReadonlySet<Message>): Promise<void> {
  const left = [...found.values()].filter((message) => !settled.has(message))
  const batches = Array.from({ length: Math.ceil(left.length / 10) }, (_, n) => left.slice(n * 10, n * 10 + 10))
  await Promise.all(
    batches.map((batch) =>
      client.send(
        new ChangeMessageVisibilityBatchCommand({
          QueueUrl: box.lies,
          Entries: batch.map(({ ReceiptHandle }, index) => ({
            Id: String(index),
            ReceiptHandle,
            VisibilityTimeout: backSoon,
          })),
        }),
      ),
    ),
  )
}
