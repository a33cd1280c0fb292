/** 第二十三条、第二十四条 — reminded, tracked, supervised: by the authority and by the platform itself, answered or carried up. */
import { describe, expect, it } from 'vitest'
import { request, sampleCity, samplePhone } from '../stack/city.ts'

const city = sampleCity()
const demand = { trigger: 'wrong-finding', demand: '请重新核实楼内供电情况' }
const codeOf = ({ status, body }: { status: number; body: { code: string; article?: string } }) => [
  status,
  body.code,
  body.article,
]

/** The rows of one ticket on a list of supervisions. */
const listed = async (who: typeof city.supervisor, ticket: string, query = '') =>
  (await who.get(`/v1/supervisions?limit=100${query}`)).body.items.filter(
    (row: { ticket: string }) => row.ticket === ticket,
  )

describe('supervision by the authority', () => {
  it('reaches the unit with a demand and a day, is answered, and is discharged when the authority is satisfied', async () => {
    const { ticket, order, unit } = await city.dispatched({ category: 'property-service' })
    const department = city.unit(unit)
    const opened = await city.supervisor.post(`/v1/work-orders/${order}/supervisions`, demand)
    expect(opened.status, JSON.stringify(opened.body)).toBe(201)
    await city.settled()

    expect(await listed(department, ticket)).toMatchObject([{ supervision: 1, step: 'remind', state: 'open', unit }])
    expect(await listed(city.supervisor, ticket)).toHaveLength(1)
    expect(await listed(city.unit('heping'), ticket)).toHaveLength(1)
    expect(await listed(city.unit('shenhe'), ticket)).toHaveLength(0)
    const told = (await city.operator.get(`/v1/tickets/${ticket}/deliveries`)).body.items
    expect(told.map(({ notice }: { notice: string }) => notice)).toContain('supervision.opened')
    const { deadlines } = (await department.get(`/v1/tickets/${ticket}/deadlines`)).body
    expect(deadlines.find(({ clock }: { clock: string }) => clock === 'supervision-answer')).toMatchObject({
      article: '第二十四条',
      status: 'running',
    })

    const orders = (await department.get('/v1/work-orders?limit=100')).body.items
    expect(orders.find(({ number }: { number: string }) => number === order)).toMatchObject({ supervision: 'remind' })

    const at = `/v1/tickets/${ticket}/supervisions/1`
    expect(codeOf(await city.supervisor.post(`${at}/discharge`, {}))).toEqual([
      409,
      'supervision.not-answered',
      '第二十四条',
    ])
    expect((await department.post(`${at}/answers`, { text: '已重新核实，线路已更换' })).status).toBe(201)
    expect(codeOf(await department.post(`${at}/answers`, { text: '再次回复' }))[1]).toBe('supervision.already-answered')
    expect((await city.businessEnvironment.post(`${at}/discharge`, { note: '已核实' })).status).toBe(201)
    await city.settled()
    expect(await listed(department, ticket)).toEqual([])
  })

  it('is the authority’s alone, one at a time for an order, and asks for a day to come', async () => {
    const { ticket, order, unit } = await city.dispatched({ category: 'property-service' })
    const path = `/v1/work-orders/${order}/supervisions`
    expect((await city.operator.post(path, demand)).status).toBe(403)
    expect((await city.unit(unit).post(path, demand)).status).toBe(403)
    expect(codeOf(await city.supervisor.post(path, { ...demand, until: '2020-01-01' }))[1]).toBe('supervision.day-past')
    expect((await city.supervisor.post(path, { ...demand, trigger: 'whim' })).status).toBe(400)
    expect((await city.supervisor.post(path, demand)).status).toBe(201)
    expect(codeOf(await city.supervisor.post(path, demand))[1]).toBe('supervision.already-open')
    const raised = { demand: '请分管负责人到场', level: 'key' }
    const done = await city.supervisor.post(`/v1/tickets/${ticket}/supervisions/1/raises`, raised)
    expect(done.body.supervisions).toMatchObject([{ step: 'supervise', level: 'key', demands: [{}, {}] }])
    expect(
      codeOf(await city.unit('sy-housing').post(`/v1/tickets/${ticket}/supervisions/1/answers`, { text: '无' }))[0],
    ).toBe(404)
    expect((await city.supervisor.post(`/v1/tickets/${ticket}/supervisions/2/raises`, raised)).status).toBe(404)
  })

  it('urging is counted on the order and shown to its unit', async () => {
    const { order, unit } = await city.dispatched({ category: 'property-service' })
    for (let i = 0; i < 2; i++) await city.operator.post(`/v1/work-orders/${order}/urges`, { note: '诉求人来电催办' })
    expect((await city.unit(unit).get(`/v1/work-orders/${order}`)).body.urged).toMatchObject({ times: 2 })
  })
})

describe('supervision by itself', () => {
  it('follows a limit that passed without a reply, and silence carries it up to the unit above', async () => {
    const { ticket, order, unit } = await city.dispatched({ category: 'property-service' })
    const raisedAt = async (code: string) => {
      const { body } = await request(`${city.city().standIn}/units/${code}`, 'GET', undefined, {})
      const raised = body.items.filter(({ type }: { type: string }) => type === 'supervision.raised')
      return raised.find(({ data }: { data: { workOrder: string } }) => data.workOrder === order)?.data
    }
    const { deadlines } = (await city.operator.get(`/v1/tickets/${ticket}/deadlines`)).body
    const interim = deadlines.find(({ clock }: { clock: string }) => clock === 'interim-reply')
    await city.advanceTo(interim.limit)
    const seen = async () => (await city.supervisor.get(`/v1/tickets/${ticket}`)).body.supervisions
    expect(await seen()).toMatchObject([{ triggers: ['overdue'], step: 'remind' }])

    const [{ answerBy }] = await seen()
    await city.advanceTo(answerBy.limit)
    expect(await seen()).toMatchObject([{ step: 'track', to: [unit, 'heping'] }])
    await city.settled()
    const told = (await city.operator.get(`/v1/tickets/${ticket}/deliveries`)).body.items
    expect(
      told
        .filter(({ notice }: { notice: string }) => notice === 'supervision.raised')
        .map(({ to }: { to: { code: string } }) => to.code)
        .sort(),
    ).toEqual(['heping', unit])

    // the unit above is told of the order, not whom to call: that is for who handles it (第三十五条)
    expect(await raisedAt(unit)).toMatchObject({ appellant: { phone: samplePhone } })
    expect(JSON.stringify(await raisedAt('heping'))).not.toMatch(new RegExp(`王小明|${samplePhone}`))

    const twoTexts = { record: '已修复', answer: '已修复', consultation: { impossible: '电话停机' } }
    expect((await city.unit(unit).post(`/v1/work-orders/${order}/replies`, twoTexts)).status).toBe(201)
    expect(await seen()).toMatchObject([{ state: 'answered', answers: [{ by: 'reply' }] }])
  })
})

describe('a frequent topic', () => {
  it('is named by the authority or the administrator, for a category and area that exist', async () => {
    const topic = { level: 'key', reason: '汛期积水诉求高发', from: '2026-06-01', until: '2026-09-30' }
    const named = await city.supervisor.put('/v1/supervision-topics/road-damage/*', topic)
    expect(named.status, JSON.stringify(named.body)).toBe(200)
    expect((await city.admin.get('/v1/city')).body.topics).toContainEqual({
      category: 'road-damage',
      area: '*',
      ...topic,
    })
    expect((await city.admin.put('/v1/supervision-topics/no-such/*', topic)).status).toBeGreaterThanOrEqual(400)
    expect(
      (await city.admin.put('/v1/supervision-topics/road-damage/*', { ...topic, until: '2026-01-01' })).status,
    ).toBe(400)
    expect((await city.operator.put('/v1/supervision-topics/road-damage/*', topic)).status).toBe(403)
  })
})
