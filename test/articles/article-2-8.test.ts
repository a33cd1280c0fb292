/** 第二条、第八条 — over HTTP, an order goes down to its street and the reply back up. */
import { describe, expect, it } from 'vitest'
import { sampleCity, samplePhone } from '../stack/city.ts'

const city = sampleCity()
const texts = { record: '现场已核实并清理', answer: '已清理' }

/** The district's government leads, by hand. */
async function led() {
  const { body } = await city.register({ category: 'village-works', area: '210102', title: '胡同积雪无人清理' })
  await city.operator.post(`/v1/tickets/${body.number}/acceptance`, {})
  const done = await city.operator.post(`/v1/tickets/${body.number}/dispatches`, { lead: 'heping', reason: '属地统筹' })
  return { ticket: body.number as string, order: done.body.orders[0].number as string }
}

describe('逐级交办', () => {
  it('district → street → community, and back up level by level; the platform hears the district alone', async () => {
    const { ticket, order } = await led()
    const district = city.unit('heping')
    const street = city.unit('heping-nanhu-street')
    const sibling = city.unit('heping-xita-street')

    const down = await district.post(`/v1/work-orders/${order}/sub-orders`, {
      to: [{ unit: 'heping-nanhu-street' }, { unit: 'heping-xita-street' }],
      instructions: '请在本街道范围内核实',
    })
    expect(down.status, JSON.stringify(down.body)).toBe(201)
    const [sub, other] = (down.body.passedDown as { workOrder: string }[]).map(({ workOrder }) => workOrder)
    await city.settled()

    const pulled = await street.get('/v1/work-orders?limit=100')
    expect(JSON.stringify(pulled.body.items)).toContain(sub)
    const seen = await street.get(`/v1/work-orders/${sub}`)
    expect(seen.body).toMatchObject({ role: 'sub', passedDownBy: 'heping', instructions: '请在本街道范围内核实' })
    expect(seen.body.limits.map(({ clock }: { clock: string }) => clock)).toEqual(['inner-limit'])
    expect((await street.get(`/v1/work-orders/${other}`)).body.code).toBe('work-order.unknown')
    expect((await street.get(`/v1/work-orders/${order}`)).body.code).toBe('work-order.unknown')
    const deadlines = await street.get(`/v1/tickets/${ticket}/deadlines`)
    const inner = deadlines.body.deadlines.find(({ clock }: { clock: string }) => clock === 'inner-limit')
    expect(inner).toMatchObject({ status: 'running', summary: { zh: expect.stringContaining('交办单位规定') } })

    const asked = await street.post(`/v1/work-orders/${sub}/assistance-tasks`, {
      unit: 'heping-wencui-community',
      ask: '请通知楼道居民挪车',
      until: '2099-01-01',
    })
    expect(asked.status, JSON.stringify(asked.body)).toBe(201)
    const { body: key } = await city.admin.post('/v1/keys', {
      role: 'department',
      unit: 'heping-wencui-community',
      name: '文萃社区',
      expires: '2099-01-01T00:00:00+08:00',
    })
    const community = city.withKey(`Bearer ${key.key}`)
    await city.settled()
    const tasks = await community.get('/v1/assistance-tasks')
    expect(tasks.body.items).toMatchObject([{ ticket, unit: 'heping-wencui-community' }])
    const task = tasks.body.items[0].number
    const read = await community.get(`/v1/assistance-tasks/${task}`)
    expect(read.body).toMatchObject({ text: '请通知楼道居民挪车', askedBy: 'heping-nanhu-street' })
    expect(JSON.stringify(read.body)).not.toMatch(new RegExp(`王小明|${samplePhone}|室温`))
    expect((await community.get(`/v1/tickets/${ticket}`)).body.code).toBe('ticket.unknown')
    expect((await sibling.get(`/v1/assistance-tasks/${task}`)).body.code).toBe('assistance.unknown')
    expect((await community.post(`/v1/assistance-tasks/${task}/reports`, { report: '已通知' })).status).toBe(201)
    await city.settled()
    expect((await community.get('/v1/assistance-tasks')).body.items).toEqual([])

    expect((await street.post(`/v1/work-orders/${sub}/replies`, texts)).status).toBe(201)
    expect((await street.post(`/v1/work-orders/${sub}/adoption`, {})).body.code).toBe('pass-down.other-unit')
    expect((await district.post(`/v1/work-orders/${sub}/send-backs`, { reasons: '缺照片' })).status).toBe(201)
    expect((await street.post(`/v1/work-orders/${sub}/replies`, texts)).status).toBe(201)
    expect((await district.post(`/v1/work-orders/${sub}/adoption`, {})).status).toBe(201)
    expect((await city.operator.get(`/v1/tickets/${ticket}`)).body.state).toBe('handling')

    const consultation = { impossible: '电话无人接听' }
    expect((await district.post(`/v1/work-orders/${order}/replies`, { ...texts, consultation })).status).toBe(201)
    const { body } = await city.operator.get(`/v1/tickets/${ticket}`)
    expect(body.state).toBe('replied')
    const orders = body.orders as { role: string; state: string }[]
    expect(orders.map(({ role, state }) => `${role} ${state}`)).toEqual(['lead replied', 'sub replied', 'sub ended'])
  })

  it('past a level, beyond the outer limit or to a community: refused with the article', async () => {
    const { order } = await led()
    const pass = (unit: string, until?: string) =>
      city.unit('heping').post(`/v1/work-orders/${order}/sub-orders`, {
        to: [{ unit, ...(until ? { until } : {}) }],
        instructions: '核实',
      })
    expect((await pass('heping-nanhu-street', '2099-01-01')).body).toMatchObject({
      code: 'pass-down.outlasts',
      article: '第二十一条第二款',
    })
    expect((await pass('sy-ecology')).body.code).toBe('pass-down.not-sub-unit')
    expect((await pass('heping-wencui-community')).body.code).toBe('pass-down.communities-assist')
  })
})
