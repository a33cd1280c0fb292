/** Over HTTP: HEAD, numbers as people write them, impossible dates, appellants without a telephone. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from './city.ts'

const city = sampleCity()

describe('what anyone may read', () => {
  it.each(['/docs', '/v1/openapi.json', '/v1/regulation'])('HEAD %s says that it is there', async (path) => {
    const answer = await fetch(`${city.url()}${path}`, { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })
})

describe('at the door', () => {
  it('a number without a dash, or with another one, is the same number', async () => {
    const { body } = await city.register()
    const [day, serial] = body.number.split('-')
    for (const written of [
      `${day}${serial}`,
      `${day} ${serial}`,
      `${day}–${serial}`,
      body.number.normalize('NFKC').replace('-', '－'),
    ])
      expect((await city.operator.get(`/v1/tickets/${encodeURIComponent(written)}`)).body.number).toBe(body.number)
    expect((await city.appellant(`${day}${serial}`, body.accessCode).get(`/v1/tickets/${body.number}`)).status).toBe(
      200,
    )
  })
  it.each(['limit=0x10', 'limit=1e1', 'limit=%205', 'endedIn=2026-99', 'endedIn=0001-01'])(
    '%s is none',
    async (query) => expect((await city.operator.get(`/v1/tickets?${query}`)).status).toBe(400),
  )
  it('no key is issued until the year 1, and nothing happened in 2030', async () => {
    const key = { role: 'operator', name: '测试', expires: '0001-01-01T00:00:00Z' }
    expect((await city.admin.post('/v1/keys', key)).status).toBe(400)
    expect((await city.register({ occurredAt: '2099-01-01T00:00:00+08:00' })).body.code).toBe('occurred.not-yet')
  })
  it('people without a telephone are nobody’s same appellant', async () => {
    const of = (appellant: object) => city.register({ appellant })
    const [one, two] = await Promise.all([of({ name: '甲', phone: '无' }), of({ name: '乙', phone: '无' })])
    expect([one?.status, two?.status, (await of({ name: '丙', email: 'c@example.cn', phone: '' })).status]).toEqual([
      201, 201, 201,
    ])
    const { body } = await city.operator.get(`/v1/tickets/${two?.body.number}/earlier-tickets`)
    expect(body.items).toEqual([])
    const written = '024-23212321转8001 / １３９００００７７７７'
    const { body: born } = await of({ name: '丁', phone: written, idNumber: 'H12345678 (01)' })
    expect((await city.operator.get(`/v1/tickets/${born.number}/identity?purpose=x`)).body).toMatchObject({
      phone: written,
      idNumber: 'H12345678 (01)',
    })
    const { body: again } = await of({ name: '丁', phone: '+86 139 0000 7777' })
    const { body: earlier } = await city.operator.get(`/v1/tickets/${again.number}/earlier-tickets`)
    expect(earlier.items.map(({ number }: { number: string }) => number)).toContain(born.number)
  })
})
