/** 第二十八条、第二十九条 over HTTP — a bad rating by message, examined, and the matter worked again to a better one. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/law/civil-date.ts'
import { sampleCity } from '../stack/city.ts'
import { closing, worked } from './worked.ts'

const city = sampleCity()

describe('好差评 over HTTP', () => {
  it('a bad rating found justified brings the matter back to its unit, and the new result is rated anew', async () => {
    const sender = '13800001234'
    const { ticket, unit, accessCode } = await worked(city, { appellant: { name: '王小明', phone: sender } })
    const at = (part: string) => `/v1/tickets/${ticket}/${part}`
    const citizen = city.appellant(ticket, accessCode)

    const unclear = await city.channel('web').post(at('rating-answers'), { message: '1个月了还没解决', sender })
    expect(unclear).toMatchObject({ status: 422, body: { code: 'rating.answer-unreadable', article: '第二十八条' } })
    expect((await city.channel('app').post(at('rating-answers'), { message: '1', sender })).status).toBe(404)
    expect((await city.channel('web').post(at('rating-answers'), { message: '１，敷衍', sender })).status).toBe(201)
    expect(await citizen.post(at('ratings'), { level: 5, via: 'link' })).toMatchObject({
      status: 409,
      body: { code: 'rating.already-given', article: '第二十八条' },
    })
    await city.settled()
    expect((await list('bad-ratings')).some((row) => row.ticket === ticket && row.level === 1)).toBe(true)

    const justified = { conclusion: 'justified', causes: ['delay', 'attitude'], reasons: '现场未修复即报办结' }
    expect((await city.operator.post(at('rating-examinations'), justified)).status).toBe(403)
    const examined = await city.supervisor.post(at('rating-examinations'), justified)
    expect(examined).toMatchObject({ status: 201, body: { state: 'handling', reopenings: [{ cause: 'bad-rating' }] } })

    const order = examined.body.orders.at(-1)
    expect(order).toMatchObject({ unit, state: 'open' })
    const seen = await city.unit(unit).get(`/v1/work-orders/${order.number}`)
    expect(seen.body.reopened).toMatchObject({ cause: 'bad-rating', reasons: justified.reasons })
    expect((await citizen.get(`/v1/tickets/${ticket}`)).body).toMatchObject({ state: 'handling' })
    await city.settled()
    expect((await list('bad-ratings')).some((row) => row.ticket === ticket)).toBe(false)

    await closing(city, ticket, order.number, unit)
    const again = await citizen.post(at('ratings'), { level: 5, via: 'link' })
    expect(again.status).toBe(201)
  })

  it('satisfaction is shown with and without marked matters, each figure with its tickets', async () => {
    const { ticket, accessCode } = await worked(city)
    await city.appellant(ticket, accessCode).post(`/v1/tickets/${ticket}/ratings`, { level: 3, via: 'link' })
    const marked = { nature: 'mediation', reasons: '邻里纠纷行政调解' }
    expect((await city.operator.post(`/v1/tickets/${ticket}/nature`, marked)).status).toBe(201)
    const day = (await city.operator.get(`/v1/tickets/${ticket}`)).body.ratings[0].at.slice(0, 10)
    const behind = async (figure: string) =>
      (await city.operator.get(`/v1/figures/${figure}/tickets?from=${day}&to=${day}`)).body
    expect((await behind('satisfaction')).numerator).toContain(ticket)
    expect((await behind('satisfaction-marked')).numerator).toContain(ticket)
    expect((await behind('satisfaction-strict')).denominatorOnly).toContain(ticket)
    const unmarked = await behind('satisfaction-unmarked')
    expect([...unmarked.numerator, ...unmarked.denominatorOnly]).not.toContain(ticket)
  })
})

describe('考核期间', () => {
  it('a ticket is read for the periods that may count it and for no later one, though registered within their 120 days', async () => {
    const { ticket } = await worked(city)
    const day: string = (await city.operator.get(`/v1/tickets/${ticket}`)).body.closing.at.slice(0, 10)
    const read = async (on: string) => (await city.operator.get(`/v1/figures?from=${on}&to=${on}`)).body.tickets
    const then = await read(day)
    // Others of this city may have limits as far away as that.
    expect(await read(addDays(day, 115))).toBeLessThan(then)
    const behind = await city.operator.get(`/v1/figures/average-days/tickets?from=${day}&to=${day}`)
    expect(behind.body.numerator).toContain(ticket)
  })
})

describe('评分考核', () => {
  it('shows every component of a unit’s score with its weight, and lists the tickets behind each', async () => {
    const { ticket, unit, accessCode } = await worked(city)
    await city.appellant(ticket, accessCode).post(`/v1/tickets/${ticket}/ratings`, { level: 4, via: 'link' })
    const day = (await city.operator.get(`/v1/tickets/${ticket}`)).body.ratings[0].at.slice(0, 10)
    const period = `from=${day}&to=${day}`
    const { status, body } = await city.supervisor.get(`/v1/scores?${period}`)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.scoring).toMatchObject({ article: '第二十八条', setBy: 'rules' })
    // A day's matters are too few to rank anybody.
    const mine = body.apart.find(({ of }: { of: string }) => of === unit)
    expect(mine).toMatchObject({ why: 'few-matters', peers: 'district-departments' })
    expect(mine).not.toHaveProperty('score')
    const satisfaction = mine.parts[1].components[1]
    expect(satisfaction).toMatchObject({
      ...{ figure: 'satisfaction-unmarked', weight: 20, rule: { zh: '20分乘以该比率' } },
      arithmetic: expect.stringMatching(/^\d < 5 → 0$/),
      compared: { isSmall: true, flag: 'few-matters', place: expect.any(Number) },
    })
    expect(body).toMatchObject({ scoring: { version: '1', from: '2021-11-01' }, fairness: { article: '第三十一条' } })
    expect((await city.supervisor.get(satisfaction.tickets)).body.numerator).toContain(ticket)

    const theirs = (await city.unit(unit).get(`/v1/scores?${period}`)).body
    expect(theirs.apart.map(({ of }: { of: string }) => of)).toEqual([unit])
    expect((await city.unit(unit).get(satisfaction.tickets)).body.numerator).toContain(ticket)
    const other = await city.unit('sy-public-security').get(satisfaction.tickets)
    expect([other.status, other.body.code]).toEqual([404, 'list.unknown'])
    expect((await city.supervisor.get('/v1/scores?from=2026-10-09&to=2026-10-08')).body.code).toBe('period.invalid')
    expect((await city.channel('web').get(`/v1/scores?${period}`)).status).toBe(403)
  })
})

async function list(name: string): Promise<{ ticket: string; level: number }[]> {
  return (await city.supervisor.get(`/v1/authority-lists/${name}?limit=100`)).body.items
}
