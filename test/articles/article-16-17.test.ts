/** 第十六条、第十七条 — what is accepted, what is not and why, and what closes at once, over HTTP. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const post = (ticket: string, noun: string, body: unknown) => city.operator.post(`/v1/tickets/${ticket}/${noun}`, body)

describe('第十六条', () => {
  it('a clear appellant and a concrete request are needed to register, and acceptance settles what it is', async () => {
    expect((await city.register({ appellant: { name: '', phone: '13800001234' } })).status).toBe(400)
    expect((await city.register({ text: '  ' })).status).toBe(400)
    const { body } = await city.register({ ticketType: 'complaint' })
    const recast = await post(body.number, 'acceptance', { ticketType: 'consultation' })
    expect(recast.body).toMatchObject({ status: 422, code: 'classification.needs-note' })
    const accepted = await post(body.number, 'acceptance', { category: 'property-service', area: '210102' })
    expect(accepted.body).toMatchObject({ state: 'accepted', category: 'property-service' })
  })
})

describe('第十七条', () => {
  it('a ground and reasons are mandatory, and reach the appellant', async () => {
    const { body } = await city.register()
    for (const wrong of [{ ground: 13, reasons: '其他' }, { ground: 1 }, { reasons: '不予受理' }])
      expect((await post(body.number, 'rejection', wrong)).status).toBe(400)
    expect((await post(body.number, 'rejection', { ground: 7, reasons: '重复诉求' })).body).toMatchObject({
      code: 'review.ground-needs-earlier-ticket',
      article: '第十七条（七）',
    })
    expect((await post(body.number, 'rejection', { ground: 10, reasons: '材料不全' })).body).toMatchObject({
      code: 'review.ground-needs-supplement',
      article: '第十七条（十）',
    })
    const reasons = '属于相邻业主之间的民事纠纷，请通过调解或者诉讼解决'
    expect((await post(body.number, 'rejection', { ground: 1, reasons })).status).toBe(201)
    const seen = await city.appellant(body.number, body.accessCode).get(`/v1/tickets/${body.number}`)
    expect(seen.body).toMatchObject({ state: 'rejected', outcome: { event: { ground: 1, reasons } } })
    expect((await post(body.number, 'acceptance', {})).body.code).toBe('ticket.not-allowed-here')
  })

  it('thanks and silent calls close at once; abuse is no silent call', async () => {
    const { body: silent } = await city.register({ title: '静音来电', text: '接通后无声音' })
    const filed = await post(silent.number, 'filing', { as: 'invalid', why: 'silent', reasons: '静音' })
    expect(filed.body).toMatchObject({ state: 'filed', ticketType: 'invalid' })
    const { body: abuse } = await city.register({ title: '辱骂', text: '来电辱骂' })
    expect((await post(abuse.number, 'filing', { as: 'invalid', why: 'abuse' })).status).toBe(400)
    expect((await post(abuse.number, 'filing', { as: 'invalid', why: 'thanks', reasons: '辱骂' })).body).toMatchObject({
      code: 'review.invalid-needs-empty-contact',
      article: '第十七条（六）',
    })
    const gone = { as: 'invalid', why: 'empty', reasons: '空' }
    expect((await post(abuse.number, 'filing', gone)).body).toMatchObject({ code: 'review.has-substance', status: 409 })
    const theirs = city.appellant(silent.number, silent.accessCode)
    const contested = await theirs.post(`/v1/tickets/${silent.number}/filing-contest`, {
      reasons: '信号不好，家中停水',
    })
    expect(contested.body).toMatchObject({ state: 'registered' })
  })
})
