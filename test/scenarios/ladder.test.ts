/** 排名靠后督办 over HTTP — from the proposal to an interview, and a ground that falls. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { endedText } from '../../shared/schema/text.ts'
import { type Answer, request, sampleCity } from '../stack/city.ts'
import { bottom, halfYear, yearEnd } from '../support/ladders.ts'
import { planted } from '../support/planted.ts'

describe('在任何一个城市', () => {
  const any = sampleCity()

  it('no authority of the city issues anything, and reads why under article 31', async () => {
    const step = { measure: 'warn', text: '请整改', reasons: '排名靠后' }
    for (const who of [any.businessEnvironment, any.supervisor])
      for (const [path, body] of [
        ['/v1/ladders/nobody.1/steps', step],
        ['/v1/ladders/nobody.1/refusal', { reasons: '否' }],
        ['/v1/ladders/nobody.1/ending', { reasons: '到位' }],
        ['/v1/ladders/nobody.1/withdrawal', { reasons: '有误' }],
      ] as const) {
        const refused = await who.post(path, body)
        expect([refused.status, refused.body.code]).toEqual([403, 'ladder.never-by-the-city'])
        expect(refused.body.article).toContain('第三十一条')
      }
    expect((await any.province.post('/v1/ladders/nobody.1/steps', step)).body.code).toBe('ladder.unknown')
    expect((await any.supervisor.post('/v1/ladders', { unit: bottom, reason: '靠后' })).body.code).toBe(
      'ticket.authority-not-allowed',
    )
  })

  it('the province and the government reach what article 31 gives them, and nothing else', async () => {
    for (const who of [any.province, any.government]) {
      expect((await who.get('/v1/ladders')).status).toBe(200)
      for (const path of ['/v1/tickets', '/v1/results', '/v1/work-orders', '/v1/figures', '/v1/city', '/v1/staff'])
        expect([path, (await who.get(path)).status]).toEqual([path, 403])
    }
    expect((await any.province.get('/v1/me')).body.role).toBe('province')
    expect((await any.government.get('/v1/ladder-candidates')).status).toBe(403)
    expect((await any.province.get('/v1/ladder-candidates')).status).toBe(200)
    expect((await any.nobody.get('/v1/ladder-publications')).status).toBe(200)
  })
})

// Its own city: results of a year that is over stand there.
let city: OpenCity
let results: Awaited<ReturnType<typeof planted>>
/** What went through queues and over the bus. */
const sent: string[] = []
/** The endpoint of the unit: it is gone, until it is told to be there. */
const post = { answers: 204, taken: [] as { type: string; data: Record<string, unknown> }[] }
const receiver = createServer(async (asked, response) => {
  post.taken.push(JSON.parse(await text(asked)))
  response.writeHead(post.answers).end()
})
beforeAll(async () => {
  city = await openCity({ port: 0, data: undefined, withStandIn: false, startsAt: '2027-02-01T09:00:00+08:00' })
  results = await planted(city.host)
  city.host.watch(({ operation, input }) => {
    if (/^(SendMessage|PutEvents)/.test(operation)) sent.push(JSON.stringify(input))
  })
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/orders`
  expect((await admin('PUT', `/v1/endpoints/unit/${bottom}`, { url })).status).toBe(200)
})
afterAll(async () => {
  receiver.close()
  results.close()
  await city.stop()
})

type Asked = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
const as =
  (key: () => string | undefined): Asked =>
  (method, path, body, headers) => {
    const held = key()
    const authorization = held === undefined ? undefined : `Bearer ${held}`
    return request(`${city.url}${path}`, method, authorization, { body, ...(headers ? { headers } : {}) })
  }
const admin = as(() => city.keys.admin)
const authority = as(() => city.keys.businessEnvironment)
const province = as(() => city.keys.province)
const government = as(() => city.keys.government)
const unit = as(() => city.keys.units[bottom])
const other = as(() => city.keys.units['tiexi-housing'])
const anyone = as(() => undefined)
const settled = () => city.host.idle()
const moveTo = async (moment: string): Promise<void> => {
  city.host.clock.advanceTo(new Date(moment).toISOString())
  await settled()
}

const path = `/v1/ladders/${bottom}.1`
const step = (measure: string, more = {}) => ({ measure, text: '请于期限内整改', reasons: '连续两次靠后', ...more })
const toldOf = () => post.taken.map(({ type }) => type)

describe('一次督办', () => {
  it('is proposed by the city from two results, which it names with hashes, places and limits', async () => {
    const { items } = (await authority('GET', '/v1/ladder-candidates')).body
    expect(items).toMatchObject([{ unit: bottom, grounds: [{ result: halfYear }, { result: yearEnd }] }])
    expect((await unit('POST', '/v1/ladders', { unit: bottom, reason: '靠后' })).status).toBe(403)
    expect((await authority('POST', '/v1/ladders', { unit: 'nobody', reason: '靠后' })).body.code).toBe('unit.unknown')
    const wrong = await authority('POST', '/v1/ladders', { unit: 'heping-construction', reason: '靠后' })
    expect([wrong.status, wrong.body.code]).toEqual([409, 'ladder.not-long-at-the-bottom'])
    const asked = { unit: bottom, reason: '连续两次考核排名靠后' }
    const proposed = await authority('POST', '/v1/ladders', asked, { 'Idempotency-Key': 'propose-1' })
    expect([proposed.status, proposed.headers.get('location')], JSON.stringify(proposed.body)).toEqual([201, path])
    expect(proposed.body).toMatchObject({
      ...{ state: 'proposed', next: ['warn'], late: [] },
      grounds: [
        { result: halfYear, manifest: expect.stringMatching(/^[\w-]{43}$/), standing: { place: 8, size: 8 } },
        { result: yearEnd, standing: { red: [{ hits: 8, matters: 14, limit: expect.any(Number) }] } },
      ],
    })
    const again = await authority('POST', '/v1/ladders', asked, { 'Idempotency-Key': 'propose-1' })
    expect([again.status, again.body.ladder]).toEqual([201, proposed.body.ladder])
    expect((await authority('POST', '/v1/ladders', asked)).body.code).toBe('ladder.open-already')
    await settled()
    expect(toldOf()).toEqual(['ladder.proposed'])
  })

  it('is the unit’s own to see: for others there is none', async () => {
    expect((await unit('GET', path)).body.ladder).toBe(`${bottom}.1`)
    expect((await other('GET', path)).body.code).toBe('ladder.unknown')
    expect((await other('GET', '/v1/ladders')).body.items).toEqual([])
    expect((await other('POST', `${path}/replies`, { measure: 'warn', statement: '代复' })).status).toBe(404)
    expect((await as(() => city.keys.operator)('GET', path)).status).toBe(403)
  })

  it('is warned by the province: received with the post, answered, reported, checked by the city', async () => {
    expect((await province('POST', `${path}/steps`, step('notify'))).body.code).toBe('ladder.out-of-order')
    expect((await government('POST', `${path}/steps`, step('warn'))).body.code).toBe('ladder.not-its-issuer')
    const { headers } = await province('GET', path)
    const stale = await province('POST', `${path}/steps`, step('warn'), { 'If-Match': '"7"' })
    expect([stale.status, stale.body.code]).toEqual([412, 'ladder.changed'])
    const both = await Promise.all([1, 2].map(() => province('POST', `${path}/steps`, step('warn'))))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(headers.get('etag')).toBe('"1"')
    await settled()
    expect(post.taken.at(-1)).toMatchObject({
      type: 'ladder.step-issued',
      data: { step: { measure: 'warn', article: '第三十一条', issuer: 'province', text: '请于期限内整改' } },
    })
    expect((await province('GET', path)).body).toMatchObject({
      ...{ state: 'running', replyBy: '2027-02-08' },
      steps: [{ received: { how: 'posted' }, replyBy: '2027-02-08' }],
    })
    expect((await unit('POST', `${path}/receipts`, { measure: 'warn' })).body.steps[0].received.how).toBe('posted')
    expect((await anyone('GET', '/v1/ladder-publications')).body.items).toEqual([])
  })

  it('shows what is late, tells the unit, and is supervised', async () => {
    await moveTo('2027-02-09T00:10:30+08:00')
    expect(toldOf().filter((type) => type === 'ladder.term-passed')).toHaveLength(1)
    const { items } = (await province('GET', '/v1/ladders?late=true')).body
    expect(items).toMatchObject([{ ladder: `${bottom}.1`, step: 'warn', late: ['reply'] }])
    const csv = await authority('GET', '/v1/ladders', undefined, { accept: 'text/csv' })
    expect(csv.body).toContain('逾期')
    expect((await authority('GET', '/v1/ladders?late=false')).body.items).toEqual([])
    const replied = await unit('POST', `${path}/replies`, { measure: 'warn', statement: '已知悉，迟复致歉' })
    expect(replied.body).toMatchObject({ late: [], steps: [{ passed: [{ term: 'reply', lastDay: '2027-02-08' }] }] })
  })

  it('goes on where the rectification was found insufficient, and what was published anyone may read', async () => {
    expect((await unit('POST', `${path}/reports`, { measure: 'warn', report: '已整改' })).status).toBe(200)
    const finding = { measure: 'warn', finding: 'insufficient', reasons: '抽查六件，四件未办' }
    expect((await province('POST', `${path}/checks`, finding)).body.code).toBe('ladder.city-checks-first')
    const district = { role: 'supervisor', authority: 'business-environment', unit: 'heping', name: '区' }
    const { body: key } = await admin('POST', '/v1/keys', { ...district, expires: '2099-01-01T00:00:00+08:00' })
    expect((await as(() => key.key)('POST', `${path}/checks`, finding)).body.code).toBe('ladder.own-branch')
    expect((await authority('POST', `${path}/checks`, finding)).body).toMatchObject({
      finding: 'insufficient',
      next: ['notify', 'circular'],
    })
    const notified = await province('POST', `${path}/steps`, step('notify', { reference: '辽营商督〔2027〕3号' }))
    expect(notified.status, JSON.stringify(notified.body)).toBe(200)
    expect((await anyone('GET', '/v1/ladder-publications')).body.items).toMatchObject([
      { unit: bottom, measure: 'notify', issuer: 'province', reference: '辽营商督〔2027〕3号', article: '第三十一条' },
    ])
    const csv = await anyone('GET', '/v1/ladder-publications', undefined, { accept: 'text/csv' })
    expect(csv.body).toContain('辽营商督')
  })

  it('is carried on by the government, down to the interview', async () => {
    const unreformed = async (measure: string) => {
      await unit('POST', `${path}/reports`, { measure, report: '已整改' })
      await authority('POST', `${path}/checks`, { measure, finding: 'insufficient', reasons: '未见成效' })
    }
    await unreformed('notify')
    for (const measure of ['circular', 'special-report']) {
      expect((await government('POST', `${path}/steps`, step(measure))).status).toBe(200)
      await unreformed(measure)
    }
    const meeting = { on: '2027-02-12', with: '主要负责人' }
    const interviewed = await government('POST', `${path}/steps`, step('interview', { meeting }))
    expect(interviewed.body.steps.map(({ step: code }: { step: string }) => code)).toEqual([
      ...['warn', 'notify', 'circular', 'special-report', 'interview'],
    ])
    const { items } = (await anyone('GET', '/v1/ladder-publications')).body
    expect(items.map(({ measure }: { measure: string }) => measure)).toEqual(['circular', 'notify'])
  })

  it('is flagged when a result it rests on is restated, and withdrawn by its issuer with reasons', async () => {
    const { world } = results
    world.at(new Date(city.host.clock.now()).toISOString())
    await world.restated('reviewed')
    await moveTo(world.now())
    const approved = await authority('POST', `/v1/results/${halfYear}.2/approval`)
    expect(approved.status, JSON.stringify(approved.body)).toBe(200)
    await settled()
    expect((await province('GET', path)).body).toMatchObject({ fellBy: `${halfYear}.2`, next: [] })
    expect(toldOf()).toContain('ladder.ground-fell')
    const reasons = '所依据的考核结果已更正'
    expect((await government('POST', `${path}/withdrawal`, { reasons })).status).toBe(403)
    expect((await province('POST', `${path}/withdrawal`, { reasons })).body).toMatchObject({ state: 'withdrawn' })
    await settled()
    expect(toldOf().at(-1)).toBe('ladder.withdrawn')
    const { items } = (await anyone('GET', '/v1/ladder-publications')).body
    for (const one of items) {
      expect(one).toMatchObject({ withdrawnFor: reasons })
      expect(one.text).toBeUndefined()
    }
    expect((await authority('GET', '/v1/ladder-candidates')).body.items).toEqual([])
  })

  it('what was said of it stood in no queue and in no announcement', () => {
    const through = `${sent.join('')}${JSON.stringify(city.host.announced())}`
    expect(through).toContain('step-issued')
    for (const said of ['请于期限内整改', '连续两次', '已知悉', '抽查六件', '主要负责人', '所依据的考核结果已更正'])
      expect(through).not.toContain(said)
  })

  it('points that no figure earns are given where the table of scores has such, and listed to each branch', async () => {
    const asked = {
      component: '知识库维护',
      unit: bottom,
      to: '2027-06-30',
      points: 4,
      document: '8号',
      reason: '按季更新',
    }
    const none = await authority('POST', '/v1/given-points', asked)
    expect([none.status, none.body.code, none.body.details.known]).toEqual([422, 'points.component-unknown', []])
    // The sample city’s table has none: one is put there as its function would.
    await results.give(asked)
    const listed = (await unit('GET', '/v1/given-points?to=2027-06-30')).body.items
    expect(listed).toMatchObject([{ ...asked, by: { id: 'giver' }, times: 1 }])
    expect((await other('GET', '/v1/given-points?to=2027-06-30')).body.items).toEqual([])
    const csv = await authority('GET', '/v1/given-points?to=2027-06-30', undefined, { accept: 'text/csv' })
    expect(csv.body).toContain('按季更新')
  })

  it('forgets five years on what was said, and keeps what was decided', async () => {
    await moveTo('2032-04-30T09:00:00+08:00')
    const { body } = await province('GET', path)
    expect(body).toMatchObject({ state: 'withdrawn', proposed: { reason: endedText } })
    for (const one of body.steps) expect(one).toMatchObject({ text: endedText, article: '第三十一条' })
    // 最小权限: all of it was within what each function is granted.
    expect(city.host.guard.refused()).toEqual([])
  })
})
