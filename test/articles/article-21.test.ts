/** 第二十一条 — over HTTP, a timely return is judged, and remembered for the next dispatch. */
import { describe, expect, it } from 'vitest'
import { type Answer, sampleCity } from '../stack/city.ts'

const city = sampleCity()
const request = { ground: 'not-responsible', form: 'give-back', reasons: '该小区由街道代管，不归房产局' }

/** Dispatched by the catalogue to Heping's housing bureau, and pulled by it: received. */
async function received() {
  const given = await city.dispatched({ category: 'property-service', area: '210102', title: '物业不作为' })
  await city.settled()
  await city.unit(given.unit).get('/v1/work-orders')
  await city.settled()
  return given
}
const asked = async () => {
  const given = await received()
  const answer = await city.unit(given.unit).post(`/v1/work-orders/${given.order}/return-requests`, request)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return given
}
const refusal = ({ status, body }: Answer) => [status, body.code, body.article]

/** A key of an authority that judges one tree. */
async function authorityOf(unit: string) {
  const { body } = await city.admin.post('/v1/keys', {
    role: 'supervisor',
    authority: 'platform',
    unit,
    name: '区热线平台主管部门',
    expires: '2099-01-01T00:00:00+08:00',
  })
  return city.withKey(`Bearer ${body.key}`)
}

describe('退件', () => {
  it('asked, judged by the district’s own authority, goes straight on; the first receiver owned it until then', async () => {
    const { ticket, order, unit } = await asked()
    await city.settled()
    expect(JSON.stringify((await city.operator.get('/v1/tickets?worklist=return-decision&limit=100')).body)).toContain(
      ticket,
    )

    const decision = { decision: 'approve', reasons: '经核实由建设部门负责', transferTo: 'heping-construction' }
    const elsewhere = await authorityOf('tiexi')
    expect(refusal(await elsewhere.post(`/v1/work-orders/${order}/return-decision`, decision))).toEqual([
      404,
      'work-order.unknown',
      undefined,
    ])
    const here = await authorityOf('heping')
    const decided = await here.post(`/v1/work-orders/${order}/return-decision`, decision)
    expect(decided.status, JSON.stringify(decided.body)).toBe(201)
    const orders = decided.body.orders as { unit: string; state: string }[]
    expect(orders.map((one) => `${one.unit} ${one.state}`)).toEqual([`${unit} given-back`, 'heping-construction open'])
  })

  it('refused, is asked again only with new grounds', async () => {
    const { order, unit } = await asked()
    const decide = (decision: string) =>
      city.supervisor.post(`/v1/work-orders/${order}/return-decision`, { decision, reasons: '确属房产部门职责' })
    const ask = (more = {}) => city.unit(unit).post(`/v1/work-orders/${order}/return-requests`, { ...request, ...more })
    expect((await decide('refuse')).status).toBe(201)
    expect(refusal(await ask())).toEqual([409, 'return.needs-new-grounds', '第二十一条第一款、第二十三条（三）'])
    const again = await ask({ newGrounds: '查到代管协议' })
    expect(again.status).toBe(201)
    expect(again.body.earlierReturns).toMatchObject([{ decision: 'refused', decisionReasons: '确属房产部门职责' }])
  })

  it('is remembered: the next dispatch of its like is shown the ruling and its reasons', async () => {
    const { order } = await asked()
    const reasons = `裁定理由${order}`
    await city.supervisor.post(`/v1/work-orders/${order}/return-decision`, { decision: 'refuse', reasons })
    await city.settled()

    const found = await city.operator.get(
      `/v1/rulings?category=property-service&area=210102&text=${encodeURIComponent(reasons)}`,
    )
    expect(found.body.items).toMatchObject([
      {
        workOrder: order,
        unit: 'heping-housing',
        decision: 'refused',
        decisionReasons: reasons,
        reasons: request.reasons,
      },
    ])
    // A page of one, and a newer ruling before it: the search goes on behind the page.
    const { order: newer } = await asked()
    await city.supervisor.post(`/v1/work-orders/${newer}/return-decision`, { decision: 'refuse', reasons: '属实' })
    await city.settled()
    const one = await city.operator.get(
      `/v1/rulings?category=property-service&limit=1&text=${encodeURIComponent(reasons)}`,
    )
    expect(one.body.items).toMatchObject([{ workOrder: order }])
    expect(one.body.searched).toBeGreaterThan(1)

    const match = await city.operator.get('/v1/catalogue/match?category=property-service&area=210102')
    expect(match.body).toMatchObject({ by: 'catalogue', lead: 'heping-housing', rulings: expect.any(Array) })
    expect(JSON.stringify(match.body.rulings)).toContain(reasons)

    const { body: next } = await city.register({ category: 'property-service', area: '210102' })
    await city.operator.post(`/v1/tickets/${next.number}/acceptance`, {})
    const desk = await city.operator.get(`/v1/tickets/${next.number}`)
    expect(JSON.stringify(desk.body.rulings)).toContain(reasons)
  })

  it('as not acceptable, approved, lets the platform reject the appeal after dispatch', async () => {
    const { ticket, order, unit } = await received()
    const ground = { ...request, ground: 'not-acceptable', articleGround: 2, reasons: '已起诉' }
    await city.unit(unit).post(`/v1/work-orders/${order}/return-requests`, ground)
    await city.supervisor.post(`/v1/work-orders/${order}/return-decision`, { decision: 'approve', reasons: '属实' })
    const reject = (ground: number) =>
      city.operator.post(`/v1/tickets/${ticket}/rejection`, { ground, reasons: '请按诉讼程序解决' })
    expect(refusal(await reject(1))[1]).toBe('review.dispatched-needs-approved-return')
    expect((await reject(2)).body).toMatchObject({ state: 'rejected' })
  })

  it('is not the unit’s any more once the authority itself has reassigned', async () => {
    const { order, unit } = await received()
    const done = await city.supervisor.post(`/v1/work-orders/${order}/reassignment`, {
      to: 'heping-construction',
      reasons: '职责已划转',
    })
    expect(done.status, JSON.stringify(done.body)).toBe(201)
    expect(refusal(await city.unit(unit).post(`/v1/work-orders/${order}/return-requests`, request))[1]).toBe(
      'work-order.not-open',
    )
  })

  it('needs a category or a unit to search rulings by', async () =>
    expect(refusal(await city.operator.get('/v1/rulings'))[0]).toBe(400))
})
