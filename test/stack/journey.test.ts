/** One appeal from submission to rating, over HTTP, with signed posts to its department and every clock running. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from './city.ts'

const city = sampleCity()

describe('an appeal', () => {
  it('travels from a channel to a department and back to the citizen', async () => {
    const { ticket, order, unit, accessCode } = await city.dispatched({
      category: 'property-service',
      title: '电梯停运',
      text: '电梯停运三天，室温也低。',
    })
    const citizen = city.appellant(ticket, accessCode)
    const department = city.unit(unit)
    await city.city().host.idle()

    const received = await department.get(`/v1/work-orders/${order}`)
    expect(received.body).toMatchObject({ orderState: 'open', appellant: { name: '王小明', phone: '13800001234' } })
    await department.get('/v1/work-orders')
    expect((await department.get(`/v1/work-orders/${order}`)).body.receivedAt).toBeDefined()

    const deadlines = await city.operator.get(`/v1/tickets/${ticket}/deadlines`)
    const clocks = deadlines.body.deadlines.map(
      ({ clock, status }: { clock: string; status: string }) => `${clock} ${status}`,
    )
    expect(clocks).toEqual([
      'review met',
      'dispatch met',
      'interim-reply running',
      'final-reply running',
      'return-request running',
    ])
    expect(deadlines.body.deadlines[3]).toMatchObject({ article: '第十九条（二）', days: expect.any(Array) })

    const twoTexts = { record: '现场测温14.5度，清洗换热器', answer: '已安排检修' }
    expect((await department.post(`/v1/work-orders/${order}/acknowledgement`, { by: '李工' })).status).toBe(201)
    expect((await department.post(`/v1/work-orders/${order}/interim-replies`, twoTexts)).status).toBe(201)
    const consultation = { at: new Date().toISOString(), by: '李工', how: 'phone' }
    expect((await department.post(`/v1/work-orders/${order}/replies`, { ...twoTexts, consultation })).status).toBe(201)
    expect((await citizen.get(`/v1/tickets/${ticket}`)).body.answer).toBeUndefined()

    expect((await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {})).status).toBe(201)
    const seen = await citizen.get(`/v1/tickets/${ticket}`)
    expect(seen.body.answer.answer).toBe('已安排检修')
    expect(JSON.stringify(seen.body)).not.toContain('清洗换热器')

    const closing = { ground: 1, alternative: 'solved', reasons: '已修复' }
    expect((await city.operator.post(`/v1/tickets/${ticket}/closing`, closing)).status).toBe(201)
    expect(
      (
        await city.operator.post(`/v1/tickets/${ticket}/callbacks`, {
          outcome: 'reached',
          solved: 'solved',
          by: '回访员',
        })
      ).status,
    ).toBe(201)
    expect((await citizen.post(`/v1/tickets/${ticket}/ratings`, { level: 5, via: 'link' })).status).toBe(201)

    const figures = await city.operator.get(
      `/v1/figures?from=${seen.body.registeredAt.slice(0, 10)}&to=${seen.body.registeredAt.slice(0, 10)}`,
    )
    const named = Object.fromEntries(
      figures.body.figures[0].figures.map((figure: { figure: string; value: number }) => [figure.figure, figure.value]),
    )
    expect(named).toMatchObject({ callback: 1, satisfaction: 1, 'average-days': 0 })

    await city.city().host.idle()
    const announced = city
      .city()
      .host.announced()
      .filter(({ detail }) => (detail as { ticket: string }).ticket === ticket)
    expect(announced.map((event) => event['detail-type'])).toEqual([
      'registered',
      'accepted',
      'dispatched',
      'received',
      'acknowledged',
      'interim-replied',
      'replied',
      'check-passed',
      'closed',
      'called-back',
      'rated',
    ])
    expect(JSON.stringify(announced)).not.toMatch(/王小明|13800001234|室温/)
  })
})
