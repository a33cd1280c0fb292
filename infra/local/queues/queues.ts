/** The SQS engine: the template's queues over the SDK's JSON protocol, one step per request. */
import { createHash } from 'node:crypto'
import type { Answer } from '../host/endpoints.ts'
import type { State } from '../state/state.ts'
import { md5, md5OfAttributes } from './digest.ts'
import { keptIn, type Message, type MessageAttribute, prepareMessages } from './message.ts'
import { openQueue, type Queue, type QueueDefinition } from './queue.ts'

export interface Queues {
  /** @param operation `SendMessage` … @param input as the SDK sends it */
  handle(operation: string, input: Record<string, unknown>): Promise<Answer>
  /** @throws Error when no queue has it */
  byArn(arn: string): Queue
  all(): Queue[]
  /** Ends long polls. */
  stop(): void
}

type Input = Record<string, unknown>

class SqsError extends Error {
  constructor(code: string, message: string) {
    super(message)
    this.name = code
  }
}
const invalid = (message: string): SqsError => new SqsError('InvalidParameterValue', message)

export function startQueues(state: State, definitions: readonly QueueDefinition[]): Queues {
  prepareMessages(state)
  const byArn = new Map<string, Queue>()
  const deadLetters = (arn: string): Queue => {
    const found = byArn.get(arn)
    if (!found) throw new Error(`no queue ${arn}`)
    return found
  }
  for (const definition of definitions)
    byArn.set(definition.arn, openQueue(definition, keptIn(state, definition.name), deadLetters))
  const byName = new Map([...byArn.values()].map((queue) => [queue.definition.name, queue]))
  const stopped = new AbortController()

  const queueOf = ({ QueueUrl, QueueName }: Input): Queue => {
    const found = byName.get(
      String(QueueName ?? QueueUrl)
        .split('/')
        .at(-1) ?? '',
    )
    if (!found) throw new SqsError('QueueDoesNotExist', 'The specified queue does not exist.')
    return found
  }

  /** One round for many entries: each succeeds or fails alone. */
  const batch = (input: Input, one: (entry: Input) => object) => {
    const Successful: object[] = []
    const Failed: object[] = []
    for (const entry of input.Entries as Input[])
      try {
        Successful.push({ Id: entry.Id, ...one({ ...entry, QueueUrl: input.QueueUrl }) })
      } catch (error) {
        if (!(error instanceof SqsError)) throw error
        Failed.push({ Id: entry.Id, Code: error.name, Message: error.message, SenderFault: true })
      }
    return { Successful, Failed }
  }
  const send = (input: Input) => sendTo(queueOf(input), input)
  const remove = (input: Input) => {
    const queue = queueOf(input)
    if (!queue.remove(String(input.ReceiptHandle)) && queue.definition.fifo)
      throw invalid('Reason: The receipt handle has expired.')
    return {}
  }
  const hide = (input: Input) => {
    const seconds = Number(input.VisibilityTimeout)
    if (!(seconds >= 0 && seconds <= 43_200)) throw invalid('VisibilityTimeout must be between 0 and 43200.')
    if (!queueOf(input).hide(String(input.ReceiptHandle), seconds))
      throw new SqsError('MessageNotInflight', 'The message referred to is not in flight.')
    return {}
  }
  const operations: Record<string, (input: Input) => object> = {
    SendMessage: send,
    SendMessageBatch: (input) => batch(input, send),
    DeleteMessage: remove,
    DeleteMessageBatch: (input) => batch(input, remove),
    ChangeMessageVisibility: hide,
    ChangeMessageVisibilityBatch: (input) => batch(input, hide),
    GetQueueUrl: (input) => ({ QueueUrl: queueOf(input).definition.url }),
    ListQueues: ({ QueueNamePrefix = '' }) => ({
      QueueUrls: [...byName.values()]
        .filter(({ definition }) => definition.name.startsWith(String(QueueNamePrefix)))
        .map(({ definition }) => definition.url),
    }),
    GetQueueAttributes: (input) => ({ Attributes: attributesOf(queueOf(input)) }),
    PurgeQueue: (input) => {
      queueOf(input).purge()
      return {}
    },
  }

  /** Waits for a message up to the asked seconds. */
  async function receive(input: Input): Promise<object> {
    const queue = queueOf(input)
    const most = Number(input.MaxNumberOfMessages ?? 1)
    if (!(most >= 1 && most <= 10)) throw invalid('MaxNumberOfMessages must be between 1 and 10.')
    const visibility = input.VisibilityTimeout === undefined ? undefined : Number(input.VisibilityTimeout)
    const until = performance.now() + Number(input.WaitTimeSeconds ?? queue.definition.wait) * 1000
    for (;;) {
      const received = await state.write(() => queue.receive(most, visibility))
      if (received.length > 0) return { Messages: received.map(asReceived) }
      const left = until - performance.now()
      if (left <= 0 || stopped.signal.aborted) return {}
      await readyOr(queue, left, stopped.signal)
    }
  }

  return {
    async handle(operation, input) {
      try {
        if (operation === 'ReceiveMessage') return { status: 200, body: await receive(input) }
        const work = operations[operation]
        if (!work) throw new SqsError('UnsupportedOperation', `${operation} is not supported here`)
        return { status: 200, body: await state.write(() => work(input)) }
      } catch (error) {
        if (!(error instanceof SqsError)) throw error
        return { status: 400, body: { __type: `com.amazonaws.sqs#${error.name}`, message: error.message } }
      }
    },
    byArn: deadLetters,
    all: () => [...byArn.values()],
    stop: () => stopped.abort(),
  }
}

function sendTo(queue: Queue, input: Input) {
  const { fifo, contentBasedDeduplication, maxBytes } = queue.definition
  const body = input.MessageBody
  if (typeof body !== 'string' || body === '') throw new SqsError('MissingParameter', 'MessageBody is required.')
  const attributes = (input.MessageAttributes ?? {}) as Record<string, MessageAttribute>
  if (Buffer.byteLength(body) > maxBytes) throw invalid(`Message must be shorter than ${maxBytes} bytes.`)
  const group = input.MessageGroupId as string | undefined
  const content = contentBasedDeduplication ? createHash('sha256').update(body).digest('hex') : undefined
  const dedup = (input.MessageDeduplicationId as string | undefined) ?? content
  if (fifo && !group) throw new SqsError('MissingParameter', 'MessageGroupId is required.')
  if (fifo && !dedup) throw invalid('MessageDeduplicationId is required, or ContentBasedDeduplication on the queue.')
  if (fifo && input.DelaySeconds) throw invalid('DelaySeconds is not valid for a message of a FIFO queue.')
  const delay = input.DelaySeconds as number | undefined
  const { id, sequence } = queue.send({ body, attributes, group, dedup, delay })
  return {
    MessageId: id,
    MD5OfMessageBody: md5(body),
    MD5OfMessageAttributes: md5OfAttributes(attributes),
    ...(fifo ? { SequenceNumber: paddedSequence(sequence) } : {}),
  }
}

const paddedSequence = (sequence: number): string => String(sequence).padStart(20, '0')

/** System attributes as SQS names them. */
export const systemAttributes = (message: Message): Record<string, string> => ({
  SenderId: 'local',
  SentTimestamp: String(message.sentAt),
  ApproximateReceiveCount: String(message.receives),
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
  ...(message.group === message.id
    ? {}
    : { MessageGroupId: message.group, SequenceNumber: paddedSequence(message.sequence) }),
  ...(message.dedup === undefined ? {} : { MessageDeduplicationId: message.dedup }),
})

const asReceived = (message: Message) => ({
  MessageId: message.id,
  ReceiptHandle: message.receipt,
  Body: message.body,
  MD5OfBody: md5(message.body),
  Attributes: systemAttributes(message),
  ...(Object.keys(message.attributes).length > 0
    ? { MessageAttributes: message.attributes, MD5OfMessageAttributes: md5OfAttributes(message.attributes) }
    : {}),
})

function attributesOf(queue: Queue): Record<string, string> {
  const { definition } = queue
  const { ready, inFlight, delayed } = queue.counts()
  return {
    QueueArn: definition.arn,
    ApproximateNumberOfMessages: String(ready),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(definition.visibility),
    MessageRetentionPeriod: String(definition.retention),
    DelaySeconds: String(definition.delay),
    ...(definition.fifo ? { FifoQueue: 'true' } : {}),
    ...(definition.redrive
      ? {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: definition.redrive.arn,
            maxReceiveCount: definition.redrive.maxReceives,
          }),
        }
      : {}),
  }
}

/** Resolves when the queue may have something, when a hidden message shows itself, or after so many milliseconds. */
export function readyOr(queue: Queue, atMost: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const pause = Math.max(1, Math.min(atMost, queue.visibleIn()))
    const done = (): void => {
      clearTimeout(timer)
      forget()
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, Math.min(pause, 2 ** 31 - 1))
    const forget = queue.onReady(done)
    signal?.addEventListener('abort', done)
  })
}
