/** 保存期限 on the running city — three years on nobody knows who it was, five years on nobody what was said (第三十五条). */
import { type AttributeValue, DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator } from '../../infra/local/iam/guard.ts'
import { sketchOf } from '../../shared/appeals/matters/merging/sketch.ts'
import { essence } from '../../shared/appeals/reply-check/same-text.ts'
import { verifier } from '../../shared/record/verify.ts'
import { inflated } from '../../shared/storage/kept-log.ts'
import { png } from '../files/samples.ts'
import { type Person, sampleCity } from '../stack/city.ts'

const city = sampleCity()
const person = {
  name: '欧阳慕容',
  phone: '13977770001',
  email: 'ouyang.murong@mail.example',
  idNumber: '210102199003077777',
  address: '青年大街七百七十七号',
}
const corrected = '13977770002'
const caller = '13977770003'
/** What lists show of the caller. */
const maskedCaller = '139****0003'
/** 附件 — what the appellant sent ends with who they are, all else with what was said. */
const [ofAppellant, ofPlatform] = ['玉出昆冈', '剑号巨阙']
const identity = [...Object.values(person), corrected, caller, maskedCaller, ofAppellant]
const said = {
  title: '单元门禁失灵标题',
  text: '单元门禁失灵正文',
  place: '某小区七百七十七栋',
  added: '补充情况子丑寅',
  unitTitle: '派单标题卯辰巳',
  unitText: '派单正文午未申',
  record: '内部记录甲乙丙',
  answer: '公开答复丁戊己',
  consulted: '征求意见庚辛壬',
  reasons: '办结理由癸酉亥',
  note: '回访备注天地玄',
  comment: '评价意见黄宇宙',
  purpose: '查看用途洪荒日',
  facts: '滥用记录月盈昃',
  defence: '申辩意见寒来暑',
  callNote: '回拨备注辰宿列',
  recording: '录音与笔录秋收冬',
  internal: '内部备注藏闰余',
  tag: '标签成岁律',
  file: ofPlatform,
  markReasons: '标记理由吕调阳',
  markDecision: '标记审定云腾致',
  markEnd: '标记解除雨露结',
}

/** Of matters that are not confidential, and stay longer: one withdrawn, one dispatched and replied to. */
const ordinary = '另一事项标题张列寒'
const common = {
  title: '寻常事项标题海咸河',
  answer: '经现场查看，公开答复淡鳞潜，门禁控制板已更换并试运行三日，未再失灵。',
}
/** What the row of its order says of the answer. */
const sketch = sketchOf(essence(common.answer))

let tables: DynamoDBClient
let queues: SQSClient
let ticket: string
let accessCode: string
const objects: URL[] = []

beforeAll(async () => {
  const there = {
    endpoint: city.city().host.endpoint,
    region: 'cn-north-1',
    credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
  }
  tables = new DynamoDBClient(there)
  queues = new SQSClient(there)
  await live()
}, 120_000)
afterAll(() => {
  tables.destroy()
  queues.destroy()
})

/** A confidential matter with everything that anybody can say in it, to its end; and a call that nobody answered. */
async function live(): Promise<void> {
  const born = await city.dispatched({
    category: 'property-service',
    reference: 'kept',
    title: said.title,
    text: said.text,
    place: said.place,
    appellant: person,
  })
  ;({ ticket, accessCode } = born)
  const department = city.unit(born.unit)
  const onTicket = async (noun: string, body: object, by = city.operator) => {
    const { status, body: answer } = await by.post(`/v1/tickets/${ticket}/${noun}`, body)
    expect(status, `${noun} ${JSON.stringify(answer)}`).toBe(201)
  }
  await onTicket('facts', { text: said.added })
  await onTicket('identity-corrections', { phone: corrected, reason: '听错一位' })
  await onTicket('confidentiality', { confidential: true, how: '电话要求' })
  await onTicket('notes', { text: said.internal })
  await onTicket('tags', { tags: [said.tag] })
  await onTicket('mark-requests', { mark: 'hard-case', reasons: said.markReasons }, department)
  const approved = { request: 'mark-1', decision: 'approved', reasons: said.markDecision }
  await onTicket('mark-decisions', approved, city.supervisor)
  await onTicket('mark-endings', { request: 'mark-1', reasons: said.markEnd }, city.supervisor)
  await onTicket('unit-version', { title: said.unitTitle, text: said.unitText })
  await onTicket('misuse-records', { kind: 'abuse', facts: said.facts })
  await onTicket('misuse-answers', { record: 'misuse-1', text: said.defence }, city.appellant(ticket, accessCode))
  await onTicket('misuse-decisions', { record: 'misuse-1', decision: 'dropped', reasons: '不属实' }, city.supervisor)
  await city.operator.get(`/v1/tickets/${ticket}/identity?purpose=${encodeURIComponent(said.purpose)}`)
  await city.settled()
  await department.get(`/v1/work-orders/${born.order}`)
  const consultation = { at: city.now(), by: '李工', how: 'phone', said: said.consulted }
  const contact = {
    workOrder: born.order,
    at: city.now(),
    by: '甲',
    how: 'phone',
    outcome: 'reached',
    said: said.consulted,
  }
  await onTicket('contacts', contact)
  const reply = { record: said.record, answer: said.answer, consultation: { ...consultation, how: 'platform' } }
  const replied = await department.post(`/v1/work-orders/${born.order}/replies`, reply)
  expect(replied).toMatchObject({ status: 201 })
  await onTicket('reply-approval', {})
  await onTicket('closing', { ground: 1, alternative: 'solved', reasons: said.reasons })
  await onTicket('callbacks', { outcome: 'reached', solved: 'solved', by: '回访员', note: said.note })
  await onTicket('ratings', { level: 5, via: 'phone', recording: '录音9', comment: said.comment })
  const plain = await city.register({ reference: 'plain', title: ordinary, appellant: person })
  const withdrawal = { how: 'oral', recording: said.recording }
  const withdrawn = await city.operator.post(`/v1/tickets/${plain.body.number}/withdrawal`, withdrawal)
  expect(withdrawn.status, JSON.stringify(withdrawn.body)).toBe(201)
  const { number, accessCode: code } = plain.body
  objects.push(await sent(number, city.appellant(number, code), ofAppellant, 'appeal'))
  objects.push(await sent(number, city.operator, ofPlatform, 'letter'))
  await repliedTo(common)
  const rang = await city
    .channel('phone')
    .post('/v1/missed-calls', { reference: 'rang', phone: caller, at: city.now() })
  const returned = { outcome: 'reached', result: 'answered', by: '甲', note: said.callNote }
  expect(await city.operator.post(`/v1/missed-calls/${rang.body.call}/returns`, returned)).toMatchObject({
    status: 201,
  })
  await city.settled()
}

async function repliedTo({ title, answer }: typeof common): Promise<void> {
  const born = await city.dispatched({ category: 'property-service', reference: 'common', title, appellant: person })
  await city.settled()
  const consultation = { at: city.now(), by: '李工', how: 'phone', said: '认可' }
  const reply = { record: '更换控制板', answer, consultation }
  await city.unit(born.unit).get(`/v1/work-orders/${born.order}`)
  const replied = await city.unit(born.unit).post(`/v1/work-orders/${born.order}/replies`, reply)
  expect(replied.status, JSON.stringify(replied.body)).toBe(201)
  const about = `/v1/tickets/${born.ticket}`
  expect(await city.operator.post(`${about}/reply-approval`, {})).toMatchObject({ status: 201 })
  const closing = { ground: 1, alternative: 'solved', reasons: '已修复' }
  expect(await city.operator.post(`${about}/closing`, closing)).toMatchObject({ status: 201 })
  const callback = { outcome: 'reached', solved: 'solved', by: '回访员' }
  expect(await city.operator.post(`${about}/callbacks`, callback)).toMatchObject({ status: 201 })
}

/** @returns the address in the bucket at which it lies */
async function sent(number: string, who: Person, name: string, purpose: string): Promise<URL> {
  const [files, bytes] = [`/v1/tickets/${number}/files`, png()]
  const { body } = await who.post(files, { name, type: 'image/png', size: bytes.length, for: purpose })
  const form = new FormData()
  for (const [field, value] of Object.entries<string>(body.upload.fields)) form.append(field, value)
  form.append('file', new Blob([bytes]))
  await fetch(body.upload.url, { method: 'POST', body: form })
  await city.settled()
  return new URL((await who.get(`${files}/${body.file}/link`)).body.url)
}

/** Whether the bucket still has it, as whoever may read everything is told. */
async function isThere({ origin, pathname }: URL): Promise<boolean> {
  const [, Bucket = '', ...key] = pathname.split('/')
  const secretAccessKey = city.city().host.objects.secretOf(administrator)
  const client = new S3Client({
    endpoint: origin,
    region: 'cn-north-1',
    credentials: { accessKeyId: administrator, secretAccessKey },
  })
  const found = await client.send(new GetObjectCommand({ Bucket, Key: key.join('/') })).catch((error: Error) => error)
  client.destroy()
  return !(found instanceof Error && found.name === 'NoSuchKey')
}

/** Everything that stands in any table or queue, and was announced. */
async function everything(): Promise<string> {
  const found: string[] = []
  const { TableNames = [] } = await tables.send(new ListTablesCommand())
  for (const TableName of TableNames)
    for await (const { Items = [] } of paginateScan({ client: tables }, { TableName }))
      found.push(JSON.stringify(Items), ...Items.flatMap(deflatedIn))
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand())
  for (const QueueUrl of QueueUrls) {
    const { Messages } = await queues.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 1 }),
    )
    found.push(JSON.stringify(Messages ?? []))
  }
  return [...found, JSON.stringify(city.city().host.announced())].join('\n')
}
/** What an item holds deflated: logs, and facts. */
const deflatedIn = ({ log, facts }: Record<string, AttributeValue>): string[] =>
  [log, facts].flatMap((one) => (one?.B ? [inflated(one.B).toString()] : []))
const standing = (all: string, values: readonly string[]) => values.filter((value) => all.includes(value))

async function years(count: number): Promise<void> {
  const { clock } = city.city().host
  const then = new Date(clock.now())
  then.setUTCFullYear(then.getUTCFullYear() + count, then.getUTCMonth(), then.getUTCDate() + 2)
  await city.advanceTo(then.toISOString())
  await city.settled()
  // Files are erased by the next round of those that look after them.
  await city.advanceTo(new Date(clock.now() + 11 * 60_000).toISOString())
  await city.settled()
}

describe('what was said and by whom', () => {
  it('stands somewhere until then: what is looked for below can be found', async () => {
    const all = await everything()
    expect(standing(all, identity)).toEqual(identity)
    expect(await Promise.all(objects.map(isThere))).toEqual([true, true])
    expect(standing(all, Object.values(said))).toEqual(Object.values(said))
    expect(standing(all, [common.title, common.answer, sketch])).toHaveLength(3)
  })

  it('three years after the end no table, index or queue knows who it was; nor what was said in confidence', async () => {
    await years(3)
    const all = await everything()
    expect(standing(all, identity)).toEqual([])
    expect(await Promise.all(objects.map(isThere))).toEqual([false, true])
    // Without a name nothing of a confidential matter could be masked.
    expect(standing(all, [said.title, said.text, said.answer])).toEqual([])
    expect(standing(all, [ordinary, said.recording])).toHaveLength(2)
    const looked = await city.operator.get(`/v1/tickets/${ticket}/identity?purpose=x`)
    expect([looked.status, looked.body.code]).toEqual([404, 'retention.identity-ended'])
    const again = await city.register({ reference: 'kept', appellant: person })
    expect(again.body.code).toBe('reference.reused')
    const { body } = await city.operator.get(`/v1/tickets/${ticket}/timeline`)
    expect(body.decisions.at(-1)).toMatchObject({
      command: 'endRetention',
      events: [{ event: 'identity-ended' }, { event: 'texts-ended' }],
    })
  })

  it('five years after it nothing of what was said is left, and the log is whole', async () => {
    await years(2)
    const all = await everything()
    expect(standing(all, [ordinary, common.title, common.answer, sketch, ...Object.values(said)])).toEqual([])
    expect(await Promise.all(objects.map(isThere))).toEqual([false, false])
    const { body } = await city.operator.get(`/v1/tickets/${ticket}`)
    expect(body).toMatchObject({ state: 'closed', title: expect.stringContaining('已过保存期限') })
    const citizen = await city.appellant(ticket, accessCode).get(`/v1/tickets/${ticket}`)
    expect(citizen.body).toMatchObject({ state: 'closed', answer: { answer: expect.stringContaining('已删除') } })
    const { body: log } = await city.businessEnvironment.get(`/v1/tickets/${ticket}/log`)
    const { add, result } = verifier()
    for (const line of String(log).split('\n')) add(line)
    expect(result()).toMatchObject({ tickets: 1, texts: 0, broken: [] })
    const refused = await city.operator.post(`/v1/tickets/${ticket}/facts`, { text: '再补充' })
    expect(refused.status).toBe(409)
  })
}, 120_000)
