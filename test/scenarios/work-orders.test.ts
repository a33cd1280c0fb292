/** 拉取工单 over HTTP: asked every few seconds, what has changed, how many, and many at once. */
import { describe, expect, it } from 'vitest'
import { type Answer, type Person, sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'

const city = sampleCity()
const area = '210102'

const poll = (person: Person, path: string, etag: string): Promise<Answer> =>
  person.ask('GET', path, undefined, { 'If-None-Match': etag })
const numbersIn = ({ body }: Answer): string[] => body.items.map(({ number }: { number: string }) => number)

/** Asks until this holds: a list may be a moment behind. */
async function until(ask: () => Promise<Answer>, holds: (answer: Answer) => boolean): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await ask()
    if (holds(answer)) return answer
    expect(tries, JSON.stringify(answer.body).slice(0, 300)).toBeLessThan(60)
    await new Promise((again) => setTimeout(again, 100))
  }
}
/** Past the time in which an index may lag behind. */
const aWhile = () => city.advanceTo(new Date(Date.parse(city.now()) + 21_000).toISOString())

describe('a unit that asks again and again', () => {
  it.skipIf(isRemote)(
    'is answered 304 with nothing while nothing is new, and all again when something is',
    async () => {
      const { order, unit } = await city.dispatched({ area })
      const department = city.unit(unit)
      const path = '/v1/work-orders?limit=100'
      await until(
        () => department.get(path),
        (answer) => numbersIn(answer).includes(order),
      )
      await city.settled()
      await aWhile()
      const first = await department.get(path)
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^".{22}"$/)
      const again = await poll(department, path, etag)
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag])
      // Of another list it says nothing.
      expect((await poll(department, '/v1/work-orders?limit=99', etag)).status).toBe(200)
      expect((await poll(department, '/v1/work-order-counts', etag)).status).toBe(200)
      const next = await city.dispatched({ area })
      const news = await until(
        () => poll(department, path, etag),
        ({ status }) => status === 200,
      )
      await until(
        () => poll(department, path, news.headers.get('etag') ?? ''),
        (answer) => answer.status === 304 || numbersIn(answer).includes(next.order),
      )
    },
  )

  it.skipIf(isRemote)('is given what has changed since, also what has ended, and nothing else', async () => {
    const { order, unit, ticket } = await city.dispatched({ area })
    const department = city.unit(unit)
    await city.settled()
    await aWhile()
    const begun = await department.get(`/v1/work-orders?changedSince=${encodeURIComponent(city.now())}`)
    expect([begun.status, begun.body.items]).toEqual([200, []])
    expect(
      (await city.operator.post(`/v1/tickets/${ticket}/withdrawal`, { by: '诉求人', reasons: '已自行解决' })).status,
    ).toBeLessThan(500)
    await department.post(`/v1/work-orders/${order}/acknowledgement`, { by: '李工' })
    const since = encodeURIComponent(begun.body.since)
    const changed = await until(
      () => department.get(`/v1/work-orders?changedSince=${since}`),
      (answer) => numbersIn(answer).includes(order),
    )
    const row = changed.body.items.find(({ number }: { number: string }) => number === order)
    expect(Date.parse(row.changedAt)).toBeGreaterThanOrEqual(Date.parse(begun.body.since))
    expect(Date.parse(changed.body.since)).toBeGreaterThan(Date.parse(begun.body.since))
    const mixed = await department.get(`/v1/work-orders?changedSince=${since}&dueBefore=2027-01-01`)
    expect(mixed.status).toBe(400)
  })

  it('narrows by category and by last day', async () => {
    const { order, unit } = await city.dispatched({ area })
    const department = city.unit(unit)
    const listed = await until(
      () => department.get('/v1/work-orders?limit=100'),
      (answer) => numbersIn(answer).includes(order),
    )
    const row = listed.body.items.find(({ number }: { number: string }) => number === order)
    expect(row).toMatchObject({ day: { of: expect.any(Number) }, unitName: expect.any(String) })
    const lastDay = row.limit.slice(0, 10)
    const early = await department.get('/v1/work-orders?dueBefore=2020-01-01')
    expect(early.body.items).toEqual([])
    const late = await department.get(`/v1/work-orders?limit=100&dueBefore=${lastDay}`)
    expect(numbersIn(late)).toContain(order)
    const ofCategory = await department.get(`/v1/work-orders?limit=100&category=${row.category}`)
    expect(numbersIn(ofCategory)).toContain(order)
    expect((await department.get('/v1/work-orders?category=nothing')).body.items).toEqual([])
  })
})

describe('counts of a unit', () => {
  it('are those of its open orders, and of nobody else’s', async () => {
    const { unit } = await city.dispatched({ area })
    const department = city.unit(unit)
    await until(
      async () => department.get('/v1/work-order-counts'),
      ({ body }) => body.open >= 1 && body.unacknowledged >= 1,
    )
    const { body } = await department.get('/v1/work-order-counts')
    expect(body).toMatchObject({ unit, overdue: expect.any(Number), oldest: expect.any(String) })
    expect((await department.get('/v1/work-order-counts?unit=sy-water')).status).toBe(404)
  })
})

describe('many orders in one call', () => {
  it('are shown as each is alone, with a look of its own; others’ are told to be unknown', async () => {
    const [one, two] = [await city.dispatched({ area }), await city.dispatched({ area })]
    const department = city.unit(one.unit)
    const path = `/v1/work-order-details?workOrders=${one.order},${two.order},261009-48213077-1,${one.order}`
    const { status, body } = await department.get(path)
    expect([status, body.workOrders.length]).toEqual([200, 3])
    expect(body.workOrders[0]).toMatchObject({
      workOrder: one.order,
      order: { unit: one.unit, appellant: expect.any(Object) },
    })
    expect(body.workOrders[2]).toMatchObject({ problem: { code: 'work-order.unknown' } })
    const { body: looks } = await city.admin.get(`/v1/tickets/${one.ticket}/identity-looks`)
    expect(looks.items.length).toBeGreaterThan(0)
    expect((await department.get('/v1/work-order-details?workOrders=')).status).toBe(400)
    const many = Array.from({ length: 26 }, (_, n) => `261009-48213077-${n + 1}`).join(',')
    expect((await department.get(`/v1/work-order-details?workOrders=${many}`)).status).toBe(400)
  })
})
