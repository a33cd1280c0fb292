/** 个人信息标记检索 — every kind of record is filled with marked data, and every public answer, log, sealed object and fact searched. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { type AttributeValue, DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { solved } from '../../infra/demo/solved.ts'
import { administrator } from '../../infra/local/iam/guard.ts'
import { openCity } from '../../infra/local/open-city.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import type { CommandName } from '../../shared/appeals/words/command.ts'
import type { Route } from '../../shared/door/route.ts'
import { gatewayRoutes } from '../../shared/pages/routes.ts'
import { inflated } from '../../shared/storage/kept-log.ts'
import { ordinary } from '../access/callers.ts'
import { articleContent } from '../stack/articles.ts'
import { appealOf, type Person, sampleCity } from '../stack/city.ts'
import { draftContent } from '../stack/consultations.ts'
import { isRemote, placeOf } from '../stack/place.ts'
import { drawnBody } from '../support/drawn.ts'
import { eventually } from '../support/eventually.ts'
import { type Marked, marked, markedBody, marks, wordsOf } from '../support/marks.ts'

const mark = marks()
const printed: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'jiesu-marks-'))
// Behind the city's own end: the last is run first.
afterAll(() => rmSync(folder, { recursive: true, force: true }))
// Its own city: all that its functions print is kept, what it seals lies in files, and its month ends.
const city = sampleCity(async () =>
  placeOf(
    await openCity({
      ...{ port: 0, data: folder, withStandIn: false, startsAt: '2026-12-21T09:00:00+08:00' },
      log: (line) => void printed.push(line),
    }),
  ),
)

/** What parameters of public calls may be: each is asked for as it stands, and for what there is none of. */
const known: Record<string, string[]> = {
  format: ['json', 'xml'],
  gateway: ['none'],
  secret: ['none'],
  result: [],
  call: ['listTickets', 'accept'],
}
const also = (parameter: string, value: string) => {
  known[parameter] = [...(known[parameter] ?? []), value]
}
const people = new Map<string, Person>()

async function staffed(number: string, role: { role: string; authority?: string }): Promise<Person> {
  const { name, phone } = mark.person(`staff ${number}`)
  expect((await city.admin.put(`/v1/staff/${number}`, { name, roles: [role] })).status).toBeLessThan(300)
  const asked = { role: role.role, staff: number, name: `${name} ${phone}`, expires: '2099-01-01T00:00:00+08:00' }
  const { body } = await city.admin.post('/v1/keys', asked)
  expect(body.key, JSON.stringify(body)).toBeDefined()
  return city.withKey(`Bearer ${body.key}`)
}

async function appealed(ticketType: string, more: object = {}): Promise<{ number: string; code: string }> {
  const person = mark.person(`whoever sent a ${ticketType}`)
  const { name, phone, idNumber, email, address } = person
  const appeal = {
    ...{
      ticketType,
      title: `${name}反映路灯`,
      text: wordsOf(person),
      appellant: { name, phone, idNumber, email, address },
    },
    ...{ category: 'street-light', area: '210102', ...more },
  }
  const { status, body } = await city.register(appeal)
  expect(status, JSON.stringify(body)).toBe(201)
  return { number: body.number, code: body.accessCode }
}

beforeAll(async () => {
  if (isRemote) return
  const supervisor = { role: 'supervisor', authority: 'platform' }
  people.set('writer', await staffed('W901', { role: 'operator' }))
  people.set('second', await staffed('W902', supervisor))
  for (const type of ['consultation', 'help', 'complaint', 'report', 'suggestion', 'service']) {
    const { number, code } = await appealed(type)
    await walked(number, code)
  }
  await sentByOpen311()
  await shownByThePlatform()
  await chosen()
  await consulted()
  await articled()
  await inquired()
  await called()
  await written()
  await city.settled()
  await city.advanceTo('2027-01-05T02:30:00+08:00')
  const months = () => city.nobody.get('/v1/published/months')
  const { body } = await eventually(months, (answer) => answer.body.items.length > 0)
  const { items } = body
  also('release', items[0].release)
  await city.supervisor.post('/v1/inspections', { from: '2026-12-21', to: '2026-12-31', sample: 2 })
  await city.settled()
}, 300_000)

/** what took marked words */
const taken = new Set<string>()
/** Every command there is, with marked words in each text that it takes; most fit the ticket at one moment or another. */
async function walked(number: string, code: string): Promise<void> {
  await city.operator.post(`/v1/tickets/${number}/acceptance`, {})
  const dispatched = await city.operator.post(`/v1/tickets/${number}/dispatches`, {
    ...{ lead: 'heping-housing', coHandlers: [], reason: '指定' },
  })
  const order = dispatched.body.orders?.[0]?.number ?? `${number}-1`
  await city.settled()
  await handled(number, order, code)
  also('ticket', number)
  also('workOrder', order)
  const asking: Record<string, Person> = {
    ...{ operator: city.operator, supervisor: city.supervisor, department: city.unit('heping-housing') },
    ...{ channel: city.channel('web'), appellant: city.appellant(number, code) },
  }
  const ticket = { ...ordinary.own, number, orders: ordinary.own.orders.map((one) => ({ ...one, number: order })) }
  for (const route of allRoutes as readonly Route[]) {
    const { command, path, method, who } = route
    const isOfIt = /\{(ticket|workOrder)\}/.test(path) && command && !left.has(command)
    if (!isOfIt || who === 'anyone') continue
    const person = mark.person(`${command} of ${number}`)
    const scene = { ticket, now: city.now(), draw: () => 0 }
    const body = marked(drawnBody(command as CommandName, scene as never), person)
    const at = path
      .replace('{ticket}', number)
      .replace('{workOrder}', order)
      .replace(/\{\w+\}/g, '1')
    for (const role of who) {
      const answer = await asking[role]?.ask(method, at, body)
      if (!answer || answer.status >= 300) continue
      taken.add(String(command))
      break
    }
  }
}
/** From its receipt to its rating, with marked words wherever somebody writes. */
async function handled(number: string, order: string, code: string): Promise<void> {
  const [desk, chief, unit, own] = [
    city.operator,
    city.supervisor,
    city.unit('heping-housing'),
    city.appellant(number, code),
  ]
  const [ticket, work] = [`/v1/tickets/${number}`, `/v1/work-orders/${order}`]
  const said = (where: string) => wordsOf(mark.person(`${where} of ${number}`))
  const by = () => mark.person(`a name of ${number}`).name
  const consultation = () => ({ at: city.now(), by: by(), how: 'phone' })
  const steps: [Person, string, () => object][] = [
    [own, `${ticket}/facts`, () => ({ text: said('added facts') })],
    [desk, `${ticket}/notes`, () => ({ text: said('a note') })],
    [unit, `${work}/acknowledgement`, () => ({ by: by() })],
    [
      unit,
      `${work}/return-requests`,
      () => ({ ...{ ground: 'not-responsible', form: 'give-back' }, reasons: said('a return') }),
    ],
    [chief, `${work}/return-decision`, () => ({ decision: 'refuse', reasons: said('a return refused') })],
    [
      unit,
      `${work}/extension-requests`,
      () => ({ ...{ clock: 'final-reply', kind: 'general', months: 1 }, reasons: said('an extension') }),
    ],
    [
      chief,
      `${ticket}/extension-requests/1/decision`,
      () => ({ decision: 'grant', reasons: said('an extension granted') }),
    ],
    [chief, `${work}/supervisions`, () => ({ trigger: 'wrong-finding', demand: said('a demand') })],
    [desk, `${work}/urges`, () => ({ reason: said('an urge') })],
    [desk, `${ticket}/contacts`, () => ({ ...{ by: by(), outcome: 'reached' }, note: said('a contact') })],
    [unit, `${work}/interim-replies`, () => ({ record: said('an interim record'), answer: '正在办理' })],
    [unit, `${work}/replies`, () => ({ record: said('a record'), answer: '已修复', consultation: consultation() })],
    [desk, `${ticket}/send-backs`, () => ({ reasons: said('a reply sent back') })],
    [
      unit,
      `${work}/replies`,
      () => ({ record: said('a second record'), answer: '已全部修复', consultation: consultation() }),
    ],
    [desk, `${ticket}/reply-approval`, () => ({})],
    [desk, `${ticket}/closing`, () => ({ ground: 1, alternative: 'solved', reasons: said('a closing') })],
    [
      desk,
      `${ticket}/callbacks`,
      () => ({ ...{ outcome: 'reached', solved: 'solved', by: by() }, note: said('a callback') }),
    ],
    [own, `${ticket}/ratings`, () => ({ level: 1, via: 'link', comment: said('a rating') })],
    [chief, `${ticket}/rating-examinations`, () => ({ finding: 'true', reasons: said('a rating examined') })],
  ]
  for (const [who, path, body] of steps)
    if ((await who.post(path, body())).status < 300) taken.add(path.split('/').slice(4).join('/'))
}

/** Ends the ticket for all others. */
const left = new Set(['withdraw', 'reject', 'redirect', 'answer', 'file', 'showInPublic', 'handOver', 'register'])

async function sentByOpen311(): Promise<void> {
  const issued = {
    role: 'channel',
    channel: 'open311',
    for: 'open311',
    name: '随手拍',
    expires: '2099-01-01T00:00:00+08:00',
  }
  const { key } = (await city.admin.post('/v1/keys', issued)).body
  const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
  const post = (path: string, fields: Record<string, string>) =>
    city.nobody.post(`/open311/v2/${path}`, String(new URLSearchParams(fields)), form)
  const person = mark.person('whoever sent an Open311 request')
  const filed = await post('requests.json', {
    ...{ api_key: key, service_code: 'road-damage', lat: '41.790000', long: '123.330000' },
    ...{
      first_name: person.name.slice(2),
      last_name: person.name.slice(0, 2),
      phone: person.phone,
      email: person.email,
    },
    ...{ 'attribute[place_kind]': 'pavement', description: wordsOf(person), address_string: person.address },
    media_url: `https://nobody.example/${person.email}.jpg`,
  })
  expect(filed.status, JSON.stringify(filed.body)).toBe(201)
  const [{ service_request_id: id }] = filed.body
  for (const parameter of ['id', 'token']) also(parameter, id)
  const update = mark.person('whoever sent an Open311 update')
  const sent = await post('servicerequestupdates.json', {
    ...{ api_key: key, service_request_id: id, update_id: `u-${id}`, updated_datetime: city.now(), status: 'OPEN' },
    ...{ description: wordsOf(update), first_name: update.name, last_name: '-', email: update.email },
  })
  expect(sent.status, JSON.stringify(sent.body)).toBeLessThan(300)
  for (const code of ['road-damage', 'street-light']) also('code', code)
}

async function shownByThePlatform(): Promise<void> {
  const { number } = await appealed('complaint')
  const person = mark.person('a public description that was tried')
  const tried = await city.operator.post(`/v1/tickets/${number}/publicity`, { description: wordsOf(person) })
  expect(tried.status, JSON.stringify(tried.body)).toBeGreaterThanOrEqual(400)
  const shown = await city.operator.post(`/v1/tickets/${number}/publicity`, { description: '路灯维修中' })
  expect(shown.status, JSON.stringify(shown.body)).toBe(201)
  for (const parameter of ['id', 'token']) also(parameter, number)
}

/** 典型案例 — told by two people of a matter that is closed, whose appellant is marked. */
async function chosen(): Promise<void> {
  const third = await staffed('W921', { role: 'supervisor', authority: 'platform' })
  const [writer, second] = [people.get('writer') as Person, people.get('second') as Person]
  const told = { title: '楼道灯修好了', summary: '一位市民反映楼道灯不亮，热线转办后两日内修好，回访表示满意。' }
  const { number: ticket } = await appealed('complaint')
  await city.operator.post(`/v1/tickets/${ticket}/acceptance`, {})
  const by = { lead: 'heping-housing', coHandlers: [], reason: '指定' }
  const order = (await city.operator.post(`/v1/tickets/${ticket}/dispatches`, by)).body.orders[0].number
  const record = wordsOf(mark.person('the record of a case'))
  const reply = { record, answer: '已修复', consultation: { at: city.now(), by: '李工', how: 'phone' } }
  const steps = [
    await city.unit('heping-housing').post(`/v1/work-orders/${order}/replies`, reply),
    await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {}),
    await city.operator.post(`/v1/tickets/${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: '已修复' }),
  ]
  expect(steps.map(({ status, body }) => [status, body.code])).toEqual(steps.map(() => [201, undefined]))
  const made = await writer.post('/v1/cases', { ticket, ...told })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const decisions = made.body.marks.map(() => 'keep')
  await second.post(`/v1/cases/${made.body.case}/first-decisions`, { decisions })
  const done = await third.post(`/v1/cases/${made.body.case}/publication`, { decisions })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
}

const ofOwn = ({ name, phone, idNumber, email }: Marked) =>
  `我是${name}，电话${phone}，身份证${idNumber}，邮箱${email}。`

async function consulted(): Promise<void> {
  const [writer, second] = [people.get('writer') as Person, people.get('second') as Person]
  for (const kind of ['government-document', 'local-regulation']) {
    const id = `marked-${kind}`
    const content = draftContent(city, { kind, last: '2026-12-31' })
    expect((await writer.put(`/v1/consultations/${id}`, content)).status).toBe(200)
    const opening = await second.post(`/v1/consultations/${id}/versions/1/opening`)
    expect(opening.status, JSON.stringify(opening.body)).toBe(200)
    also('consultation', id)
    const numbers: string[] = []
    for (const clause of [undefined, 1, 3]) {
      const person = mark.person(`whoever commented on a ${kind}`)
      const { address: _, ...form } = person
      const { status, body: question } = await city.nobody.post(`/v1/public-consultations/${id}/questions`)
      expect(status, JSON.stringify(question)).toBe(201)
      const sent = await city.nobody.post(`/v1/public-consultations/${id}/comments`, {
        ...{ ...form, occupation: '教师', title: `${person.name}的建议`, opinion: ofOwn(person) },
        ...{ captcha: { token: question.token, answer: solved(question.question) }, ...(clause ? { clause } : {}) },
      })
      expect(sent.status, JSON.stringify(sent.body)).toBe(201)
      numbers.push(sent.body.comment)
      codes.push({ comment: sent.body.comment, code: sent.body.code })
      const at = `/v1/consultations/${id}/comments/${sent.body.comment}`
      // Whoever screens has looked at who wrote it, and edits with their data in it.
      if (kind === 'local-regulation')
        expect((await second.post(`${at}/screening`, { outcome: 'published', text: ofOwn(person) })).status).toBe(200)
      await second.get(`${at}/commenter?purpose=${encodeURIComponent('核对')}`)
    }
    const judged = { comments: numbers, verdict: 'adopted', reasons: '写入第三条' }
    await city.unit('sy-housing').post(`/v1/consultations/${id}/verdicts`, judged)
    const [first] = numbers
    const at = `/v1/consultations/${id}/comments/${first}`
    const named = { reasons: wordsOf(mark.person('reasons that are told to whoever commented')) }
    for (const path of [`${at}/removal`, `${at}/restoration`])
      expect((await second.post(path, named)).body).toMatchObject({ code: 'comment.personal' })
    expect((await second.post(`${at}/removal`, { reasons: '与草案无关' })).status).toBe(200)
    if (kind === 'local-regulation') await second.post(`${at}/restoration`, { reasons: '误撤' })
  }
  await city.advanceTo('2027-01-01T09:00:00+08:00')
  for (const id of known.consultation ?? []) {
    expect((await writer.post(`/v1/consultations/${id}/report`)).status).toBe(200)
    expect((await second.post(`/v1/consultations/${id}/report/publication`)).status).toBe(200)
  }
}
const codes: { comment: string; code: string }[] = []

async function articled(): Promise<void> {
  const inside = mark.person('what an article says inside')
  const content = articleContent({
    deskAnswer: wordsOf(inside),
    notes: [{ role: 'operator', text: wordsOf(mark.person('a note of an article')) }],
  })
  const proposed = await city.unit('heping-housing').put('/v1/articles/marked', content)
  expect(proposed.status, JSON.stringify(proposed.body)).toBe(200)
  expect((await people.get('writer')?.post('/v1/articles/marked/versions/1/publication'))?.status).toBe(200)
  also('article', 'marked')
  const wrong = { version: 1, wrong: wordsOf(mark.person('whoever reported an error')), source: '窗口' }
  expect((await city.nobody.post('/v1/public-articles/marked/reports', wrong)).status).toBe(201)
}

async function inquired(): Promise<void> {
  const [anna, bert] = [
    await staffed('W911', { role: 'supervisor', authority: 'platform' }),
    people.get('second') as Person,
  ]
  const asked = { inquirer: 'npc', body: '市人大常委会', subject: '供热诉求', question: '办结情况如何？' }
  const receivedOn = city.now().slice(0, 10)
  const of = mark.person('a request for information')
  // A name that nothing marks as one is for the two people to see.
  for (const value of [`${of.name}女士`, of.phone, of.idNumber, of.email]) {
    const tried = await anna.post('/v1/inquiries', { ...asked, receivedOn, question: `请问${value}的诉求为何未办？` })
    expect([value, tried.body.code]).toEqual([value, 'inquiry.personal'])
  }
  const { body } = await anna.post('/v1/inquiries', { ...asked, receivedOn })
  await anna.post(`/v1/inquiries/${body.inquiry}/answers`, { answer: '已全部办结。', by: '市房产局' })
  const texts = { question: '办结情况如何？', answer: '已全部办结。' }
  expect((await bert.post(`/v1/inquiries/${body.inquiry}/publication`, texts)).status).toBe(200)
}

/** 来电、批量 — a call that was taken, one that nobody took, and appeals sent as rows. */
async function called(): Promise<void> {
  const phone = city.channel('phone')
  const at = city.now()
  const missed = { reference: 'missed-marked', phone: mark.person('a missed call').phone, at }
  const call = { id: 'call-marked', line: '12345', phone: mark.person('a call').phone, offered: at, answered: at }
  const row = mark.person('a row of a batch')
  const appellant = { name: row.name, phone: row.phone, email: row.email, address: row.address }
  const line = { ...appealOf({ appellant, text: wordsOf(row) }), reference: 'row-marked' }
  const sent = [
    await phone.post('/v1/missed-calls', missed),
    await phone.post('/v1/calls', call),
    await city
      .channel('web')
      .post('/v1/intake-batches', JSON.stringify(line), { 'content-type': 'application/x-ndjson' }),
  ]
  for (const { status, body } of sent) expect(status, JSON.stringify(body)).toBeLessThan(300)
}

/** Whatever else is written that is not published by its nature, drawn from its own schema. */
async function written(): Promise<void> {
  const { number } = await appealed('help')
  const asking: Record<string, Person> = {
    ...{ operator: city.operator, supervisor: city.supervisor, department: city.unit('heping-housing') },
    ...{ channel: city.channel('web'), admin: city.admin, province: city.province, government: city.government },
  }
  const fields = {
    ...{ unit: 'heping-housing', category: 'street-light', area: '210102', ticket: number, tickets: number },
    ...{ channel: 'web', kind: 'unit', code: 'heping-housing', staff: 'W950', list: 'mine', call: 'call-marked' },
    ...{ reference: 'marked-1', day: city.now().slice(0, 10), agreement: 'marked', reply: 'marked', article: 'marked' },
  }
  for (const route of allRoutes as readonly (Route & { name: string })[]) {
    const { name, method, path, who, command, body } = route
    if (method === 'GET' || method === 'DELETE' || who === 'anyone' || command || !body || official.has(name)) continue
    const person = mark.person(name)
    const at = path.replace(/\{(\w+)\}/g, (_, of: string) =>
      String((fields as Record<string, unknown>)[of] ?? 'marked'),
    )
    for (const role of who) {
      const answer = await asking[role]?.ask(method, at, markedBody(body(), person, fields, city.now()))
      if (!answer || answer.status >= 300) continue
      taken.add(name)
      break
    }
  }
}
/** What is written to be published, or ends what others of this file need. */
const official = new Set([
  ...['putUnit', 'putCategory', 'putChannel', 'putCatalogueEntry', 'putResponsibility', 'putTopic', 'putEndpoint'],
  ...[
    'retireUnit',
    'endStaff',
    'endShift',
    'proposeArticle',
    'publishArticle',
    'withdrawArticle',
    'proposeConsultation',
  ],
  ...['withdrawConsultation', 'screenComment', 'giveVerdicts', 'receiveInquiry', 'answerInquiry', 'publishInquiry'],
  ...['restateMonth', 'drawInspection', 'proposeLadder', 'tryGateway', 'putGateway'],
])

let callers = 0
/** Asked without a key, each time from another address, so that nobody is told to wait. @returns the whole answer, with its headers */
async function read(path: string, { method = 'GET', body = '', headers = {} }: Asking = {}): Promise<string> {
  const n = ++callers
  const localAddress = `127.0.${1 + Math.floor(n / 200)}.${1 + (n % 200)}`
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    request(`${city.url()}${path}`, { method, headers, localAddress }, resolve).on('error', reject).end(body),
  )
  statuses.set(answer.statusCode ?? 0, (statuses.get(answer.statusCode ?? 0) ?? 0) + 1)
  return [answer.statusCode, JSON.stringify(answer.rawHeaders), await text(answer)].join('\n')
}
interface Asking {
  method?: string
  body?: string
  headers?: Record<string, string>
}
/** how many answers had each */
const statuses = new Map<number, number>()

const open = gatewayRoutes.filter(({ who }) => who === 'anyone')
const nameOf = ({ method, path }: Route) => `${method} ${path}`
const reads = open.filter(({ method }) => method === 'GET')

/** Each path of a call that reads, with every value that its parameters have. */
function pathsOf({ path, page }: Route): string[] {
  let paths = [path]
  for (const [whole, parameter = ''] of path.matchAll(/\{(\w+)\+?\}/g)) {
    const values = known[parameter]
    // Pages are asked for what there is none of, and for what is known here; new calls of the API say what there is.
    if (!values && parameter !== 'token' && !page) throw new Error(`${path}: no value is known of {${parameter}}`)
    paths = paths.flatMap((one) => [...(values ?? []), 'nothing'].map((value) => one.replace(whole, value)))
  }
  return paths
}
const queries = [
  '',
  '?limit=1',
  '?limit=100',
  '?clause=1',
  '?q=%E7%94%B5%E6%A2%AF',
  '?nonsense=1',
  '?limit=x',
  '?cursor=x',
]
const ways: Record<string, string>[] = [
  {},
  { accept: 'text/csv' },
  { accept: 'application/geo+json' },
  { accept: 'text/html' },
  { 'accept-language': 'en', accept: 'application/json' },
]

/** Calls of anybody that write: what each is sent, marked, right and wrong. */
const sends: Record<string, () => { path: string; body: string; type?: string }[]> = {
  'POST /v1/public-articles/{article}/reports': () => posts('/v1/public-articles/marked/reports', ['version', 'wrong']),
  'POST /v1/public-consultations/{consultation}/questions': () =>
    (known.consultation ?? []).map((id) => ({ path: `/v1/public-consultations/${id}/questions`, body: '{}' })),
  'POST /v1/public-consultations/{consultation}/comments': () =>
    (known.consultation ?? []).flatMap((id) =>
      posts(`/v1/public-consultations/${id}/comments`, [
        'name',
        'phone',
        'idNumber',
        'email',
        'opinion',
        'title',
        'captcha',
      ]),
    ),
  'POST /v1/comment-readings': () => [
    ...codes.map((one) => ({ path: '/v1/comment-readings', body: JSON.stringify(one) })),
    ...posts('/v1/comment-readings', ['comment', 'code']),
  ],
  'POST /open311/v2/requests.{format}': () => forms('requests'),
  'POST /open311/v2/servicerequestupdates.{format}': () => forms('servicerequestupdates'),
  'POST /v1/message-receipts/{gateway}/{secret}': () => posts('/v1/message-receipts/none/none', ['phone', 'status']),
  'POST /v1/message-answers/{gateway}/{secret}': () => posts('/v1/message-answers/none/none', ['phone', 'text']),
}
const form = 'application/x-www-form-urlencoded'

/** Forms of pages, behind no link and without a session. */
const pages = open.filter(({ method, page }) => page && method !== 'GET')
const typed = (route: Route) => {
  const { name, phone, idNumber, email } = mark.person(`a form of ${route.path}`)
  const body = String(new URLSearchParams({ code: phone, text: name, staff: idNumber, key: email }))
  return pathsOf(route).map((path) => ({ path, body, type: form }))
}
const everySend = { ...sends, ...Object.fromEntries(pages.map((route) => [nameOf(route), () => typed(route)])) }

/** A marked body, the same without each of its fields, and with each of them wrong. */
function posts(path: string, fields: readonly string[]): { path: string; body: string }[] {
  const person = mark.person(`a body that was wrong for ${path}`)
  const { name, phone, idNumber, email } = person
  const whole: Record<string, unknown> = Object.fromEntries(
    fields.map((field) => [field, { name, phone, idNumber, email }[field] ?? wordsOf(person)]),
  )
  const wrong = fields.flatMap((field) => [
    { ...whole, [field]: undefined },
    { ...whole, [field]: [wordsOf(person)] },
    { ...whole, [field]: `${'9'.repeat(200)}${phone}` },
  ])
  return [
    ...[whole, ...wrong].map((body) => JSON.stringify(body)),
    ...[`{"name":"${name}`, `[${JSON.stringify(wordsOf(person))}]`, wordsOf(person)],
  ].map((body) => ({ path, body }))
}

const forms = (path: string) =>
  ['json', 'xml'].flatMap((format) =>
    ['', 'wrong'].map((api_key) => {
      const { name, phone, email, address } = mark.person(`an Open311 form that was refused`)
      const fields = { api_key, first_name: name, phone, email, address_string: address, service_code: phone }
      return { path: `/open311/v2/${path}.${format}`, body: String(new URLSearchParams(fields)), type: form }
    }),
  )

describe.skipIf(isRemote)('marked personal data (needs the stack in its own process)', () => {
  it('was taken by every kind of record, and stands in the tables', async () => {
    expect([...taken].length, [...taken].join(' ')).toBeGreaterThan(30)
    const standing = await everythingKept()
    const kept = [...mark.values.keys()].filter((value) => standing.includes(value))
    expect(kept.length, 'values that lie in some table').toBeGreaterThan(400)
  })

  it('every call that anybody may ask is known to this test', () => {
    const writing = open.filter(({ method }) => method !== 'GET').map(nameOf)
    expect(writing.toSorted()).toEqual(Object.keys(everySend).toSorted())
    for (const route of reads) expect(pathsOf(route).length, nameOf(route)).toBeGreaterThan(0)
    expect(open.length).toBeGreaterThan(40)
  })

  it.each(reads.map((route) => [nameOf(route), route] as const))('%s tells none', async (_, route) => {
    for (const path of pathsOf(route))
      for (const query of queries)
        for (const headers of query === '' || query === '?limit=100' ? ways : [{}]) {
          const answer = await read(`${path}${query}`, { headers })
          expect(mark.foundIn(answer), `${path}${query} ${JSON.stringify(headers)}`).toEqual([])
        }
  })

  it.each(Object.keys(everySend))('%s tells none, whatever it is sent', async (name) => {
    for (const { path, body, type = 'application/json' } of everySend[name]?.() ?? [])
      for (const headers of [{}, { 'accept-language': 'en' }] as Record<string, string>[]) {
        const answer = await read(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } })
        // What was typed stands in the page that asks to sign in once more.
        const own = pages.some((page) => nameOf(page) === name) ? [...new URLSearchParams(body).values()] : []
        const others = mark.foundIn(answer).filter((found) => !own.some((value) => found.startsWith(`${value}: `)))
        expect(others, `${path} ${body.slice(0, 200)}`).toEqual([])
      }
  })

  it('no function has printed any', async () => {
    await city.settled()
    const all = readFileSync(join(folder, 'functions.log'), 'utf8') + printed.join('\n')
    expect(all.split('\n').length).toBeGreaterThan(500)
    expect(mark.foundIn(all)).toEqual([])
    // Nobody was told to wait, and what is there was read.
    expect([...statuses.keys()].toSorted()).not.toContain(429)
    expect(statuses.get(200)).toBeGreaterThan(300)
  })

  it('none is in what was sealed, published or fed', async () => {
    const objects = readdirSync(join(folder, 'objects')).map((file) => readFileSync(join(folder, 'objects', file)))
    expect(objects.length).toBeGreaterThan(0)
    for (const bytes of objects) expect(mark.foundIn(plain(bytes))).toEqual([])
    const lines: string[] = []
    for (let after = ''; ; ) {
      const { body } = await city.operator.get(`/v1/events?limit=1000${after}`)
      lines.push(JSON.stringify(body))
      if (!body.more) break
      after = `&after=${body.next}`
    }
    expect(lines.join('').length).toBeGreaterThan(10_000)
    expect(mark.foundIn(lines.join('\n'))).toEqual([])
  })
})

const plain = (bytes: Buffer): string => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString()

/** Everything that stands in any table, deflated logs too. */
async function everythingKept(): Promise<string> {
  const credentials = { accessKeyId: administrator, secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint: city.city().host.endpoint, region: 'cn-north-1', credentials })
  const found: string[] = []
  const { TableNames = [] } = await client.send(new ListTablesCommand())
  const deflated = ({ log }: Record<string, AttributeValue>) => (log?.B ? [inflated(log.B).toString()] : [])
  for (const TableName of TableNames)
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      found.push(JSON.stringify(Items), ...Items.flatMap(deflated))
  client.destroy()
  return found.join('\n')
}
