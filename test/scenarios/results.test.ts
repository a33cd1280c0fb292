/** 考核结果 over HTTP — a half-year from proposal to publication, with appeals, and a restatement. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { DynamoDBClient, paginateScan, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { dynamoAppeals } from '../../shared/evaluation/appeals/storage/appeals.ts'
import { endedText } from '../../shared/schema/text.ts'
import { asAdministrator } from '../cloud/what-broke.ts'
import { appealOf, request } from '../stack/city.ts'

// Its own city, whose clock stands in the half-year and then behind it.
let city: OpenCity
beforeAll(async () => {
  city = await openCity({ port: 0, data: undefined, withStandIn: false, startsAt: '2026-06-08T09:00:00+08:00' })
})
afterAll(() => city.stop(), 60_000)

type Asked = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => ReturnType<typeof request>
const as =
  (key: () => string): Asked =>
  (method, path, body, headers) =>
    request(`${city.url}${path}`, method, `Bearer ${key()}`, { body, ...(headers ? { headers } : {}) })
const desk = as(() => city.keys.operator)
const admin = as(() => city.keys.admin)
const unit = (code: string) => as(() => city.keys.units[code] ?? '')
const [lead, other] = ['heping-housing', 'heping-construction']
const path = '/v1/results/2026-half-year'

const keys: Record<string, string> = {}
const held = (name: string): Asked => as(() => keys[name] ?? '')
const [preparer, approver, ruler, district] = [held('P1'), held('B1'), held('P2'), held('district')] as const

/** A member of staff gets a key of this authority. */
async function person(number: string, authority: string): Promise<void> {
  await admin('PUT', `/v1/staff/${number}`, { name: `人员${number}`, roles: [{ role: 'supervisor', authority }] })
  const asked = { role: 'supervisor', staff: number, name: number, expires: '2099-01-01T00:00:00+08:00' }
  const { body } = await admin('POST', '/v1/keys', asked)
  expect(body.key, JSON.stringify(body)).toBeDefined()
  keys[number] = body.key
}
/** The endpoint of a unit: it is gone, until it is told to be there. */
const post = { url: '', answers: 410, taken: [] as object[] }
const receiver = createServer(async (request, response) => {
  post.taken.push(JSON.parse(await text(request)))
  response.writeHead(post.answers).end()
})
beforeAll(async () => {
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
  post.url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/orders`
})
afterAll(() => void receiver.close())

const moveTo = async (moment: string): Promise<void> => {
  city.host.clock.advanceTo(new Date(moment).toISOString())
  await city.host.idle()
}
const settled = () => city.host.idle()

/** Registered, dispatched, replied to, checked, closed and rated. @returns its number */
async function handled(to: string, level: number): Promise<string> {
  const channel = as(() => city.keys.channels.web ?? '')
  const { body } = await channel(
    'POST',
    '/v1/tickets',
    appealOf({ ticketType: 'consultation', category: 'property-service' }),
  )
  const { number: ticket, accessCode } = body
  await desk('POST', `/v1/tickets/${ticket}/acceptance`, { toldInCall: { by: '李敏', callId: 'c' } })
  const dispatched = await desk('POST', `/v1/tickets/${ticket}/dispatches`, {
    lead: to,
    coHandlers: [],
    reason: '指定',
  })
  const order = dispatched.body.orders[0].number
  await settled()
  const at = new Date(city.host.clock.now()).toISOString()
  const reply = { record: '已现场查看', answer: '已答复', consultation: { at, by: '李工', how: 'phone' } }
  expect((await unit(to)('POST', `/v1/work-orders/${order}/replies`, reply)).status).toBe(201)
  expect((await desk('POST', `/v1/tickets/${ticket}/reply-approval`, {})).status).toBe(201)
  const closing = { ground: 1, alternative: 'solved', reasons: '已办结' }
  const closed = await desk('POST', `/v1/tickets/${ticket}/closing`, closing)
  expect(closed.status, JSON.stringify(closed.body)).toBe(201)
  await desk('POST', `/v1/tickets/${ticket}/callbacks`, {
    outcome: 'reached',
    solved: 'solved',
    truth: 'true',
    by: '回访员',
  })
  const basic = `Basic ${Buffer.from(`${ticket}:${accessCode}`).toString('base64')}`
  const rated = await request(`${city.url}/v1/tickets/${ticket}/ratings`, 'POST', basic, {
    body: { level, via: 'link' },
  })
  expect(rated.status, JSON.stringify(rated.body)).toBe(201)
  return ticket
}

/** Tickets that no night erases: an appeal about them is not decided. */
async function disputed(): Promise<string[]> {
  const { endpoint, outputs } = city.host
  const tables = new DynamoDBClient(asAdministrator(endpoint))
  const found = await dynamoAppeals(tables, String(outputs.ticketsTable)).disputed()
  tables.destroy()
  return [...found.tickets].sort()
}

/** Facts of every ticket in a shape that nobody knows yet: nothing of them was sealed. */
async function asLaterReleases(): Promise<void> {
  const { endpoint, outputs } = city.host
  const tables = new DynamoDBClient(asAdministrator(endpoint))
  const TableName = String(outputs.ticketsTable)
  let changed = 0
  for await (const { Items = [] } of paginateScan({ client: tables }, { TableName }))
    for (const { pk, sk, facts } of Items) {
      if (!facts || !pk || !sk) continue
      const put = { ':facts': { S: JSON.stringify({ shape: 999, matters: 'otherwise' }) } }
      const Key = { pk, sk }
      await tables.send(
        new UpdateItemCommand({
          TableName,
          Key,
          UpdateExpression: 'SET facts = :facts',
          ExpressionAttributeValues: put,
        }),
      )
      changed++
    }
  expect(changed).toBeGreaterThanOrEqual(5)
  tables.destroy()
}

interface Figure {
  figure: string
  of: string
}
const satisfactionOf = async (who: Asked, of: string, which = path) =>
  (await who('GET', `${which}/figures?by=unit&of=${of}`)).body.items.find(
    ({ figure }: Figure) => figure === 'satisfaction',
  )

describe('一个半年的考核结果', () => {
  const tickets: string[] = []

  it('is worked out once the half-year is over, and its list told to the units', async () => {
    await person('P1', 'platform')
    await person('B1', 'business-environment')
    await person('P2', 'platform')
    const head = {
      role: 'supervisor',
      authority: 'business-environment',
      unit: 'heping',
      name: '区',
      expires: '2099-01-01T00:00:00+08:00',
    }
    const { body: key } = await admin('POST', '/v1/keys', head)
    keys.district = key.key
    for (const level of [1, 5, 1, 4]) tickets.push(await handled(lead, level))
    tickets.push(await handled(other, 2))
    await settled()

    const asked = { node: 'half-year', year: 2026 }
    expect((await admin('PUT', `/v1/endpoints/unit/${lead}`, { url: post.url })).status).toBe(200)
    const early = await preparer('POST', '/v1/results', asked)
    expect([early.status, early.body.code]).toEqual([409, 'result.period-not-over'])
    const wrong = await preparer('POST', '/v1/results', { ...asked, node: 'quarter' })
    expect([wrong.status, wrong.body.code, wrong.body.details.known]).toEqual([
      422,
      'result.node-unknown',
      ['half-year', 'year-end'],
    ])
    await moveTo('2026-07-01T09:00:00+08:00')
    expect((await unit(lead)('GET', path)).body.code).toBe('result.unknown')
    const { body: bureau } = await admin('POST', '/v1/keys', {
      ...{ role: 'supervisor', authority: 'platform', unit: lead, name: '局', expires: '2099-01-01T00:00:00+08:00' },
    })
    const below = await as(() => bureau.key)('POST', '/v1/results', asked)
    expect([below.status, below.body.code]).toEqual([403, 'result.other-level'])
    const begun = await preparer('POST', '/v1/results', asked, { 'Idempotency-Key': 'begin-1' })
    expect([begun.status, begun.body.state, begun.headers.get('location')]).toEqual([202, 'computing', path])
    expect(begun.body.progress).toMatchObject({ done: 0, of: expect.any(Number) })
    const again = await preparer('POST', '/v1/results', asked, { 'Idempotency-Key': 'begin-1' })
    expect(again.status).toBe(202)
    await settled()
    const { body } = await unit(lead)('GET', path)
    expect(body).toMatchObject({ state: 'provisional', tickets: 5, units: 2, appealsUntil: '2026-07-15' })
    expect((await preparer('POST', '/v1/results', asked)).body.code).toBe('result.begun-already')
  })

  it('is told to a unit that could not take it, once that asks again', async () => {
    expect(post.taken).toMatchObject([{ type: 'result.provisional', data: { result: '2026-half-year' } }])
    const { items } = (await unit(lead)('GET', '/v1/deliveries')).body
    expect(items).toMatchObject([{ notice: 'result.provisional', state: 'dead', lastStatus: 410 }])
    post.answers = 204
    const again = await unit(lead)('POST', `/v1/deliveries/${items[0].id}/resends`, {})
    expect(again.status, JSON.stringify(again.body)).toBe(202)
    await settled()
    expect((await unit(lead)('GET', '/v1/deliveries')).body.items).toEqual([])
    expect(post.taken).toHaveLength(2)
    expect(post.taken[1]).toMatchObject({
      type: 'result.provisional',
      data: { node: 'half-year', state: 'provisional', appealsUntil: '2026-07-15', version: 2 },
    })
  })

  it('shows each unit its own branch, and its tickets', async () => {
    const own = (await unit(lead)('GET', `${path}/figures?by=unit`)).body.items
    expect(new Set(own.map(({ of }: Figure) => of))).toEqual(new Set([lead]))
    expect(await satisfactionOf(unit(lead), lead)).toMatchObject({
      before: { numerator: 2, denominator: 4, value: 0.5 },
    })
    const scores = (await preparer('GET', `${path}/scores`)).body.items
    expect(scores.map(({ of }: Figure) => of).sort()).toEqual([other, lead])
    const behind = await unit(lead)('GET', `${path}/tickets?figure=satisfaction`)
    expect(behind.body.items.map(({ ticket }: { ticket: string }) => ticket).sort()).toEqual(tickets.slice(0, 4).sort())
    expect((await unit(lead)('GET', `${path}/tickets?figure=satisfaction&of=${other}`)).status).toBe(404)
    const csv = await preparer('GET', `${path}/scores`, undefined, { accept: 'text/csv' })
    expect(csv.body).toContain('剔除比例')
  })

  const appeals: string[] = []
  it('is disputed by its units, each time with what counts', async () => {
    const file = (who: string, body: object) => unit(who)('POST', `${path}/appeals`, body)
    const about = { figure: 'satisfaction', ground: 'bad-faith', statement: '同一人多次差评，与办理无关。' }
    for (const ticket of [tickets[0], tickets[2]]) {
      const filed = await file(lead, { ticket, ...about })
      expect([filed.status, filed.body.state], JSON.stringify(filed.body)).toEqual([201, 'open'])
      appeals.push(filed.body.appeal)
    }
    expect((await file(lead, { ticket: tickets[0], ...about })).body.code).toBe('evaluation-appeal.filed-already')
    expect((await file(lead, { ticket: tickets[4], ...about })).body.code).toBe('evaluation-appeal.does-not-count')
    const foreign = await file(other, { ticket: tickets[0], ...about, unit: lead })
    expect([foreign.status, foreign.body.code]).toEqual([404, 'evaluation-appeal.unit-not-listed'])
    expect((await unit(other)('GET', `/v1/evaluation-appeals/${appeals[0]}`)).status).toBe(404)
    expect((await unit(other)('GET', `${path}/appeals`)).body.items).toEqual([])
    expect((await unit(lead)('GET', `${path}/appeals`)).body.items).toHaveLength(2)
    expect(await disputed()).toEqual([tickets[0], tickets[2]].sort())
  })

  it('is ruled by somebody outside who had no hand in it; one is won, one is put off', async () => {
    const rule = (who: Asked, appeal: string | undefined, body: object) =>
      who('POST', `/v1/evaluation-appeals/${appeal}/rulings`, body)
    const won = { ruling: 'excluded', reasons: '查实为恶意差评' }
    expect((await rule(district, appeals[0], won)).body.code).toBe('evaluation-appeal.own-branch')
    // 经手: who examined the rating of this ticket does not rule about it.
    const examined = { conclusion: 'not-justified', reasons: '未见不当' }
    const hand = await preparer('POST', `/v1/tickets/${tickets[0]}/rating-examinations`, examined)
    expect(hand.status, JSON.stringify(hand.body)).toBe(201)
    const refused = await rule(preparer, appeals[0], won)
    expect([refused.status, refused.body.code, refused.body.details.by]).toEqual([
      403,
      'evaluation-appeal.had-a-hand',
      'P1',
    ])
    const ruled = await rule(ruler, appeals[0], won)
    expect([ruled.status, ruled.body.state]).toEqual([200, 'excluded'])
    const precedents = await ruler('GET', '/v1/evaluation-rulings?figure=satisfaction&ground=bad-faith')
    expect(precedents.body.items).toMatchObject([{ appeal: appeals[0], state: 'excluded', reasons: won.reasons }])
    const putOff = await rule(ruler, appeals[1], {
      ruling: 'put-off',
      reasons: '待法院判决',
      lookAgainOn: '2026-11-02',
    })
    expect([putOff.status, putOff.body.state]).toEqual([200, 'put-off'])
    expect(await disputed()).toEqual([tickets[2]])
    // Marked at once, and still there.
    const behind = await unit(lead)('GET', `${path}/tickets?figure=satisfaction`)
    expect(behind.body.items.find(({ ticket }: { ticket: string }) => ticket === tickets[0])).toMatchObject({
      excludedBy: appeals[0],
    })
    expect((await desk('GET', `/v1/tickets/${tickets[0]}`)).body.ratings).toMatchObject([{ level: 1 }])
  })

  it('is reviewed behind the last day for appeals, and approved by another than its preparer', async () => {
    expect((await preparer('POST', `${path}/review`)).body.code).toBe('result.appeals-may-come')
    await moveTo('2026-07-16T00:00:00+08:00')
    const late = { ticket: tickets[4], figure: 'satisfaction', ground: 'bad-faith', statement: '迟了' }
    expect((await unit(other)('POST', `${path}/appeals`, late)).body.code).toBe('evaluation-appeal.too-late')
    await moveTo('2026-07-16T09:00:00+08:00')
    expect((await preparer('POST', `${path}/review`)).status).toBe(202)
    await settled()
    expect((await preparer('GET', path)).body).toMatchObject({ state: 'reviewed', review: { excluded: [appeals[0]] } })
    expect(await satisfactionOf(preparer, lead)).toMatchObject({
      before: { numerator: 2, denominator: 4 },
      after: { numerator: 2, denominator: 3 },
    })
    const scores = (await preparer('GET', `${path}/scores`)).body.items
    expect(scores.find(({ of }: Figure) => of === lead).excluded).toMatchObject({
      excluded: expect.any(Number),
      share: expect.any(Number),
    })

    // 预备审定: the platform authority never may; a business-environment key of the preparer does not help.
    expect((await ruler('POST', `${path}/approval`)).body.code).toBe('ticket.authority-not-allowed')
    await person('P1', 'business-environment')
    const own = await preparer('POST', `${path}/approval`)
    expect([own.status, own.body.code, own.body.details.by]).toEqual([403, 'result.prepared-by-approver', 'P1'])
    expect((await district('POST', `${path}/approval`)).body.code).toBe('result.other-level')
    expect((await approver('GET', path)).headers.get('etag')).toBe('"4"')
    const stale = await approver('POST', `${path}/approval`, undefined, { 'If-Match': '"1"' })
    expect([stale.status, stale.body.code]).toEqual([412, 'result.changed'])
    const both = await Promise.all([approver('POST', `${path}/approval`), approver('POST', `${path}/approval`)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await preparer('POST', `${path}/withdrawal`, { reason: '反悔' })).body.code).toBe('result.not-now')
  })

  it('goes into a report for the authority above: sealed, sent, received, and late where it is not', async () => {
    const [above, own] = ['辽宁省营商局', '沈阳市营商局']
    const asked = {
      ...{ kind: 'analysis', result: '2026-half-year', proposals: '物业类诉求集中，建议专项治理。' },
      recipients: [
        { reader: 'superior', body: above },
        { reader: 'business-environment', body: own },
      ],
    }
    const reports = '/v1/reports'
    const report = `${reports}/2026-half-year-analysis`
    expect((await desk('POST', reports, asked)).status).toBe(403)
    expect((await approver('POST', reports, asked)).body).toMatchObject({
      code: 'report.other-authority',
      article: '第九条、第二十七条、第三十六条',
    })
    const made = await ruler('POST', reports, asked)
    expect([made.status, made.body]).toEqual([201, expect.objectContaining({ isWhole: true })])
    const read = await ruler('GET', report)
    expect(read.body).toMatchObject({ sha256: made.body.sha256, isWhole: true, document: { article: '第三十六条' } })
    const handed = (to: string) => ({
      to,
      at: new Date(city.host.clock.now()).toISOString(),
      how: '公文',
      by: '王科长',
    })
    expect((await ruler('POST', `${report}/sendings`, handed('别处'))).body.code).toBe('report.no-recipient')
    for (const to of [above, own]) expect((await ruler('POST', `${report}/sendings`, handed(to))).status).toBe(200)
    expect((await ruler('POST', `${report}/receipts`, handed(above))).body.ways[0].receivedAt).toBeDefined()
    expect((await ruler('GET', `${reports}?late=true`)).body.items).toEqual([])
    const sheet = await ruler('GET', `${report}/figures`, undefined, { accept: 'text/csv' })
    expect(String(sheet.body)).toContain('满意率')
    const list = await ruler('GET', reports, undefined, { accept: 'text/csv' })
    expect(String(list.body)).toContain(above)
  })

  it('is reported to both, with receipts, and published for everybody inside', async () => {
    const at = new Date(city.host.clock.now()).toISOString()
    const sent = (to: string) => ({ to, at, how: '公文', by: '王科长' })
    expect((await approver('POST', `${path}/publication`)).body.code).toBe('result.not-now')
    expect(
      (await approver('POST', `${path}/sendings`, { ...sent('superior'), reference: '沈营商〔2026〕1号' })).status,
    ).toBe(200)
    expect((await approver('POST', `${path}/sendings`, sent('government'))).body.state).toBe('reported')
    expect((await approver('POST', `${path}/receipts`, sent('government'))).body.received).toMatchObject({
      government: { by: '王科长' },
    })
    expect((await approver('POST', `${path}/publication`)).body.state).toBe('published')
    const { items } = (await unit(other)('GET', `${path}/scores`)).body
    expect(items.map(({ of }: Figure) => of).sort()).toEqual([other, lead])
  })

  it('is read by anyone, with places among like units, and with no number of a ticket', async () => {
    await settled()
    const open = (below: string, headers?: Record<string, string>) =>
      request(`${city.url}/v1/published/results${below}`, 'GET', undefined, headers ? { headers } : {})
    const { body: list } = await open('')
    expect(list.items).toMatchObject([{ result: '2026-half-year', sha256: expect.stringMatching(/^[\w-]{43}$/) }])
    const { status, body } = await open('/2026-half-year')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      manifest: (await approver('GET', path)).body.approved.manifest,
      standings: expect.arrayContaining([expect.objectContaining({ unit: lead, peers: expect.any(String) })]),
    })
    // Of so few matters nothing is told but that they are few.
    expect(body.figures.filter((one: { denominator?: number }) => (one.denominator ?? 50) < 50)).toEqual([])
    for (const below of ['/2026-half-year/figures', '/2026-half-year/standings']) {
      expect((await open(below)).status).toBe(200)
      const table = await open(below, { accept: 'text/csv' })
      expect([table.status, table.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600'])
    }
    expect(JSON.stringify(body)).not.toMatch(/\d{6}-\d{8}/)
    expect((await open('/2025-half-year')).body.code).toBe('published.result-unknown')
  })

  it('of a district is its own: begun, reviewed and approved by its authorities, of its units alone, after the same rulings', async () => {
    const own = `${path}@heping`
    for (const [staff, authority] of [
      ['D1', 'platform'],
      ['D2', 'business-environment'],
    ] as const) {
      await admin('PUT', `/v1/staff/${staff}`, {
        name: staff,
        roles: [{ role: 'supervisor', authority, unit: 'heping' }],
      })
      const { body } = await admin('POST', '/v1/keys', {
        ...{ role: 'supervisor', staff, name: staff, expires: '2099-01-01T00:00:00+08:00' },
      })
      keys[staff] = body.key
    }
    const [begins, approves] = [held('D1'), held('D2')]
    const begun = await begins('POST', '/v1/results', { node: 'half-year', year: 2026 })
    expect([begun.status, begun.headers.get('location'), begun.body.branch]).toEqual([202, own, 'heping'])
    await settled()
    expect((await unit('tiexi-housing')('GET', own)).body.code).toBe('result.unknown')
    expect((await unit(lead)('GET', own)).body).toMatchObject({ state: 'provisional', units: 2, tickets: 5 })
    await moveTo('2026-07-31T09:00:00+08:00')
    expect((await preparer('POST', `${own}/review`)).body.code).toBe('result.other-level')
    expect((await begins('POST', `${own}/review`)).status).toBe(202)
    await settled()
    expect(await satisfactionOf(begins, lead, own)).toEqual(await satisfactionOf(begins, lead))
    const behind = await begins('GET', `${own}/tickets?figure=satisfaction`)
    expect(behind.body.items.map(({ ticket }: { ticket: string }) => ticket).sort()).toEqual([...tickets].sort())
    expect((await begins('GET', `${path}/tickets?figure=satisfaction&of=city`)).body.code).toBe('result.unknown')
    expect((await unit(lead)('GET', `${own}/tickets?figure=satisfaction&of=city`)).body.code).toBe('result.unknown')
    expect((await approver('POST', `${own}/approval`)).body.code).toBe('result.other-level')
    expect((await approves('POST', `${own}/approval`)).body.state).toBe('approved')
    for (const to of ['superior', 'government'])
      await approves('POST', `${own}/sendings`, {
        to,
        at: new Date(city.host.clock.now()).toISOString(),
        how: '公文',
        by: '李科长',
      })
    expect((await approves('POST', `${own}/publication`)).body.state).toBe('published')
    await settled()
    const open = await request(`${city.url}/v1/published/results`, 'GET', undefined, {})
    expect(open.body.items.map(({ result }: { result: string }) => result)).toEqual(['2026-half-year'])
    expect((await unit('tiexi-housing')('GET', own)).body).toMatchObject({
      branch: 'heping',
      begunAt: expect.any(String),
    })
  })

  it('comes out equal from its sealed parts, and its manifest is the hash that was approved', async () => {
    await asLaterReleases()
    expect((await approver('POST', `${path}/recomputations`)).status).toBe(202)
    await settled()
    const { body } = await approver('GET', path)
    expect(body.recomputation).toMatchObject({ equal: true, differing: [] })
    const manifest = (await approver('GET', `${path}/manifest`)).body
    expect(manifest.sha256).toBe(body.approved.manifest)
    expect(manifest.manifest).toMatchObject({ result: '2026-half-year', excluded: [{ appeal: appeals[0] }] })
  })

  it('is restated when what was put off is ruled, by a new result that names both', async () => {
    await moveTo('2026-11-02T09:00:00+08:00')
    const asked = { node: 'half-year', year: 2026, restates: { rulings: [appeals[1]], reason: '法院判决' } }
    expect((await preparer('POST', '/v1/results', asked)).body.code).toBe('result.rulings-do-not-fit')
    const ruled = await ruler('POST', `/v1/evaluation-appeals/${appeals[1]}/rulings`, {
      ruling: 'excluded',
      reasons: '判决支持',
    })
    expect(ruled.body.rulings).toHaveLength(2)
    expect(await disputed()).toEqual([])
    const before = (await approver('GET', path)).body
    const begun = await preparer('POST', '/v1/results', asked)
    const second = `${path}.2`
    expect([begun.status, begun.headers.get('location')]).toEqual([202, second])
    await settled()
    await moveTo('2026-11-17T09:00:00+08:00')
    await preparer('POST', `${second}/review`)
    await settled()
    expect((await approver('POST', `${second}/approval`)).body).toMatchObject({
      state: 'approved',
      restates: { result: '2026-half-year', manifest: before.approved.manifest, rulings: [appeals[1]] },
    })
    expect(await satisfactionOf(approver, lead, second)).toMatchObject({ after: { numerator: 2, denominator: 2 } })
    expect(await satisfactionOf(approver, lead)).toMatchObject({ after: { numerator: 2, denominator: 3 } })
    expect((await approver('GET', path)).body).toEqual({ ...before, restatedBy: '2026-half-year.2' })
    const { items } = (await unit(other)('GET', '/v1/results')).body
    expect(items.map(({ result, state }: { result: string; state: string }) => [result, state])).toEqual([
      ['2026-half-year.2', 'approved'],
      ['2026-half-year@heping', 'published'],
      ['2026-half-year', 'published'],
    ])
  })

  it('forgets five years on what was said in appeals, and keeps how they were ruled', {
    timeout: 120_000,
  }, async () => {
    const before = (await ruler('GET', `/v1/evaluation-appeals/${appeals[0]}`)).body
    expect(before.statement).toContain('同一人多次差评')
    for (const day of ['2029-11-18', '2031-07-02', '2031-11-04']) await moveTo(`${day}T09:00:00+08:00`)
    for (const appeal of appeals) {
      const { body } = await ruler('GET', `/v1/evaluation-appeals/${appeal}`)
      expect(body).toMatchObject({ state: 'excluded', statement: endedText, ground: 'bad-faith' })
      for (const { reasons } of body.rulings) expect(reasons).toBe(endedText)
    }
    expect((await approver('GET', path)).body.state).toBe('published')
  })
})
