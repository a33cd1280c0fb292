/** 信件 — dead letters and what the sweep set aside: looked at masked, and taken one by one. */
import { randomInt } from 'node:crypto'
import { userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs'
import { dynamoActs } from '../../shared/adapters/dynamo-acts.ts'
import { dynamoTickets } from '../../shared/adapters/dynamo-tickets.ts'
import { replay } from '../../shared/ticket/log.ts'
import { type Clock, runningClocks } from '../../shared/ticket/ticket.ts'
import { type QueueState, queueStates } from './dead-letters.ts'
import type { Deployment } from './deployment.ts'

/** Who acts by the command line: whoever is logged in there. */
export const whoever = () => ({ role: 'admin', id: `city ${userInfo().username}` }) as const

/** Where it is recorded what they did. */
export const recordOf = ({ dynamo, tables }: Pick<Deployment, 'dynamo' | 'tables'>) => ({
  acts: dynamoActs(dynamo, tables.registry),
  clock: { sleep: (milliseconds: number) => sleep(milliseconds) },
  draw: (below: number) => randomInt(below),
})

export interface Letter {
  id: string
  queue: string
  sentAt: string
  ticket: string | undefined
  /** what it says, without names, texts and telephone numbers */
  says: string
  message: Message
  /** where it lies, and where it came from; what was set aside goes back nowhere: the sweep finds it again */
  lies: string
  from: string | undefined
}

/** Longer than it takes to look at them all and to settle some. */
const hideFor = 60
/** Zero makes one embedded engine lose the message until it restarts. */
const backSoon = 1

/** Every letter that can be taken now; hidden from others until it is given back. */
export async function takeLetters(deployment: Deployment, names: readonly string[]): Promise<Letter[]> {
  const states = (await queueStates(deployment)).filter(
    ({ name, dead }) => (dead || name === 'setAside') && (names.length === 0 || names.includes(name)),
  )
  return (await Promise.all(states.map((state) => lettersOf(deployment, state)))).flat()
}

async function lettersOf({ sqs }: Deployment, { name, url, dead }: QueueState): Promise<Letter[]> {
  const lies = dead?.url ?? url
  const found = new Map<string, Letter>()
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: lies,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: hideFor,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['MessageGroupId', 'SentTimestamp'],
        MessageAttributeNames: ['All'],
      }),
    )
    // There are so many that the first ones are to be had again: those that came twice are held by their newer handle.
    const seen = Messages.every(({ MessageId = '' }) => found.has(MessageId))
    for (const message of Messages)
      found.set(message.MessageId ?? '', {
        id: message.MessageId ?? '',
        queue: name,
        sentAt: new Date(Number(message.Attributes?.SentTimestamp ?? 0)).toISOString(),
        ticket: /\d{6}-\d{8}/.exec(message.Body ?? '')?.[0],
        says: masked(message.Body ?? ''),
        message,
        lies,
        from: dead && url,
      })
    if (seen) return [...found.values()]
  }
}

/** Messages hold numbers and codes; what an error quoted may be somebody's name or telephone. */
export const masked = (body: string): string =>
  body.replaceAll(/\p{Script=Han}+/gu, '…').replaceAll(/(?<!\d|\d{6}-)\+?\d{7,}/g, '…')

/** Does what is asked with letters that were taken, and gives those back that are not settled then, done or failed. */
export async function withLetters<T>(
  deployment: Deployment,
  letters: readonly Letter[],
  act: (settled: Set<string>) => Promise<T>,
): Promise<T> {
  const settled = new Set<string>()
  try {
    return await act(settled)
  } finally {
    const left = letters.filter(({ id }) => !settled.has(id))
    // What could not be given back is to be had again in a minute: why the act failed is what matters.
    await giveBack(deployment, left).catch(() => {})
  }
}

/** What was only looked at is to be had again at once. */
async function giveBack({ sqs }: Deployment, letters: readonly Letter[]): Promise<void> {
  for (const { lies, message } of letters)
    await sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: lies,
        ReceiptHandle: message.ReceiptHandle,
        VisibilityTimeout: backSoon,
      }),
    )
}

/** Sent under its own id: whoever is cut off before it is deleted sends nothing twice. */
export async function sendBack(deployment: Deployment, letter: Letter): Promise<void> {
  const { Body, Attributes, MessageAttributes, MessageId } = letter.message
  if (letter.from)
    await deployment.sqs.send(
      new SendMessageCommand({
        QueueUrl: letter.from,
        MessageBody: Body,
        MessageGroupId: Attributes?.MessageGroupId,
        MessageDeduplicationId: `redriven.${MessageId}`,
        ...(MessageAttributes ? { MessageAttributes } : {}),
      }),
    )
  await remove(deployment, letter)
}

export async function remove({ sqs }: Deployment, { lies, message }: Letter): Promise<void> {
  await sqs.send(new DeleteMessageCommand({ QueueUrl: lies, ReceiptHandle: message.ReceiptHandle }))
}

/** The first clock of its ticket that runs: until then nothing of it is discarded. A log that cannot be read throws. */
export async function clockOver({ dynamo, tables }: Deployment, { ticket }: Letter): Promise<Clock | undefined> {
  const stored = ticket === undefined ? undefined : await dynamoTickets(dynamo, tables.tickets).read(ticket)
  const found = stored && replay(stored.log)
  return found && runningClocks(found)[0]
}
