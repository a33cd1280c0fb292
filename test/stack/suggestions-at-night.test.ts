/** 派单建议，一夜之后: a wrong suggestion is overruled, and what stood is learned overnight. */
import { expect, it } from 'vitest'
import { sampleCity, toldInCall } from './city.ts'

const city = sampleCity()
const after = (days: number) => new Date(Date.parse(city.now()) + days * 86_400_000).toISOString()
const said = (more: string) => ({
  title: '共享充电宝扣押金',
  text: `商场里的共享充电宝柜子坏了，还不进去，一直计费，押金也扣了。${more}`,
  area: '210102',
})

it('is counted, and the next text alike is suggested as it stood', async () => {
  const first = async () => {
    const { body } = await city.operator.post('/v1/suggestions', said('客服打不通。'))
    return { category: body.categories[0]?.category, body }
  }
  const before = await first()
  expect(before.category).toBe('shared-bikes')
  expect((await city.supervisor.get('/v1/suggestions/report')).body.examples).toBe(0)
  for (const more of ['要求退。', '已经三天。', '店家不管。', '一共八十块。']) {
    const { body } = await city.register(said(more))
    await city.operator.post(`/v1/tickets/${body.number}/acceptance`, { toldInCall })
    const { body: suggestion } = await city.operator.get(`/v1/tickets/${body.number}/suggestion`)
    const suggested = { categories: suggestion.categories.map(({ category }: { category: string }) => category) }
    const dispatched = await city.operator.post(`/v1/tickets/${body.number}/dispatches`, {
      category: 'consumer-rights',
      suggested,
    })
    expect(dispatched.status, JSON.stringify(dispatched.body)).toBe(201)
  }
  await city.settled()
  await city.advanceTo(after(9))
  await city.city().host.idle()
  const report = async () => (await city.supervisor.get('/v1/suggestions/report')).body
  await expect.poll(async () => (await report()).examples, { timeout: 60_000 }).toBe(4)
  const { accepted, replayed, method, items } = await report()
  expect(accepted).toEqual({ shown: 4, first: 0, among: expect.any(Number), overruled: 4 - accepted.among })
  expect(replayed).toMatchObject({ matters: 4, suggestions: { top1: 0 } })
  expect(method).toBe('centroid')
  expect(items).toMatchObject([{ category: 'consumer-rights', matters: 4 }])
  const csv = await city.supervisor.ask('GET', '/v1/suggestions/report', undefined, { accept: 'text/csv' })
  expect(csv.status).toBe(200)
  // The desk looks for a new model every ten minutes.
  await expect.poll(async () => (await first()).body.model?.examples, { timeout: 60_000 }).toBe(4)
  expect((await first()).category).toBe('consumer-rights')
})
