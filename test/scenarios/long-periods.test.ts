/** 长期间的统计 over HTTP: asked for, looked at until it is there, listed page by page. */
import { describe, expect, it } from 'vitest'
import { type Answer, type Person, sampleCity } from '../stack/city.ts'

const city = sampleCity()
const csv = { accept: 'text/csv' }
const day = (from: string, more: number) =>
  new Date(Date.parse(from) + 8 * 3_600_000 + more * 86_400_000).toISOString().slice(0, 10)
const period = () => `from=${day(city.now(), -150)}&to=${day(city.now(), 0)}`

/** Asks, waits where it is told to, and asks again. */
async function waited(path: string, who: Person, headers?: Record<string, string>): Promise<Answer> {
  const first = await who.ask('GET', path, undefined, headers)
  if (first.status !== 202) return first
  const location = first.headers.get('location') ?? ''
  expect(first.headers.get('retry-after')).toBe('5')
  expect(first.body).toMatchObject({ evaluation: location.split('/').at(-1), from: expect.any(String) })
  const look = async () => (await who.get(location)).body.state
  await expect.poll(look, { timeout: 60_000, interval: 500 }).toBe('counted')
  return who.ask('GET', path, undefined, headers)
}

describe('a period of more than 31 days', () => {
  it('is answered later, once for whoever asks, in JSON and as a table', async () => {
    const { ticket, unit } = await city.dispatched({ category: 'property-service' })
    const path = `/v1/figures?${period()}&by=unit`
    const { status, body } = await waited(path, city.operator)
    expect([status, body.by]).toEqual([200, 'unit'])
    expect(body.figures.map(({ of }: { of: string }) => of)).toContain(unit)
    const others = await city.supervisor.get(path)
    expect([others.status, others.body.evaluation]).toEqual([200, body.evaluation])

    const mine = await city.unit(unit).get(`/v1/evaluations/${body.evaluation}`)
    expect(mine.body).toMatchObject({ state: 'counted', progress: { read: expect.any(Number) } })
    expect(mine.body.figures.every(({ of }: { of: string }) => of === unit)).toBe(true)
    const table = await city.operator.ask('GET', `/v1/evaluations/${body.evaluation}`, undefined, csv)
    expect([table.status, table.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/csv')])
    expect(table.body).toContain('指标代码')
    expect((await city.operator.ask('GET', path, undefined, csv)).body).toBe(table.body)

    const held = body.figures
      .find(({ of }: { of: string }) => of === unit)
      .figures.find(({ figure }: { figure: string }) => figure === 'given-back')
    const seen: string[] = []
    let cursor = ''
    do {
      const page = `/v1/figures/given-back/tickets?${period()}&of=${unit}&limit=3&evaluation=${body.evaluation}${cursor}`
      const { body: listed } = await city.unit(unit).get(page)
      expect(listed.all.denominator).toBe(held.denominator)
      seen.push(...listed.matters.map((one: { ticket: string }) => one.ticket))
      cursor = listed.next ? `&cursor=${listed.next}` : ''
    } while (cursor)
    expect(seen).toHaveLength(held.denominator)
    expect(seen).toContain(ticket)
  })

  it('is scored later too', async () => {
    const { status, body } = await waited(`/v1/scores?${period()}`, city.supervisor)
    expect([status, typeof body.evaluation]).toEqual([200, 'string'])
  })

  it('lists nothing of others to a unit', async () => {
    const unit = city.unit('heping-housing')
    const { status, body } = await unit.get(`/v1/figures/closing/tickets?${period()}&of=shenhe-housing`)
    expect([status, body.code]).toEqual([404, 'list.unknown'])
  })

  it('is at most a year, and no evaluation by another name', async () => {
    const { body } = await city.operator.get('/v1/figures?from=2025-01-01&to=2026-10-08')
    expect(body.code).toBe('period.invalid')
    const unknown = await city.operator.get('/v1/evaluations/ev-nothing')
    expect([unknown.status, unknown.body.code]).toEqual([404, 'thing.unknown'])
  })

  it('of 31 days is answered at once', async () => {
    const { status, body } = await city.operator.get(
      `/v1/figures?from=${day(city.now(), -30)}&to=${day(city.now(), 0)}`,
    )
    expect([status, body.evaluation]).toEqual([200, undefined])
  })
})
