/** 第十三条 — the appellant may add at any time, in pieces, and rate another way. */
import { describe, expect, it } from 'vitest'
import { appealOf, sampleCity } from '../stack/city.ts'

const city = sampleCity()
let phones = 0
const phone = () => `1390000${String(1000 + ++phones)}`
const facts = (ticket: string, who = city.channel('web')) => who.post(`/v1/tickets/${ticket}/facts`, { text: '又坏了' })

describe('what an appellant adds', () => {
  it('is taken from registration until the matter is closed', async () => {
    const { body } = await city.register({ category: 'property-service' })
    const ticket = body.number
    expect((await facts(ticket)).status).toBe(201)
    expect((await city.operator.post(`/v1/tickets/${ticket}/acceptance`, {})).status).toBe(201)
    expect((await facts(ticket, city.appellant(ticket, body.accessCode))).status).toBe(201)
    const { orders } = (await city.operator.post(`/v1/tickets/${ticket}/dispatches`, {})).body
    const [{ number: order, unit }] = orders
    const consultation = { at: new Date(city.city().host.clock.now()).toISOString(), by: '李工', how: 'phone' }
    const reply = { record: '已修', answer: '已修复', consultation }
    expect((await city.unit(unit).post(`/v1/work-orders/${order}/replies`, reply)).status).toBe(201)
    expect((await facts(ticket)).status).toBe(201)
    const { body: seen } = await city.operator.get(`/v1/tickets/${ticket}`)
    expect(seen.addedFacts).toHaveLength(3)

    expect((await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {})).status).toBe(201)
    const closing = { ground: 1, alternative: 'solved', reasons: '已修复' }
    expect((await city.operator.post(`/v1/tickets/${ticket}/closing`, closing)).status).toBe(201)
    expect((await facts(ticket)).body).toMatchObject({ status: 409, code: 'ticket.not-allowed-here' })
    const { words } = (await city.appellant(ticket, body.accessCode).get(`/v1/tickets/${ticket}`)).body
    expect(words).toMatchObject({ state: { zh: '已办结' }, unit: '和平区房产局' })
    expect(words.ground.zh).toContain('诉求问题得到解决')
  })
})

describe('a long message', () => {
  const sms = (text: string, number: string, reference?: string) => {
    const appeal = appealOf({ channel: 'sms', title: text, text })
    const appellant = { ...appeal.appellant, phone: number }
    return city.channel('sms').post('/v1/tickets', { ...appeal, appellant, ...(reference ? { reference } : {}) })
  }
  it('in three pieces is one appeal, and each piece is there once', async () => {
    const number = phone()
    const first = await sms('小区停水', number)
    const second = await sms('已经两天', number, `piece-${number}`)
    expect(second.body).toMatchObject({ number: first.body.number, joined: true })
    expect((await sms('已经两天', number, `piece-${number}`)).body.number).toBe(first.body.number)
    expect((await sms('请尽快', number)).body.number).toBe(first.body.number)
    const { body } = await city.operator.get(`/v1/tickets/${first.body.number}`)
    expect(body.addedFacts).toMatchObject([
      { text: '已经两天', piece: true },
      { text: '请尽快', piece: true },
    ])
    const path = `/v1/tickets/${first.body.number}/facts`
    expect((await city.channel('sms').post(path, { text: '又来了', piece: true })).status).toBe(400)
  })
  it('of another number, or once the appeal is being handled, is an appeal of its own', async () => {
    const number = phone()
    const first = (await sms('小区停水', number)).body.number
    expect((await sms('路灯不亮', phone())).body.number).not.toBe(first)
    expect((await city.operator.post(`/v1/tickets/${first}/acceptance`, {})).status).toBe(201)
    const later = (await sms('路灯不亮', number)).body
    expect(later.number).not.toBe(first)
    expect(later.joined).toBeUndefined()
  })
})

describe('a rating by SMS', () => {
  it('is taken for an appeal that came another way, from the appellant’s own number alone', async () => {
    const number = phone()
    const { body } = await city.register({ category: 'property-service', appellant: { name: '王', phone: number } })
    expect((await city.operator.post(`/v1/tickets/${body.number}/acceptance`, {})).status).toBe(201)
    const rate = (who: string, sender: string) =>
      city.channel(who).post(`/v1/tickets/${body.number}/rating-answers`, { message: '满意', sender })
    expect((await rate('sms', phone())).body).toMatchObject({ status: 404, code: 'ticket.unknown' })
    expect((await rate('wechat', number)).status).toBe(404)
    expect((await rate('sms', `+86 ${number}`)).status).toBe(201)
  })
})
