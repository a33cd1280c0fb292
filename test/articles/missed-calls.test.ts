/** 国办函〔2025〕66号、第三十五条 over HTTP — a missed call is told, listed masked, looked at on record, rung back. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const phone = '13912347788'
const now = (shift = -60_000) => new Date(city.city().host.clock.now() + shift).toISOString()
const told = (more: object = {}, who = 'phone') =>
  city.channel(who).post('/v1/missed-calls', { reference: 'call-1', phone, at: now(), ...more })
const listed = async (state = 'open') =>
  (await city.operator.get(`/v1/missed-calls?state=${state}&limit=100`)).body.items as {
    id: string
    phone: string
    calls: object[]
  }[]

describe('未接来电', () => {
  it('is rung back by an operator, who sees the number only on record', async () => {
    const first = await told()
    expect(first, JSON.stringify(first.body)).toMatchObject({ status: 201, body: { state: 'open', calls: 1 } })
    const { call } = first.body
    expect((await told()).body).toEqual(first.body)
    expect((await told({ reference: 'call-2' })).body).toEqual({ call, state: 'open', calls: 2 })
    expect((await listed()).find(({ id }) => id === call)).toMatchObject({ phone: '139****7788', calls: [{}, {}] })
    expect(JSON.stringify(await listed())).not.toContain(phone)

    expect((await city.operator.get(`/v1/missed-calls/${call}/phone`)).status).toBe(400)
    const purpose = encodeURIComponent('回拨')
    expect((await city.operator.get(`/v1/missed-calls/${call}/phone?purpose=${purpose}`)).body).toEqual({ call, phone })
    expect((await city.supervisor.get(`/v1/missed-calls/${call}/phone?purpose=x`)).status).toBe(403)
    const looks = await city.supervisor.get(`/v1/missed-calls/${call}/phone-looks`)
    expect(looks.body.items).toMatchObject([{ by: { role: 'operator' }, purpose: '回拨', fields: ['phone'] }])
    expect(JSON.stringify(looks.body)).not.toContain(phone)

    const ringBack = (body: object) => city.operator.post(`/v1/missed-calls/${call}/returns`, body)
    expect((await ringBack({ outcome: 'reached', by: '话务员' })).status).toBe(400)
    const registered = { outcome: 'reached', result: 'registered', by: '话务员' }
    expect((await ringBack({ ...registered, ticket: '261009-00000000' })).body.code).toBe('ticket.unknown')
    const { body: ticket } = await city.register()
    const both = await Promise.all([1, 2].map(() => ringBack({ ...registered, ticket: ticket.number })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('missed-call.already-returned')
    expect((await listed()).some(({ id }) => id === call)).toBe(false)
    expect((await listed('returned')).find(({ id }) => id === call)).toMatchObject({
      attempts: [{ result: 'registered', ticket: ticket.number, by: '话务员' }],
    })
  })

  it('is told by a telephone channel, of a call that was', async () => {
    const other = await told({}, 'web')
    expect([other.status, other.body.code]).toEqual([403, 'missed-call.telephone-only'])
    const early = await told({ at: now(3_600_000) })
    expect([early.status, early.body.code]).toEqual([422, 'missed-call.not-yet'])
    expect((await told({ phone: '110；DROP' })).status).toBe(400)
    expect((await city.operator.post('/v1/missed-calls', {})).status).toBe(403)
    const unknown = await city.operator.post('/v1/missed-calls/none/returns', { outcome: 'unreachable', by: '话务员' })
    expect([unknown.status, unknown.body.code]).toEqual([404, 'missed-call.unknown'])
    expect((await city.operator.get('/v1/missed-calls/none/phone?purpose=x')).status).toBe(404)
    expect((await city.supervisor.get('/v1/missed-calls/none/phone-looks')).status).toBe(404)
  })
})
