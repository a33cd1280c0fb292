/** 第二十二条 — over HTTP, the listed lead gives one joint reply with its co-handlers. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const texts = { record: '联合处置完毕', answer: '积水已排除' }
const consultation = { impossible: '电话无人接听' }

describe('跨部门事项', () => {
  it('is led by the unit of the list, joined by others, and replied to once', async () => {
    const { ticket } = await city.dispatched({ category: 'bridge-subway', area: '210102', title: '地下通道积水' })
    const { body } = await city.operator.get(`/v1/tickets/${ticket}`)
    const orders = body.orders as { number: string; unit: string; role: string }[]
    expect(orders.map(({ unit, role }) => `${role} ${unit}`)).toEqual([
      'lead sy-construction',
      'co sy-drainage',
      'co sy-street-lighting',
    ])
    const [lead, drainage, lighting] = orders.map(({ number }) => number)

    const joined = await city.unit('sy-construction').post(`/v1/tickets/${ticket}/co-handlers`, {
      unit: 'sy-traffic-police',
      reason: '需要临时封路',
    })
    expect(joined.status, JSON.stringify(joined.body)).toBe(201)
    const reply = (unit: string, order: string | undefined, more = {}) =>
      city.unit(unit).post(`/v1/work-orders/${order}/replies`, { ...texts, ...more })
    const early = await reply('sy-construction', lead, { consultation })
    expect([early.status, early.body.code, early.body.article]).toEqual([409, 'reply.co-handlers-open', '第二十二条'])

    expect((await reply('sy-drainage', drainage)).status).toBe(201)
    const removed = await city.operator.post(`/v1/work-orders/${lighting}/removal`, { reason: '照明完好' })
    expect(removed.status).toBe(201)
    const joint = await reply('sy-construction', lead, { consultation, withoutCoHandlers: '交警已现场配合，书面后补' })
    expect(joint.status, JSON.stringify(joint.body)).toBe(201)
    expect((await city.operator.get(`/v1/tickets/${ticket}`)).body).toMatchObject({ state: 'replied' })

    const faulty = { workOrder: drainage, reasons: '未说明排水泵站恢复运行的时间' }
    const back = await city.operator.post(`/v1/tickets/${ticket}/send-backs`, faulty)
    expect([back.status, back.body.state], JSON.stringify(back.body)).toEqual([201, 'handling'])
    const open = await city.unit('sy-drainage').get(`/v1/work-orders/${drainage}`)
    expect(open.body).toMatchObject({ orderState: 'open', sentBack: [{ reasons: faulty.reasons }] })
    const again = await city.operator.post(`/v1/tickets/${ticket}/send-backs`, faulty)
    expect([again.status, again.body.code, again.body.article]).toEqual([409, 'check.nothing-replied', '第二十条'])
  })
})

describe('确责清单', () => {
  const entry = (workOrder: string) => ({
    name: '小区内供热管线与物业责任',
    categories: ['heating-fault'],
    areas: ['210102'],
    lead: 'heping-housing',
    departments: ['sy-heating-1'],
    from: '2099-01-01',
    source: { kind: 'ruling', workOrder },
  })

  it('is extended by a ruling, and by none that was never made', async () => {
    const { order, unit } = await city.dispatched({ category: 'property-service', area: '210102' })
    await city.settled()
    await city.unit(unit).get('/v1/work-orders')
    await city.unit(unit).post(`/v1/work-orders/${order}/acknowledgement`, {})
    const put = (body: object) => city.supervisor.put('/v1/responsibility-list/estate-heating', body)
    const none = await put(entry(order))
    expect([none.status, none.body.code]).toEqual([422, 'responsibility.no-such-ruling'])

    const request = { ground: 'not-responsible', form: 'give-back', reasons: '管线归供热公司' }
    await city.unit(unit).post(`/v1/work-orders/${order}/return-requests`, request)
    await city.supervisor.post(`/v1/work-orders/${order}/return-decision`, { decision: 'refuse', reasons: '物业牵头' })
    const recorded = await put(entry(order))
    expect(recorded.status, JSON.stringify(recorded.body)).toBe(200)
    const { body } = await city.operator.get('/v1/responsibility-list?history=yes')
    expect(JSON.stringify(body.items)).toContain(order)
  })
  it('is the platform authority’s, names no community, and rewrites no history', async () => {
    const negotiated = { ...entry(''), source: { kind: 'negotiation', document: '会议纪要第1号' } }
    const put = (body: object, who = city.supervisor) => who.put('/v1/responsibility-list/other', body)
    expect((await put(negotiated, city.businessEnvironment)).body.code).toBe('catalogue.platform-authority')
    expect((await put({ ...negotiated, lead: 'heping-wencui-community' })).body.code).toBe('unit.takes-no-orders')
    expect((await put({ ...negotiated, from: '2020-01-01' })).body.code).toBe('catalogue.backdated')
    expect((await put(negotiated, city.operator)).status).toBe(403)
  })
})
