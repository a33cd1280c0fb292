/** Clients of engines that others made, with tables and queues that are made for each test. */
import { Agent } from 'node:http'
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import { CreateQueueCommand, DeleteQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { type TableName, tableLayouts } from '../../../shared/storage/tables.ts'
import type { QueueLayout } from '../../support/queues.ts'
import { definitionOf } from '../../support/tables.ts'
import type { OpenedTables } from './over-tables.ts'

/** On connections of their own: on one that is kept, moto's answers wait 40 ms for an acknowledgement. */
const agent = (maxSockets = Number.POSITIVE_INFINITY) => new Agent({ keepAlive: false, maxSockets })
/** moto answers in threads without a lock: asked twice at once, it lets two conditions on the same item pass. */
const isOwnMoto = process.env.OWN_MOTO === 'yes'
const { AWS_REGION: region = 'cn-north-1', AWS_ACCESS_KEY_ID: accessKeyId = 'test' } = process.env
const { AWS_SECRET_ACCESS_KEY: secretAccessKey = 'test' } = process.env

export function openEndpoints(urls: { tables: string; queues: string }) {
  const asked = { region, credentials: { accessKeyId, secretAccessKey } }
  const tables = new DynamoDBClient({
    ...asked,
    endpoint: urls.tables,
    requestHandler: { httpAgent: agent(isOwnMoto ? 1 : undefined) },
  })
  const queues = new SQSClient({
    ...asked,
    endpoint: urls.queues,
    requestHandler: { httpAgent: agent() },
    useQueueUrlAsEndpoint: false,
  })
  const run = `contract-${process.pid}-${Date.now().toString(36)}`
  const made: { tables: string[]; queues: string[] } = { tables: [], queues: [] }
  let opened = 0

  async function table(name: TableName, number: number): Promise<[TableName, string]> {
    const TableName = `${run}-${number}-${name}`
    const { TableArn: _, timeToLive: __, GlobalSecondaryIndexes = [], ...definition } = definitionOf(name)
    const indexes = GlobalSecondaryIndexes.length > 0 ? { GlobalSecondaryIndexes } : {}
    await tables.send(new CreateTableCommand({ ...definition, ...indexes, TableName, BillingMode: 'PAY_PER_REQUEST' }))
    made.tables.push(TableName)
    await waitUntilTableExists({ client: tables, maxWaitTime: 60 }, { TableName })
    return [name, TableName]
  }

  async function queue({ fifo, visibility, redrive }: QueueLayout, name: string, arnOf: Record<string, string>) {
    const Attributes: Record<string, string> = { VisibilityTimeout: String(visibility) }
    if (fifo)
      Object.assign(Attributes, {
        FifoQueue: 'true',
        DeduplicationScope: 'messageGroup',
        FifoThroughputLimit: 'perMessageGroupId',
      })
    if (redrive)
      Attributes.RedrivePolicy = JSON.stringify({
        deadLetterTargetArn: arnOf[redrive.to],
        maxReceiveCount: redrive.maxReceives,
      })
    const QueueName = `${run}-${name}${fifo ? '.fifo' : ''}`
    const { QueueUrl = '' } = await queues.send(new CreateQueueCommand({ QueueName, Attributes }))
    made.queues.push(QueueUrl)
    const { Attributes: of } = await queues.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
    )
    return { url: QueueUrl, arn: of?.QueueArn ?? '' }
  }

  return {
    async emptyTables(): Promise<OpenedTables> {
      const number = ++opened
      const names = await Promise.all((Object.keys(tableLayouts) as TableName[]).map((name) => table(name, number)))
      return { client: tables, names: Object.fromEntries(names) as OpenedTables['names'] }
    },

    /** @param layout queues that others name as theirs for dead letters come before them */
    async emptyQueues<N extends string>(layout: Record<N, QueueLayout>) {
      const number = ++opened
      const arnOf: Record<string, string> = {}
      const urls = {} as Record<N, string>
      for (const name of Object.keys(layout) as N[]) {
        const { url, arn } = await queue(layout[name], `${number}-${name}`, arnOf)
        arnOf[name] = arn
        urls[name] = url
      }
      return { client: queues, urls }
    },

    async removed(): Promise<void> {
      // It ends with the run.
      if (isOwnMoto) return
      for (const TableName of made.tables) await tables.send(new DeleteTableCommand({ TableName }))
      for (const QueueUrl of made.queues) await queues.send(new DeleteQueueCommand({ QueueUrl }))
    },
  }
}
