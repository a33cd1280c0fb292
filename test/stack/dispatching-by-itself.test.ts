/** 系统自动派单, over HTTP — in a city whose file says so, once a night has learned; what is not sure waits. */
import { expect, it } from 'vitest'
import { openCity } from '../../infra/local/open-city.ts'
import { sampleCity, toldInCall } from './city.ts'
import { placeOf } from './place.ts'

const city = sampleCity(async () =>
  placeOf(await openCity({ port: 0, data: undefined, otherwise: { dispatchesByItself: { margin: 0.9 } } })),
)
const lamp = {
  title: '路灯不亮',
  text: '铁西重工街整条街路灯都不亮，天黑看不见路灯。',
  category: undefined,
  area: '210106',
}

async function accepted(appeal: object): Promise<string> {
  const { body } = await city.register({ ticketType: 'help', ...appeal })
  const done = await city.operator.post(`/v1/tickets/${body.number}/acceptance`, { toldInCall })
  expect(done.status, JSON.stringify(done.body)).toBe(201)
  return body.number
}
const read = async (ticket: string) => (await city.operator.get(`/v1/tickets/${ticket}`)).body

it('goes out once somebody accepted it, to whom the catalogue names, marked', async () => {
  const early = await accepted(lamp)
  await city.settled()
  expect(await read(early)).toMatchObject({ state: 'accepted', orders: [] })
  await city.operator.post(`/v1/tickets/${early}/dispatches`, { category: 'street-light' })
  await city.settled()
  await city.advanceTo(new Date(Date.parse(city.now()) + 9 * 86_400_000).toISOString())
  await expect
    .poll(async () => (await city.supervisor.get('/v1/suggestions/report')).body.examples, { timeout: 60_000 })
    .toBe(1)

  const sure = await accepted(lamp)
  const unsure = await accepted({ ...lamp, title: '问一件事', text: '有件事想问问怎么办。' })
  const report = await accepted({ ...lamp, ticketType: 'report' })
  await city.settled()
  const [order] = (await read(sure)).orders
  expect(order).toMatchObject({ unit: 'sy-street-lighting', role: 'lead', by: 'catalogue', byItself: true })
  // The timeline says that it was the platform, by which model and margin.
  const timeline = (await city.operator.get(`/v1/tickets/${sure}/timeline`)).body
  expect(JSON.stringify(timeline)).toMatch(/"suggestions".*"margin"|"margin".*"suggestions"/)
  expect(city.city().host.guard.refused()).toEqual([])
  for (const other of [unsure, report]) expect(await read(other)).toMatchObject({ state: 'accepted', orders: [] })
})
