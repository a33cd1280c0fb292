/** A year's result with an appeal, and one that stands still, for the scenario of every grant. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { City } from '../stack/city.ts'
import { asAdministrator } from './what-broke.ts'

const path = '/v1/results/2026-year-end'

export async function inResults(city: City): Promise<void> {
  await standingStill(city)
  const { supervisor, businessEnvironment } = city
  await city.advanceTo('2027-01-04T09:00:00+08:00')
  await supervisor.post('/v1/results', { node: 'year-end', year: 2026 })
  await city.settled()
  const { body: scores } = await supervisor.get(`${path}/figures?by=unit&limit=1`)
  const [{ of, figure }] = scores.items
  const { body: behind } = await supervisor.get(`${path}/tickets?figure=${figure}&of=${of}`)
  const [{ ticket }] = behind.items
  const appealed = { ticket, figure, ground: 'wrong-record', statement: '记录的时间有误' }
  const { body: filed } = await city.unit(of).post(`${path}/appeals`, appealed)
  const { body: lead } = await city.admin.post('/v1/keys', {
    ...{ role: 'supervisor', authority: 'platform', name: '审定申诉', expires: '2099-01-01T00:00:00+08:00' },
  })
  const ruling = { ruling: 'refused', reasons: '记录无误' }
  await city.withKey(`Bearer ${lead.key}`).post(`/v1/evaluation-appeals/${filed.appeal}/rulings`, ruling)
  await supervisor.get(`/v1/evaluation-rulings?figure=${figure}`)
  await supervisor.get('/v1/results')
  await supervisor.get('/v1/scores?from=2026-07-01&to=2026-12-31')
  await city.settled()
  await city.advanceTo('2027-02-01T09:00:00+08:00')
  await supervisor.post(`${path}/review`)
  await city.settled()
  await businessEnvironment.post(`${path}/approval`)
  await businessEnvironment.post(`${path}/recomputations`)
  for (const to of ['superior', 'government'])
    await businessEnvironment.post(`${path}/sendings`, { to, at: city.now(), how: '公文', by: '王科长' })
  await businessEnvironment.post(`${path}/publication`)
  await city.settled()
}

/** A row of one whose record is gone: it is woken, and looked for in vain. */
async function standingStill(city: City): Promise<void> {
  const { host } = city.city()
  const tables = new DynamoDBClient(asAdministrator(host.endpoint))
  const now = city.now()
  const row = { result: 'still', node: 'year-end', year: 2020, state: 'computing', begunAt: now }
  await tables.send(
    new PutItemCommand({
      TableName: String(host.outputs.ticketsTable),
      Item: {
        ...{ pk: { S: 'results' }, sk: { S: 'still' } },
        row: { S: JSON.stringify({ ...row, knock: { version: 1, attempt: 'gone' } }) },
        ...{ openUnit: { S: 'evaluation results open' }, due: { S: now } },
      },
    }),
  )
  // At a minute that is looked at: every tenth of the clock.
  const ten = 600_000
  await city.advanceTo(new Date(Math.ceil(Date.parse(now) / ten + 1) * ten + 1_000).toISOString())
  tables.destroy()
}
