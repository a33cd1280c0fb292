/** 第十四条、第三十八条 over HTTP — misuse is recorded with due process and blocks nothing. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()

describe('诉求人不当行为 over HTTP', () => {
  it('is told, answered, verified and handed over; the operator who recorded it does not see it again', async () => {
    const { ticket, unit, order, accessCode } = await city.dispatched({ category: 'property-service' })
    const at = (part: string) => `/v1/tickets/${ticket}${part}`
    const citizen = city.appellant(ticket, accessCode)
    const facts = '三次来电辱骂话务员'
    const recorded = await city.operator.post(at('/misuse-records'), { kind: 'abuse', facts })
    expect(recorded.status).toBe(201)
    await city.settled()

    const verify = { record: 'misuse-1', decision: 'confirmed', reasons: '录音可证' }
    expect((await city.supervisor.post(at('/misuse-decisions'), verify)).body).toMatchObject({
      code: 'misuse.not-heard',
      article: '第三十八条',
    })
    expect((await citizen.get(at(''))).body.misuse).toMatchObject([{ record: 'misuse-1', facts }])
    expect((await citizen.post(at('/misuse-answers'), { text: '情绪激动，愿意道歉' })).status).toBe(201)
    expect((await city.operator.post(at('/misuse-decisions'), verify)).status).toBe(403)
    expect((await city.supervisor.post(at('/misuse-decisions'), verify)).status).toBe(201)
    const handOver = { record: 'misuse-1', to: '市信用中心', reference: '沈信移〔2026〕8号' }
    const handed = await city.businessEnvironment.post(at('/misuse-transfers'), handOver)
    expect(handed.body.misuse).toMatchObject([{ handedOver: { reference: handOver.reference } }])
    await city.settled()

    const list = await city.supervisor.get('/v1/authority-lists/misuse?limit=100')
    expect(list.body.items.map((row: { ticket: string }) => row.ticket)).toContain(ticket)
    expect(await city.operator.get('/v1/authority-lists/misuse')).toMatchObject({
      status: 403,
      body: { code: 'list.not-yours', article: '第七条、第三十五条' },
    })
    const seen = [
      recorded,
      ...(await Promise.all(['', '/timeline', '/deadlines', '/deliveries'].map((part) => city.operator.get(at(part))))),
      await city.unit(unit).get(`/v1/work-orders/${order}`),
      await city.unit(unit).get(at('')),
      await city.channel('web').get(at('')),
    ]
    for (const { body } of seen) expect(JSON.stringify(body)).not.toMatch(/misuse|辱骂/)
    const announced = city.city().host.announced()
    expect(JSON.stringify(announced)).not.toMatch(/misuse|辱骂/)
  })

  it('stops neither the same appellant’s next appeal nor an emergency', async () => {
    const appellant = { name: '赵某', phone: '13900005678' }
    const first = await city.register({ appellant })
    await city.operator.post(`/v1/tickets/${first.body.number}/misuse-records`, { kind: 'threat', facts: '扬言报复' })
    const next = await city.register({ appellant, title: '另一件事', text: '路灯不亮，夜间行走危险。' })
    expect(next.status).toBe(201)
    await city.settled()
    const earlier = `/v1/tickets/${next.body.number}/earlier-tickets`
    const { items } = (await city.supervisor.get(earlier)).body
    expect(items).toContainEqual(
      expect.objectContaining({
        number: first.body.number,
        misuse: [expect.objectContaining({ record: 'misuse-1', kind: 'threat', stage: 'noticed' })],
      }),
    )
    const seen = await city.operator.get(earlier)
    expect(seen.body.items.map((row: { number: string }) => row.number)).toContain(first.body.number)
    expect(JSON.stringify(seen.body)).not.toContain('misuse')
    const emergency = await city.register({ appellant, emergency: 'accident', title: '燃气泄漏', text: '闻到燃气味' })
    expect(emergency.status).toBe(201)
    expect((await city.operator.get(`/v1/tickets/${emergency.body.number}`)).body.state).toBe('handling')
  })
})
