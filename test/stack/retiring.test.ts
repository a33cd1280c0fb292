/** 机构撤并 over HTTP — a retired unit gets nothing new and still answers what it has. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { appealOf, request } from './city.ts'

// Its own city, at ten minutes to midnight: a unit of the one that all share would be gone for all.
let city: OpenCity
beforeAll(async () => {
  city = await openCity({ port: 0, data: undefined, withStandIn: false, startsAt: '2026-11-30T23:50:00+08:00' })
})
afterAll(() => city.stop(), 60_000)

const as = (key: string) => (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  request(`${city.url}${path}`, method, `Bearer ${key}`, { body, ...(headers ? { headers } : {}) })
const admin: ReturnType<typeof as> = (...asked) => as(city.keys.admin)(...asked)
const desk: ReturnType<typeof as> = (...asked) => as(city.keys.operator)(...asked)
const unit = (code: string) => as(city.keys.units[code] ?? '')

async function accepted(): Promise<string> {
  const { body } = await as(city.keys.channels.web ?? '')('POST', '/v1/tickets', appealOf())
  await desk('POST', `/v1/tickets/${body.number}/acceptance`, {})
  return body.number
}
const dispatch = (ticket: string, body: object = {}) => desk('POST', `/v1/tickets/${ticket}/dispatches`, body)
const byHand = (lead: string) => ({ lead, coHandlers: [], reason: '指定' })
const path = (code: string) => `/v1/units/${code}/retirement`
const withdraw = (code: string) => admin('POST', `${path(code)}/withdrawal`, { reason: '暂缓' })
const tomorrow = { from: '2026-12-01', successor: 'sy-heating-3', reason: '供热企业整合' }

it('from its day on a unit takes nothing new, and answers what it has until its keys end', async () => {
  // Today: nobody has read the registry yet, so that nobody goes on by what stood in it half a minute ago.
  const today = await admin('POST', path('sy-metro'), {
    from: '2026-11-30',
    successor: 'sy-transport',
    reason: '机构改革',
  })
  expect([today.status, today.body.retires]).toEqual([
    200,
    { from: '2026-11-30', successor: 'sy-transport', reason: '机构改革' },
  ])
  const once = { 'Idempotency-Key': 'retire-heating-1' }
  const asked = await admin('POST', path('sy-heating-1'), tomorrow, once)
  expect((await admin('POST', path('sy-heating-1'), tomorrow, once)).body).toEqual(asked.body)
  expect(asked.body.catalogue[0]).toMatchObject({ category: expect.any(String) })
  expect(asked.body).toMatchObject({ keysEndOn: '2026-12-31', keys: [{ role: 'department' }] })
  expect((await admin('POST', path('heping'), { from: '2026-12-01', reason: '并入' })).body.code).toBe(
    'unit.has-sub-units',
  )
  const acts = (await admin('GET', '/v1/administrative-acts')).body.items
  expect(acts.map(({ what, subject }: { what: string; subject: string }) => `${what} ${subject}`)).toEqual([
    'unit-retired sy-heating-1',
    'unit-retired sy-metro',
  ])

  const refused = await dispatch(await accepted(), byHand('sy-metro'))
  expect([refused.status, refused.body.code, refused.body.details.successor]).toEqual([
    422,
    'unit.retired',
    'sy-transport',
  ])
  expect(refused.body.zh).toBe('“市地铁集团”自2026-11-30起撤并，不再承接新的事项，由“沈阳市交通运输局”承接。')

  // The last minutes of its last day, and the first of the next.
  city.host.clock.advanceTo('2026-11-30T23:58:00+08:00')
  const last = await accepted()
  const late = await accepted()
  const taken = await dispatch(last)
  expect([taken.status, taken.body.orders[0].unit]).toEqual([201, 'sy-heating-1'])
  await city.host.idle()
  city.host.clock.advanceTo('2026-12-01T00:00:00+08:00')
  const byCatalogue = await dispatch(late)
  expect([byCatalogue.status, byCatalogue.body.code]).toEqual([422, 'unit.retired'])
  expect(byCatalogue.body.details).toEqual({ unit: 'sy-heating-1', from: '2026-12-01', successor: 'sy-heating-3' })
  const match = await desk('GET', '/v1/catalogue/match?category=heating-temperature&area=210102')
  expect(match.body).toMatchObject({ lead: 'sy-heating-1', retired: [byCatalogue.body.details] })
  expect((await dispatch(late, byHand('sy-heating-3'))).status).toBe(201)

  const order = `/v1/work-orders/${last}-1`
  const heating = unit('sy-heating-1')
  expect((await heating('GET', '/v1/work-orders')).body.items).toMatchObject([{ number: `${last}-1` }])
  const left = await as(city.keys.supervisor)('GET', path('sy-heating-1'))
  expect(left.body).toMatchObject({ openOrders: { count: 1, items: [{ workOrder: `${last}-1`, ticket: last }] } })
  expect(left.body).not.toHaveProperty('keys')
  const interim = { record: '现场测温14.5度', answer: '已安排检修' }
  expect((await heating('POST', `${order}/interim-replies`, interim)).status).toBe(201)
  const key = { role: 'department', unit: 'sy-heating-1', name: '窗口', expires: '2099-01-01T00:00:00+08:00' }
  expect((await admin('POST', '/v1/keys', key)).body.code).toBe('unit.retired')
  expect((await withdraw('sy-heating-1')).body.code).toBe('retirement.begun')
  expect((await unit('sy-heating-3')('GET', '/v1/city')).body.units).toContainEqual(
    expect.objectContaining({ code: 'sy-heating-1', retires: tomorrow }),
  )

  city.host.clock.advanceTo('2026-12-30T23:59:00+08:00')
  expect((await heating('GET', order)).status).toBe(200)
  city.host.clock.advanceTo('2026-12-31T00:00:00+08:00')
  const ended = await heating('GET', order)
  expect([ended.status, ended.body.code]).toEqual([403, 'key.unit-retired'])
  expect(ended.body.zh).toContain('2026-12-31')
})

it('two administrators at once retire it one after the other, and one day stands', async () => {
  const days = ['2027-02-01', '2027-03-01']
  const both = await Promise.all(days.map((from) => admin('POST', path('sy-water'), { from, reason: '整合' })))
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  const { body } = await admin('GET', path('sy-water'))
  expect(days).toContain(body.retires.from)
  const withdrawn = await withdraw('sy-water')
  expect([withdrawn.status, withdrawn.body.retires]).toEqual([200, undefined])
  expect((await admin('GET', path('sy-water'))).body).not.toHaveProperty('retires')
  const wrong = await admin('POST', path('nowhere'), { from: '2027-02-01', reason: '整合' })
  expect([wrong.status, wrong.body.code]).toEqual([404, 'thing.unknown'])
  expect((await desk('POST', path('sy-water'), { from: '2027-02-01', reason: '整合' })).body.code).toBe(
    'role.not-allowed',
  )
  const units = (await admin('GET', '/v1/city')).body.units as { code: string }[]
  const { code: _, ...row } = units.find(({ code }) => code === 'sy-water') ?? { code: '' }
  expect((await admin('PUT', '/v1/units/sy-water', row)).status).toBe(200)
  const put = await admin('PUT', '/v1/units/sy-water', { ...row, retires: tomorrow })
  expect([put.status, put.body.code]).toEqual([400, 'input.invalid'])
})
