/** 信件 over HTTP — dead letters are listed masked, sent again once or discarded, on record. */
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator } from '../../infra/local/iam/guard.ts'
import { type Answer, type Person, sampleCity } from './city.ts'

const city = sampleCity()
let sqs: SQSClient
const urls = { ChangesDead: '', DeliveryDead: '', SweepDead: '', SetAside: '' }
type Name = keyof typeof urls

beforeAll(async () => {
  sqs = new SQSClient({
    endpoint: city.city().host.endpoint,
    region: 'cn-north-1',
    credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
  })
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand())
  for (const name of Object.keys(urls) as Name[]) {
    urls[name] = QueueUrls.find((url) => url.includes(name)) ?? ''
    await sqs.send(new PurgeQueueCommand({ QueueUrl: urls[name] }))
  }
})
afterAll(async () => {
  for (const QueueUrl of Object.values(urls)) await sqs.send(new PurgeQueueCommand({ QueueUrl }))
  sqs.destroy()
})

let buried = 0
/** @returns the path of the letter, and its id */
async function bury(name: Name, body: object): Promise<{ id: string; path: string }> {
  const fifo = { MessageGroupId: `letters-${++buried}`, MessageDeduplicationId: `letters-${buried}` }
  const { MessageId = '' } = await sqs.send(
    new SendMessageCommand({
      QueueUrl: urls[name],
      MessageBody: JSON.stringify(body),
      ...(name === 'SetAside' ? {} : fifo),
    }),
  )
  return { id: MessageId, path: `/v1/letters/${MessageId}` }
}
const knock = (ticket: string) => ({ ticket, version: 1, attempt: 'another' })
const registered = async () => (await city.register({ category: 'property-service' })).body.number as string

async function lies(name: Name): Promise<number> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: urls[name], AttributeNames: ['All'] }),
  )
  return Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible)
}
const seenBy = async (person: Person, id: string, query = '?limit=100') =>
  (await person.get(`/v1/letters${query}`)).body.items.find((one: { id: string }) => one.id === id)
const newestAct = async () => (await city.admin.get('/v1/administrative-acts?limit=1')).body.items[0] ?? { n: 0 }
const authorityOf = async (unit: string): Promise<Person> => {
  const expires = new Date(Date.parse(city.now()) + 86_400_000 * 300).toISOString()
  const given = { role: 'supervisor', authority: 'platform', unit, name: '信件', expires }
  return city.withKey(`Bearer ${(await city.admin.post('/v1/keys', given)).body.key}`)
}

describe('a letter', () => {
  it('is listed masked, by queue too, and is to be had again at once', async () => {
    const ticket = await registered()
    const aside = await bury('SetAside', {
      item: { type: 'ticket', number: ticket },
      reason: 'Error: 王小明 13800001234',
    })
    const dead = await bury('SweepDead', { shard: 3 })
    expect(await seenBy(city.admin, aside.id)).toMatchObject({
      queue: 'setAside',
      ticket,
      why: 'not-swept',
      error: 'Error: … …',
      says: JSON.stringify({ item: { type: 'ticket', number: ticket }, reason: 'Error: … …' }),
      received: 1,
    })
    const { body: ofSweep } = await city.supervisor.get('/v1/letters?queue=sweep')
    expect(ofSweep).toMatchObject({ items: [{ id: dead.id, why: 'failed-each-time' }], notShown: 0 })
    const { body: first } = await city.admin.get('/v1/letters?limit=1')
    expect([first.items.length, first.notShown]).toEqual([1, 1])
    expect((await city.admin.get('/v1/letters?queue=others')).status).toBe(400)
    await city.admin.post(`${aside.path}/resends`, {})
    await city.admin.post(`${dead.path}/resends`, { reason: '已修复' })
    expect([await lies('SetAside'), await lies('SweepDead')]).toEqual([0, 0])
  })

  it('is of whoever supervises or administers, and of a district’s authority when its ticket is of its tree', async () => {
    const { ticket, unit } = await city.dispatched({ category: 'property-service' })
    const { path, id } = await bury('ChangesDead', knock(ticket))
    for (const person of [city.operator, city.unit(unit), city.channel('web')]) {
      expect((await person.get('/v1/letters')).status).toBe(403)
      for (const act of ['resends', 'discard'])
        expect((await person.post(`${path}/${act}`, { reason: '测试' })).status).toBe(403)
    }
    expect((await city.nobody.get('/v1/letters')).status).toBe(401)
    const other = await authorityOf('tiexi')
    expect(await seenBy(other, id)).toBeUndefined()
    for (const act of ['resends', 'discard'])
      expect(await other.post(`${path}/${act}`, { reason: '测试' })).toMatchObject({
        status: 404,
        body: { code: 'letter.unknown' },
      })
    const own = await authorityOf('heping')
    expect(await seenBy(own, id)).toMatchObject({ ticket })
    expect((await own.post(`${path}/resends`, {})).status).toBe(202)
  })

  it('that tells of misconduct or misuse is none to whoever administers', async () => {
    const ticket = await registered()
    const to = { kind: 'unit', code: 'heping-housing' }
    const told = { type: 'deliver', id: `${ticket}.1.9`, to, notice: 'misconduct.circular', ticket, version: 1 }
    const { path, id } = await bury('DeliveryDead', told)
    expect(await seenBy(city.admin, id)).toBeUndefined()
    expect((await city.admin.post(`${path}/resends`, {})).status).toBe(404)
    expect(await seenBy(city.supervisor, id)).toMatchObject({ ticket })
    expect((await city.supervisor.post(`${path}/resends`, {})).status).toBe(202)
    await city.settled()
  })
})

describe('sent again', () => {
  it('an order reaches its unit, and who had it sent is on record', async () => {
    const unit = 'heping-housing'
    const behave = (is: object) =>
      fetch(`${city.city().standIn}/units/${unit}/behaviour`, { method: 'PUT', body: JSON.stringify(is) })
    await behave({ is: 'refuse', status: 400 })
    const { ticket } = await city.dispatched({ category: 'property-service' })
    await city.settled()
    const pending = async () =>
      (await city.unit(unit).get('/v1/deliveries')).body.items.filter(
        (one: { ticket: string }) => one.ticket === ticket,
      )
    const [{ id, to, notice, order, version }] = await pending()
    await behave({ is: 'normal' })
    const letter = await bury('DeliveryDead', { type: 'deliver', id, to, notice, ticket, order, version })
    const sent = await city.admin.post(`${letter.path}/resends`, { reason: '单位已恢复' })
    expect(sent).toMatchObject({ status: 202, body: { what: 'letter-sent-again', subject: letter.id, ticket } })
    await city.settled()
    expect(await pending()).toEqual([])
    expect(await newestAct()).toEqual(sent.body)
    expect(await lies('DeliveryDead')).toBe(0)
    expect(await city.admin.post(`${letter.path}/resends`, {})).toMatchObject({
      status: 404,
      body: { code: 'letter.unknown' },
    })
  })

  it('twice under one Idempotency-Key it is sent once, and by two at once without one too', async () => {
    const ticket = await registered()
    const first = await bury('ChangesDead', knock(ticket))
    const key = { 'Idempotency-Key': `letters-${first.id}` }
    const before = (await newestAct()).n
    const again = () => city.admin.post(`${first.path}/resends`, {}, key)
    const answers = [await again(), ...(await Promise.all([again(), again()]))]
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 202, body: answers[0]?.body })
    expect((await newestAct()).n).toBe(before + 1)

    const second = await bury('ChangesDead', knock(ticket))
    const both = await Promise.all([1, 2].map(() => city.supervisor.post(`${second.path}/resends`, {})))
    expect(both.map(({ status }) => status).sort()).toEqual([202, 404])
    expect((await newestAct()).n).toBe(before + 2)
    expect(await lies('ChangesDead')).toBe(0)
  })

  it('it is not while somebody else has it in hand: whoever asks is told to come again', async () => {
    const { path, id } = await bury('ChangesDead', knock(await registered()))
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: urls.ChangesDead }))
    const asked: Answer = await city.admin.post(`${path}/resends`, {})
    expect(asked).toMatchObject({ status: 503, body: { code: 'letter.out-of-sight' } })
    expect(asked.headers.get('retry-after')).toBe('5')
    expect(Messages[0]?.MessageId).toBe(id)
    await sqs.send(new DeleteMessageCommand({ QueueUrl: urls.ChangesDead, ReceiptHandle: Messages[0]?.ReceiptHandle }))
  })
})

describe('discarded', () => {
  it('with a reason, once no clock of its ticket runs, it is gone and on record', async () => {
    const ticket = await registered()
    const { path, id } = await bury('ChangesDead', knock(ticket))
    expect((await city.admin.post(`${path}/discard`, {})).status).toBe(400)
    const running = await city.supervisor.post(`${path}/discard`, { reason: '不再需要' })
    expect(running).toMatchObject({
      status: 409,
      body: { code: 'letter.statutory', details: { ticket, clock: 'review' }, article: '第十九条、第二十一条' },
    })
    // The review ends when its outcome was told, here in the call.
    const toldInCall = { by: '李敏', callId: 'call-1' }
    await city.operator.post(`/v1/tickets/${ticket}/rejection`, { ground: 6, reasons: '来电内容为辱骂', toldInCall })
    const gone = await city.supervisor.post(`${path}/discard`, { reason: '不再需要' })
    expect(gone).toMatchObject({ status: 201, body: { what: 'letter-discarded', subject: id, reason: '不再需要' } })
    expect(await newestAct()).toEqual(gone.body)
    expect(await city.supervisor.post(`${path}/discard`, { reason: '不再需要' })).toMatchObject({
      status: 404,
      body: { code: 'letter.unknown' },
    })
    expect(await lies('ChangesDead')).toBe(0)
  })
})
