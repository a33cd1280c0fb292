/** Batches, one of them sent twice and one that stands still, for the scenario of every grant. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { appealOf, type City } from '../stack/city.ts'
import { asAdministrator } from './what-broke.ts'

const path = '/v1/intake-batches'

export async function inBatches(city: City): Promise<void> {
  const web = city.channel('web')
  const rows = Array.from({ length: 230 }, () => JSON.stringify(appealOf({ text: '供暖不热。'.repeat(800) }))).join(
    '\n',
  )
  // More parts than one turn does. Of those that are there already the claim is read.
  for (let time = 0; time < 2; time++) {
    const { body } = await web.post(path, rows, { 'content-type': 'application/x-ndjson' })
    await city.settled()
    for (const part of ['', '/rows']) await web.get(`${path}/${body.batch}${part}`)
    await web.post(`${path}/${body.batch}/cancellation`)
  }
  await city.operator.get(path)
  await standingStill(city)
}

/** A row of one whose record is gone: it is woken, and looked for in vain. */
async function standingStill(city: City): Promise<void> {
  const { host } = city.city()
  const tables = new DynamoDBClient(asAdministrator(host.endpoint))
  const now = city.now()
  const row = { batch: 'still', act: 'register', rows: 1, begunAt: now, by: 'k', movedAt: now }
  await tables.send(
    new PutItemCommand({
      TableName: String(host.outputs.ticketsTable),
      Item: {
        ...{ pk: { S: 'batches' }, sk: { S: 'still' }, row: { S: JSON.stringify(row) } },
        ...{ openUnit: { S: 'batches open' }, due: { S: now } },
      },
    }),
  )
  await city.advanceTo(new Date(Date.parse(now) + 190_000).toISOString())
  tables.destroy()
}
