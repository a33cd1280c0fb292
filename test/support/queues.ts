/** Queues on the embedded engine, in memory, behind a real client: for tests of adapters. */
import { SQSClient } from '@aws-sdk/client-sqs'
import { servicesBy } from '../../infra/local/functions/services.ts'
import type { QueueDefinition } from '../../infra/local/queues/queue.ts'
import { startQueues } from '../../infra/local/queues/queues.ts'
import { openState } from '../../infra/local/state/state.ts'

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
export function emptyQueues(...names: string[]): SQSClient {
  const fatal = (error: unknown): never => {
    throw error
  }
  const queues = startQueues(openState(undefined, fatal), names.map(definitionOf))
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
