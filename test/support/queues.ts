/** Queues on the embedded engine, in memory, behind a real client: for tests of adapters. */
import { SQSClient } from '@aws-sdk/client-sqs'
import { servicesBy } from '../../infra/local/functions/services.ts'
import type { QueueDefinition } from '../../infra/local/queues/queue.ts'
import { startQueues } from '../../infra/local/queues/queues.ts'
import { openState } from '../../infra/local/state/state.ts'

/** What differs between queues; all else is as SQS has it by itself. */
export interface QueueLayout {
  fifo: boolean
  /** seconds */
  visibility: number
  /** the queue for what was received so often */
  redrive?: { to: string; maxReceives: number }
}
const definitionOf = (name: string): QueueDefinition => ({
  id: name,
  name,
  arn: `arn:${name}`,
  url: `http://queue/${name}`,
  fifo: name.endsWith('.fifo'),
  contentBasedDeduplication: false,
  deduplicatePerGroup: true,
  visibility: 60,
  delay: 0,
  retention: 1_209_600,
  wait: 0,
  maxBytes: 262_144,
  redrive: undefined,
})

/** A client of empty queues of these names; FIFO where the name ends so. */
export const emptyQueues = (...names: string[]): SQSClient => clientOf(names.map(definitionOf))

/** A client of empty queues laid out so, and where each is. */
export function emptyQueuesOf<N extends string>(layout: Record<N, QueueLayout>) {
  const names = Object.keys(layout) as N[]
  const fileOf = (name: N): string => `${name}${layout[name].fifo ? '.fifo' : ''}`
  const definitions = names.map((name) => {
    const { visibility, redrive } = layout[name]
    const to = redrive && { arn: `arn:${fileOf(redrive.to as N)}`, maxReceives: redrive.maxReceives }
    return { ...definitionOf(fileOf(name)), visibility, redrive: to }
  })
  const urls = Object.fromEntries(names.map((name) => [name, `http://queue/${fileOf(name)}`])) as Record<N, string>
  return { client: clientOf(definitions), urls }
}

function clientOf(definitions: readonly QueueDefinition[]): SQSClient {
  const fatal = (error: unknown): never => {
    throw error
  }
  const queues = startQueues(openState(undefined, fatal), definitions)
  const services = servicesBy(async (message) => {
    if (!('call' in message)) return
    const { call, target, body } = message
    const answer = await queues.handle(target.split('.').at(-1) ?? '', JSON.parse(body))
    services.answered({ call, status: answer.status, body: JSON.stringify(answer.body) })
  })
  return new SQSClient({
    region: 'cn-north-1',
    useQueueUrlAsEndpoint: false,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...services.lent,
  })
}
