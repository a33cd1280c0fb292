/** 第三十五条 — who sees what, with every look and decision recorded in a chained log. */
import { describe, expect, it } from 'vitest'
import { verifier } from '../../shared/record/verify.ts'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const appellant = { name: '周三五', phone: '13900035035', idNumber: '210102198001010035', address: '和平区青年大街' }

describe('a look at identity data', () => {
  it('is recorded with who, when, from where and why, and read by those who supervise', async () => {
    const { ticket, order, unit } = await city.dispatched({ appellant })
    const seen = await city.operator.get(`/v1/tickets/${ticket}/identity?purpose=${encodeURIComponent('回访')}`)
    expect(seen.body).toMatchObject(appellant)
    expect((await city.unit(unit).get(`/v1/work-orders/${order}`)).body.appellant).toMatchObject({ name: '周三五' })

    const { status, body } = await city.supervisor.get(`/v1/tickets/${ticket}/identity-looks`)
    expect(status).toBe(200)
    const looks = body.items.filter(({ how }: { how: string }) => how === 'look').reverse()
    expect(looks).toMatchObject([
      { ticket, by: { role: 'operator' }, purpose: '回访', fields: ['name', 'phone', 'idNumber', 'address'] },
      { ticket, by: { role: 'department', unit }, order, fields: ['name', 'phone', 'address'] },
    ])
    for (const { from, at } of looks) {
      expect(from.ip).toMatch(/^[\d.:a-f]+$/)
      expect(from.request).not.toBe('')
      expect(Date.parse(at)).not.toBeNaN()
    }
    expect(JSON.stringify(body)).not.toMatch(/周三五|13900035035|210102198001010035/)
    expect((await city.admin.get(`/v1/tickets/${ticket}/identity-looks`)).status).toBe(200)
    expect((await city.operator.get(`/v1/tickets/${ticket}/identity-looks`)).status).toBe(403)
    expect((await city.unit(unit).get(`/v1/tickets/${ticket}/identity-looks`)).status).toBe(403)
  })

  it('needs a purpose, and is refused to units that do not hold the order', async () => {
    const { ticket } = await city.dispatched({ appellant })
    expect((await city.operator.get(`/v1/tickets/${ticket}/identity`)).status).toBe(400)
    expect((await city.unit('sy-public-security').get(`/v1/tickets/${ticket}/identity?purpose=x`)).status).toBe(404)
    const looks = await city.supervisor.get(`/v1/tickets/${ticket}/identity-looks`)
    expect(looks.body.items.filter(({ how }: { how: string }) => how === 'look')).toEqual([])
  })
})

describe('identity data that were taken down wrongly', () => {
  const wrong = { name: '周三武', phone: '13900035099' }
  const right = { name: '周三五', phone: '13900035098' }

  it('are corrected by an operator or the channel, with history on the identity side and no value on the log', async () => {
    const { ticket, order, unit } = await city.dispatched({ appellant: wrong })
    const path = `/v1/tickets/${ticket}/identity-corrections`
    const body = { ...right, reason: '登记时听错' }
    const once = { 'idempotency-key': 'correct-once' }
    const { status, headers } = await city.operator.post(path, body, once)
    expect(status).toBe(201)
    const again = await city.operator.post(path, body, once)
    expect([again.status, again.headers.get('etag')]).toEqual([201, headers.get('etag')])
    expect((await city.operator.post(path, body)).body.code).toBe('identity.unchanged')
    const old = await city
      .channel('web')
      .ask('POST', path, { address: '青年大街', reason: '补录' }, { 'if-match': '"1"' })
    expect(old).toMatchObject({ status: 412, body: { code: 'ticket.changed' } })
    expect((await city.channel('web').post(path, { address: '青年大街', reason: '补录' })).status).toBe(201)
    expect((await city.channel('phone').post(path, { ...wrong, reason: '误改' })).status).toBeGreaterThanOrEqual(403)
    expect((await city.unit(unit).post(path, { ...wrong, reason: '误改' })).status).toBe(403)

    const seen = await city.operator.get(`/v1/tickets/${ticket}/identity?purpose=check`)
    expect(seen.body).toMatchObject({
      ...right,
      corrections: [
        { by: { role: 'operator' }, reason: '登记时听错', before: wrong, after: right },
        { by: { role: 'channel' }, before: { address: null }, after: { address: '青年大街' } },
      ],
    })
    const shown = await city.unit(unit).get(`/v1/work-orders/${order}`)
    expect(shown.body.appellant).toMatchObject({ ...right, address: '青年大街' })
    const log = String((await city.businessEnvironment.get(`/v1/tickets/${ticket}/log`)).body)
    expect(log).toContain('{"type":"identity-corrected","fields":["name","phone"]}')
    expect(log).not.toMatch(/周三|139000350|登记时听错/)
  })

  it('and whose tickets are the same appellant’s follows', async () => {
    const first = await city.register({ appellant: { name: '周三六', phone: '13900035061' } })
    const second = await city.register({ appellant: { name: '周三六', phone: '13900035062' } })
    const earlier = () => city.operator.get(`/v1/tickets/${second.body.number}/earlier-tickets`)
    expect((await earlier()).body.items).toEqual([])
    const path = `/v1/tickets/${first.body.number}/identity-corrections`
    await city.operator.post(path, { phone: '13900035062', reason: '号码有误' })
    expect((await earlier()).body.items).toMatchObject([{ number: first.body.number }])
  })
})

describe('the log of a ticket', () => {
  it('says of every decision who, when, from where and under which rules, and its chain is verified offline', async () => {
    const { ticket } = await city.dispatched({ appellant, text: '供暖一周，室温只有十五度。'.repeat(80) })
    const { status, body } = await city.businessEnvironment.get(`/v1/tickets/${ticket}/log`)
    expect(status).toBe(200)
    const { add, result } = verifier()
    for (const line of String(body).split('\n')) add(line)
    expect(result()).toMatchObject({ tickets: 1, texts: 2, broken: [] })

    const lines = String(body).trim().split('\n')
    const decisions = lines.map((line) => JSON.parse(line).decision).filter((decision) => decision)
    expect(decisions.length).toBeGreaterThanOrEqual(3)
    for (const decision of decisions) {
      expect(decision).toMatchObject({ rules: 'liaoning-draft-2021@1', before: expect.any(String) })
      if (decision.by.role !== 'system') expect(decision.from.request).not.toBe('')
    }
    expect(JSON.stringify(decisions)).not.toContain('室温')
    expect(String(body)).not.toMatch(/周三五|13900035035/)

    const again = verifier()
    for (const line of lines) again.add(line.replace('"accept"', '"reject"'))
    expect(again.result().broken).toMatchObject([{ ticket, n: 3, fault: 'chain-broken' }])
    expect((await city.operator.get(`/v1/tickets/${ticket}/log`)).status).toBe(403)
  })
})
