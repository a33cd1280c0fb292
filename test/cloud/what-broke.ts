/** Puts broken and dead items into tables and queues for the scenario to find. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { administrator } from '../../infra/local/iam/guard.ts'
import type { City } from '../stack/city.ts'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

export const asAdministrator = (endpoint: string) => ({
  endpoint,
  region: 'cn-north-1',
  credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
})

export async function seedWhatBroke(city: City): Promise<void> {
  const { host } = city.city()
  const { endpoint, outputs } = host
  const given = asAdministrator(endpoint)
  const tables = new DynamoDBClient(given)
  const queues = new SQSClient(given)
  const { ticket } = await city.dispatched({ reference: 'kept-late', category: 'property-service' })
  await host.idle()
  const claim = (pk: string, ticket: string) => ({
    TableName: String(outputs.appellantsTable),
    Item: {
      pk: { S: pk },
      ticket: { S: ticket },
      person: { S: '{}' },
      unconfirmed: { S: 'yes' },
      claimedAt: { S: daysAgo(2) },
    },
  })
  await tables.send(new PutItemCommand(claim('web#broken', '261009-48213075')))
  await tables.send(new PutItemCommand(claim('web#kept-late', ticket)))
  await tables.send(
    new PutItemCommand({
      TableName: String(outputs.ticketsTable),
      Item: {
        pk: { S: '261009-48213074' },
        sk: { S: 'ticket' },
        log: { L: [{ S: 'broken' }] },
        shard: { S: '0' },
        next: { S: daysAgo(1) },
      },
    }),
  )
  // Put off under a clock that was years ahead; delivered, so that nothing comes of it.
  await tables.send(
    new PutItemCommand({
      TableName: String(outputs.ticketsTable),
      Item: {
        pk: { S: ticket },
        sk: { S: 'delivery#put-off' },
        row: { S: JSON.stringify({ state: 'delivered' }) },
        shard: { S: '0' },
        next: { S: daysAgo(-900) },
      },
    }),
  )
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}))
  const { body: log } = await city.businessEnvironment.get(`/v1/tickets/${ticket}/log`)
  const knocks = String(log)
    .split('\n')
    .flatMap((line) => (line.includes('"decision"') ? [JSON.parse(line).decision] : []))
    .map(({ n, attempt }) => ({ ticket, version: n, attempt }))
  // The dispatch that was carried out already, and one without a write, which would keep it waiting.
  for (const knock of [...knocks.slice(-1), { ticket, version: 99, attempt: 'never written' }])
    await queues.send(
      new SendMessageCommand({
        QueueUrl: QueueUrls.find((url) => /QueuesChanges(?!Dead)/.test(url)),
        MessageBody: JSON.stringify(knock),
        MessageGroupId: ticket,
        MessageDeduplicationId: `again ${knock.attempt}`,
      }),
    )
  tables.destroy()
  queues.destroy()
}

/** One in each queue: seen, and sent again. */
export async function letters(city: City): Promise<void> {
  const { host } = city.city()
  const queues = new SQSClient(asAdministrator(host.endpoint))
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}))
  const ticket = '261009-48213076'
  const to = { kind: 'unit', code: 'heping-housing' }
  const bodies = {
    ChangesDead: { ticket, version: 1, attempt: 'died' },
    DeliveryDead: { type: 'deliver', id: `${ticket}.1.0`, to, notice: 'work-order.dispatched', ticket, version: 1 },
    SweepDead: { shard: 3 },
    BatchesDead: { batch: 'nobody' },
    EvaluatingDead: { result: 'nobody', version: 1, attempt: 'died' },
    SetAside: { item: { type: 'ticket', number: ticket }, reason: 'Error' },
  }
  for (const [name, body] of Object.entries(bodies))
    await queues.send(
      new SendMessageCommand({
        QueueUrl: QueueUrls.find((url) => url.includes(name)),
        MessageBody: JSON.stringify(body),
        ...(name === 'SetAside' ? {} : { MessageGroupId: 'letters', MessageDeduplicationId: name }),
      }),
    )
  const { body } = await city.admin.get('/v1/letters')
  for (const { id } of body.items) await city.admin.post(`/v1/letters/${id}/resends`, {})
  await host.idle()
  queues.destroy()
}
