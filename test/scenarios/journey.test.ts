/** One appeal from submission to rating, over HTTP, with every clock running. */
import { describe, expect, it } from 'vitest'
import { sampleCity, samplePhone } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

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

    const opened = await department.get(`/v1/work-orders/${order}`)
    expect(opened.body).toMatchObject({ orderState: 'open', appellant: { name: '王小明', phone: samplePhone } })
    // Posted to the department, or pulled by it: either way it has been received.
    await eventually(
      async () => (await department.get('/v1/work-orders?limit=100')) && department.get(`/v1/work-orders/${order}`),
      ({ body }) => body.receivedAt !== undefined,
    )

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
    const consultation = { at: city.now(), by: '李工', how: 'phone' }
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

    const timeline = await city.operator.get(`/v1/tickets/${ticket}/timeline`)
    expect(timeline.body.decisions[0]).toMatchObject({ command: 'register', events: [{ event: 'registered' }] })
    expect(JSON.stringify(timeline.body)).not.toMatch(/accessCodeHash|"identity"|王小明/)

    const today = seen.body.registeredAt.slice(0, 10)
    for (const figure of ['callback', 'satisfaction', 'average-days']) {
      const behind = await city.operator.get(`/v1/figures/${figure}/tickets?from=${today}&to=${today}`)
      expect(behind.body.numerator, figure).toContain(ticket)
    }
  })
})
