/** 共享的隐私 — marked persons and words stand nowhere in what is shared, nor on its way (art. 35). */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { administrator } from '../../infra/local/iam/guard.ts'
import { openCity } from '../../infra/local/open-city.ts'
import { dynamoFeedDays } from '../../shared/sharing/storage/days.ts'
import { inflated } from '../../shared/storage/kept-log.ts'
import { s3Sealed } from '../../shared/storage/sealed.ts'
import { feedPartitions, pushLanesPartition, pushReplaysPartition } from '../../shared/storage/tables.ts'
import { personOf } from '../stack/articles.ts'
import { type Person, sampleCity } from '../stack/city.ts'
import { placeOf } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'
import { asAdministrator } from './what-broke.ts'

/** Each is in exactly one of the appeals that are made here. */
const marks = {
  name: '诸葛标记',
  phone: '13977770091',
  email: 'marked91@mail.example',
  address: '标记大街九十一号',
  title: '标记标题甲',
  text: '标记正文乙',
  place: '标记地点丙',
  record: '标记记录丁',
  answer: '标记答复戊',
  report: '标记举报己',
  reporter: '公孙标记',
  open311First: '标记名庚',
  open311Last: '令狐',
  open311Phone: '13977770092',
  open311Words: '标记描述辛',
  open311Photo: 'https://photos.example.org/marked-91.jpg',
  open311Update: '标记补充壬',
}
/** What the agreement with personal fields gives, once, at the post alone. */
const joined = ['name', 'phone', 'title', 'text', 'place']

const [printed, sent, answers, posts, withPersons]: [string[], string[], string[], string[], string[]] = [
  [],
  [],
  [],
  [],
  [],
]
const places: Record<string, () => string> = {
  'printed logs': () => printed.join('\n'),
  'messages and events': () => sent.join('\n'),
  'answers of the feed and of Open311': () => answers.join('\n'),
  'posts without personal fields': () => posts.join('\n'),
  'feed, lanes and sealed days': () => stored,
}
let [key, stored] = ['', '']
let isGone = false

const city = sampleCity(async () => {
  const startsAt = '2026-10-12T09:00:00+08:00'
  const open = await openCity({ port: 0, data: undefined, startsAt, log: (line) => void printed.push(line) })
  open.host.watch(({ operation, input }) => {
    if (/^(SendMessage|PutEvents)/.test(operation)) sent.push(JSON.stringify(input))
  })
  return { ...placeOf(open), close: () => open.stop() }
})
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    ;(request.url === '/persons' ? withPersons : posts).push(body)
    response.writeHead(isGone ? 410 : 204).end()
  })
})
afterAll(() => void receiver.close())

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  await agree('marked-plain', city.supervisor)
  await agree('marked-persons', await personOf(city, { role: 'supervisor', authority: 'platform' }), joined)
  const { ticket } = await live()
  await openly(ticket)
  await eventually(
    async () => {
      await city.advanceTo(new Date(Date.parse(city.now()) + 60_000).toISOString())
      return posts.join() + withPersons.join()
    },
    (said) => said.includes('"type":"closed"') && said.includes(marks.name),
  )
  await sealed()
  await gone()
  sent.push(JSON.stringify(city.city().host.announced()))
  stored = await kept()
}, 180_000)

async function agree(code: string, proposes: Person, personal?: string[]) {
  const until = new Date(Date.parse(city.now()) + 90 * 86_400_000).toISOString().slice(0, 10)
  const terms = {
    ...{ to: { kind: 'channel', code: 'web' }, fields: ['state', 'area', 'category', 'facts'], reason: '核对', until },
    ...(personal ? { personal } : {}),
  }
  await proposes.put(`/v1/agreements/${code}`, terms)
  const other = await personOf(city, { role: 'supervisor', authority: 'platform' })
  if (personal) await other.post(`/v1/agreements/${code}/approval`, { version: 1 })
  const { port } = receiver.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/${personal ? 'persons' : 'plain'}`
  await city.admin.put(`/v1/endpoints/agreement/${code}`, { url })
  expect((await other.post(`/v1/agreements/${code}/push`, {})).body).toMatchObject({ state: 'running' })
}

/** An appeal from its registration to its end, and a report, which is confidential by itself. */
async function live() {
  const { name, phone, email, address, title, text, place } = marks
  const said = { title, text, place, category: 'property-service', appellant: { name, phone, email, address } }
  const worked = await city.dispatched(said)
  const standing = `/v1/work-orders/${worked.order}`
  const twoTexts = { record: marks.record, answer: marks.answer }
  await city.unit(worked.unit).post(`${standing}/acknowledgement`, { by: marks.name })
  await city.unit(worked.unit).post(`${standing}/interim-replies`, twoTexts)
  const consultation = { at: city.now(), by: '李工', how: 'phone' }
  await city.unit(worked.unit).post(`${standing}/replies`, { ...twoTexts, consultation })
  await city.operator.post(`/v1/tickets/${worked.ticket}/reply-approval`, {})
  const closing = { ground: 1, alternative: 'solved', reasons: marks.record }
  expect((await city.operator.post(`/v1/tickets/${worked.ticket}/closing`, closing)).status).toBe(201)
  const reporter = { name: marks.reporter, phone: '13977770093' }
  const { status } = await city.register({ ticketType: 'report', text: marks.report, appellant: reporter })
  expect(status).toBe(201)
  return worked
}

/** Filed, looked at in both formats, added to; and the other appeal shown in public. */
async function openly(ticket: string) {
  const expires = '2099-01-01T00:00:00+08:00'
  const asked = { role: 'channel', channel: 'open311', for: 'open311', name: '随手拍', expires }
  const issued = await city.admin.post('/v1/keys', asked)
  expect(issued.status, JSON.stringify(issued.body)).toBe(201)
  key = issued.body.key
  const at = (path: string) => `/open311/v2/${path}`
  const form = (fields: object) => String(new URLSearchParams(Object.entries({ api_key: key, ...fields })))
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const filing = {
    ...{ service_code: 'street-light', lat: '41.79', long: '123.33', address_string: marks.address },
    ...{ first_name: marks.open311First, last_name: marks.open311Last, phone: marks.open311Phone },
    ...{ email: marks.email, description: marks.open311Words, media_url: marks.open311Photo },
  }
  const filed = await city.nobody.post(at('requests.json'), form(filing), type)
  expect(filed.status, JSON.stringify(filed.body)).toBe(201)
  const number = filed.body[0].service_request_id
  const update = { service_request_id: number, update_id: 'u-1', status: 'OPEN', description: marks.open311Update }
  const wrong = { ...filing, service_code: 'nothing' }
  const kept = [
    filed,
    await city.nobody.post(at('servicerequestupdates.xml'), form({ ...update, email: marks.email }), type),
    await city.nobody.post(at('requests.xml'), form(wrong), type),
  ]
  expect((await city.operator.post(`/v1/tickets/${ticket}/publicity`, {})).status).toBe(201)
  await city.settled()
  for (const format of ['json', 'xml'])
    for (const path of ['requests', `requests/${number}`, `requests/${ticket}`, `tokens/${number}`])
      kept.push(await city.nobody.get(at(`${path}.${format}`)))
  kept.push(await city.nobody.get(at(`servicerequestupdates.xml?api_key=${key}`)))
  answers.push(...kept.map(({ body }) => JSON.stringify(body)))
}

/** What the feed holds, open and sealed, for the platform's own people and for the agreement without persons. */
async function sealed() {
  const day = city.now().slice(0, 10)
  await city.advanceTo(new Date(Date.parse(`${day}T00:00:00+08:00`) + 27.5 * 3_600_000).toISOString())
  await eventually(
    () => city.operator.get(`/v1/events/days/${day}`),
    ({ status }) => status === 200,
  )
  const read = ['/v1/events?limit=1000', `/v1/events/days/${day}`, `/v1/events/days/${day}/lines`]
  for (const path of read) answers.push(JSON.stringify((await city.supervisor.get(path)).body))
  answers.push(JSON.stringify((await city.channel('web').get('/v1/events?limit=1000&agreement=marked-plain')).body))
}

/** Its receiver answers 410 to the next fact: the push ends, and that is told. */
async function gone() {
  isGone = true
  await city.register()
  await eventually(
    async () => {
      await city.advanceTo(new Date(Date.parse(city.now()) + 60_000).toISOString())
      return (await city.supervisor.get('/v1/agreements/marked-plain/push')).body
    },
    ({ state }) => state === 'stopped',
  )
}

/** Entries of the feed, lanes and replays as they lie in the table, and the objects of sealed days. */
async function kept(): Promise<string> {
  const { host } = city.city()
  const client = new DynamoDBClient(asAdministrator(host.endpoint))
  const texts: string[] = []
  const partitions = [...feedPartitions, pushLanesPartition, pushReplaysPartition]
  for (const pk of partitions) {
    const asked = {
      ...{ TableName: String(host.outputs.registryTable), KeyConditionExpression: 'pk = :pk' },
      ExpressionAttributeValues: { ':pk': { S: pk } },
    }
    for await (const { Items = [] } of paginateQuery({ client }, asked))
      for (const item of Items) {
        texts.push(JSON.stringify(item))
        if (item.facts?.B) texts.push(inflated(item.facts.B).toString())
      }
  }
  const { objects, clock, outputs } = host
  const s3 = new S3Client({
    ...{ region: 'cn-north-1', endpoint: objects.url, forcePathStyle: true },
    systemClockOffset: clock.now() - Date.now(),
    credentials: { accessKeyId: administrator, secretAccessKey: objects.secretOf(administrator) },
  })
  const days = await dynamoFeedDays(client, String(outputs.registryTable)).list(10)
  for (const part of days.flatMap(({ shards }) => shards.flatMap(({ parts }) => parts)))
    texts.push(JSON.stringify(await s3Sealed(s3, String(outputs.SealedBucket), 'feed').read(part)))
  expect(days.length).toBeGreaterThan(0)
  s3.destroy()
  client.destroy()
  return texts.join('\n')
}

it('there is something to search in each', () => {
  for (const [place, said] of Object.entries(places)) expect([place, said().length > 2_000]).toEqual([place, true])
  for (const type of ['registered', 'closed']) expect(stored).toContain(`"type":"${type}"`)
  expect(stored).toContain('@bus')
  expect(answers.join()).toContain('"service_request_id"')
  expect(answers.join()).toContain('<service_request_id>')
  expect(printed.join()).toContain('"message":"command"')
})

it.each(Object.entries(marks))('%s is in none of them', (_, mark) => {
  for (const said of [mark, encodeURIComponent(mark), JSON.stringify(mark).replace(/[^ -~]/g, escaped)]) {
    for (const [place, of] of Object.entries(places)) expect([place, of().includes(said)]).toEqual([place, false])
  }
})

it('what an agreement gives of persons is joined at its own posts alone, and nothing of the report', () => {
  const said = withPersons.join()
  for (const field of joined) expect(said).toContain(marks[field as keyof typeof marks])
  for (const mark of [marks.report, marks.reporter, marks.email]) expect(said).not.toContain(mark)
})

it('a push that ends is told: a metric that rings, and a line with what waits, in lines and not in words', () => {
  const lines = printed
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toContainEqual(
    expect.objectContaining({
      ...{ level: 'error', message: 'a push was stopped', agreement: 'marked-plain', why: 'gone' },
      lines: expect.any(Number),
    }),
  )
  expect(lines.some((line) => line.DeliveriesGivenUp === 1)).toBe(true)
})

it('the key of Open311 is in no log, message or event', () => {
  const secret = key.slice(-43)
  expect(secret.length).toBeGreaterThan(20)
  for (const place of [printed, sent, posts]) expect(place.join('\n')).not.toContain(secret)
})

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
