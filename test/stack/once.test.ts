/** 只办一次 — sixteen at once under one Idempotency-Key are one; other content is refused. */
import { describe, expect, it } from 'vitest'
import { type Answer, type Person, sampleCity } from './city.ts'

const city = sampleCity()
let keys = 0

async function sixteen(person: Person, path: string, body: object, other: object): Promise<Answer> {
  const once = { 'Idempotency-Key': `once-${++keys}` }
  const answers = await Promise.all(Array.from({ length: 16 }, () => person.post(path, body, once)))
  const [first] = answers
  if (!first) throw new Error('nothing was answered')
  for (const again of [...answers, await person.post(path, body, once)])
    expect({ status: again.status, body: again.body }).toEqual({ status: first.status, body: first.body })
  const reused = await person.post(path, { ...body, ...other }, once)
  expect([reused.status, reused.body.code]).toEqual([409, 'idempotency.key-reused'])
  return first
}

describe('asked sixteen times at once', () => {
  it('one key is issued, and it is the same key', async () => {
    const { body } = await sixteen(
      city.admin,
      '/v1/keys',
      {
        role: 'operator',
        name: '同一把',
        expires: '2099-01-01T00:00:00+08:00',
      },
      { name: '另一把' },
    )
    expect((await city.withKey(`Bearer ${body.key}`).get('/v1/tickets')).status).toBe(200)
  })

  it('one suggestion stands', async () => {
    const { order, unit } = await city.dispatched()
    expect(order).not.toBe('')
    const suggestion = {
      category: 'heating-temperature',
      area: '210102',
      lead: 'heping-housing',
      reasons: `目录有误 ${Date.now()}`,
    }
    const { body } = await sixteen(city.unit(unit), '/v1/catalogue-suggestions', suggestion, { reasons: '另一内容' })
    const { body: list } = await city.unit(unit).get('/v1/catalogue-suggestions?state=open&limit=100')
    expect(list.items.filter(({ reasons }: { reasons: string }) => reasons === body.reasons)).toHaveLength(1)
  })

  it('tickets are merged once, and the answer stays what it was', async () => {
    const lead = await city.dispatched({ category: 'property-service' })
    const [one, two] = await Promise.all([
      city.register({ category: 'property-service' }),
      city.register({ category: 'property-service' }),
    ])
    const tickets = [one?.body.number, two?.body.number, '261009-48213077']
    const { body } = await sixteen(
      city.operator,
      `/v1/tickets/${lead.ticket}/merged-tickets`,
      {
        tickets,
        reasons: '同一事项',
      },
      { reasons: '另一内容' },
    )
    expect(body.merged).toBe(2)
  })

  it('one inspection is drawn', async () => {
    const { ticket, order, unit } = await city.dispatched({ category: 'property-service' })
    const reply = {
      record: '已处理',
      answer: '已处理',
      consultation: { at: city.now(), by: '李工', how: 'phone' },
    }
    const closing = { ground: 1, alternative: 'solved', reasons: '已处理' }
    const done = [
      await city.unit(unit).post(`/v1/work-orders/${order}/replies`, reply),
      await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {}),
      await city.operator.post(`/v1/tickets/${ticket}/closing`, closing),
    ]
    for (const { status, body } of done) expect(status, JSON.stringify(body)).toBeLessThan(300)
    await city.settled()
    const day = new Date(Date.parse(city.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
    // Nobody else draws seven.
    await sixteen(city.supervisor, '/v1/inspections', { from: day, to: day, stratum: {}, size: 7 }, { size: 2 })
    const { body } = await city.supervisor.get('/v1/inspections')
    expect(body.items.filter(({ size }: { size: number }) => size === 7)).toHaveLength(1)
  })
})

describe('an answer under an Idempotency-Key', () => {
  it('is kept sealed: the registry tells no key', async () => {
    const once = { 'Idempotency-Key': `once-${++keys}` }
    const { body } = await city.admin.post(
      '/v1/keys',
      { role: 'operator', name: '封存', expires: '2099-01-01T00:00:00+08:00' },
      once,
    )
    const seen: string[] = []
    const stop = city.city().host.watch(({ input }) => seen.push(JSON.stringify(input)))
    expect(
      (
        await city.admin.post(
          '/v1/keys',
          { role: 'operator', name: '封存', expires: '2099-01-01T00:00:00+08:00' },
          once,
        )
      ).body,
    ).toEqual(body)
    stop()
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.join()).not.toContain(body.key.slice(-43))
  })

  it('of a refusal is not kept: corrected elsewhere, it may be asked again', async () => {
    const once = { 'Idempotency-Key': `once-${++keys}` }
    const ask = () =>
      city.admin.post(
        '/v1/keys',
        { role: 'department', unit: 'once-unit', name: '后有', expires: '2099-01-01T00:00:00+08:00' },
        once,
      )
    expect((await ask()).body.code).toBe('unit.unknown')
    await city.admin.put('/v1/units/once-unit', {
      name: '后有',
      level: 'city',
      parent: 'shenyang-hotline',
      area: '210100',
      kind: 'department',
      responsible: { name: '张', phone: '024-1' },
    })
    expect([201, 422]).toContain((await ask()).status)
  })
})
