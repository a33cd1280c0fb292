/** 损坏的件 — one unreadable ticket breaks no list or report, and is reported once. */
import { DynamoDBClient, GetItemCommand, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetQueueAttributesCommand, ListQueuesCommand, PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator } from '../../infra/local/iam/guard.ts'
import { sampleCity } from './city.ts'

const city = sampleCity()
const minutes = (count: number) => new Date(Date.parse(city.now()) + count * 60_000).toISOString()

describe('a ticket that cannot be read', () => {
  let tables: DynamoDBClient
  let queues: SQSClient
  let TableName: string
  let aside: string
  let well: Awaited<ReturnType<typeof city.dispatched>>
  let damaged: Awaited<ReturnType<typeof city.dispatched>>
  let standing: Record<string, never>

  beforeAll(async () => {
    const there = {
      endpoint: city.city().host.endpoint,
      region: 'cn-north-1',
      credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
    }
    tables = new DynamoDBClient(there)
    queues = new SQSClient(there)
    const { TableNames = [] } = await tables.send(new ListTablesCommand())
    const { QueueUrls = [] } = await queues.send(new ListQueuesCommand())
    aside = QueueUrls.find((url) => url.includes('SetAside')) ?? ''
    well = await city.dispatched()
    damaged = await city.dispatched()
    await city.settled()
    const Key = { pk: { S: damaged.ticket }, sk: { S: 'ticket' } }
    for (const name of TableNames) {
      const found = await tables.send(new GetItemCommand({ TableName: name, Key })).catch(() => undefined)
      if (found?.Item) [TableName, standing] = [name, found.Item as never]
    }
    await queues.send(new PurgeQueueCommand({ QueueUrl: aside }))
    const next = { S: minutes(-1) }
    await tables.send(
      new PutItemCommand({
        TableName,
        Item: { ...(standing as object), log: { L: [{ S: '{"by' }] }, facts: { S: '{"x' }, next },
      }),
    )
  })
  /** Other tests share this city. */
  afterAll(async () => {
    await tables.send(new PutItemCommand({ TableName, Item: standing }))
    await queues.send(new PurgeQueueCommand({ QueueUrl: aside }))
  })

  const today = () => new Date(Date.parse(city.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
  const waiting = async () => {
    const asked = new GetQueueAttributesCommand({ QueueUrl: aside, AttributeNames: ['ApproximateNumberOfMessages'] })
    return Number((await queues.send(asked)).Attributes?.ApproximateNumberOfMessages)
  }

  it('leaves its unit the rest of its list, and stands in it as far as its row says', async () => {
    const { status, body } = await city.unit(damaged.unit).get('/v1/work-orders?limit=100')
    expect(status).toBe(200)
    expect(body.items.map(({ ticket }: { ticket: string }) => ticket)).toContain(well.ticket)
  })

  it.each(['/v1/callback-report', '/v1/figures', '/v1/scores', '/v1/figures/average-days/tickets'])(
    'is named beside %s, which is there without it',
    async (path) => {
      const { status, body } = await city.supervisor.get(`${path}?from=${today()}&to=${today()}`)
      expect(status).toBe(200)
      expect(body.unreadable).toEqual([damaged.ticket])
    },
  )

  it('is set aside once, however many minutes pass', async () => {
    await city.advanceTo(minutes(1))
    await city.advanceTo(minutes(1))
    await city.advanceTo(minutes(1))
    expect(await waiting()).toBe(1)
  })
})
