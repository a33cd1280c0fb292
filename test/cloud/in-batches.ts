/** Batches, one of them sent twice and one that stands still, for the scenario of every grant. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { gatewayOf } from '../scenarios/gateway.ts'
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
  await acts(city)
  await standingStill(city)
}

/** Accepted, and told by a letter that is posted. */
async function acts(city: City): Promise<void> {
  const { operator } = city
  const { body } = await city.register({ appellant: { name: '王小明', phone: '无', address: '和平区某路1号' } })
  const ticket = body.number
  await operator.post('/v1/bulk-acts', { act: 'accept', rows: [{ ticket }] })
  await city.settled()
  const { body: notices } = await operator.get(`/v1/tickets/${ticket}/notices`)
  const notice = notices.items[0].notice
  // Whom no message reached, and for whom the gateway is asked again.
  const appellant = { name: '李明', phone: '13755500009' }
  await gatewayOf(city).behave({ is: 'refuse', to: appellant.phone })
  const { body: mobile } = await city.register({ appellant })
  await operator.post(`/v1/tickets/${mobile.number}/acceptance`, {})
  await city.settled()
  await operator.post('/v1/bulk-acts', { act: 'tellAgain', rows: [{ ticket }, { ticket: mobile.number }] })
  await operator.post('/v1/bulk-acts', { act: 'recordPosting', shared: { by: '王工' }, rows: [{ ticket, notice }] })
  await operator.post('/v1/bulk-acts', { act: 'claim', shared: { for: 'nobody' }, rows: [{ ticket }] })
  await city.settled()
  await operator.get('/v1/bulk-acts')
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
