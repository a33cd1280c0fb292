/** 夜间汇总 over HTTP: figures are the same before and after the night, and what changes next counts at once. */
import { expect, it } from 'vitest'
import { sampleCity } from './city.ts'

const city = sampleCity()
const dayOf = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
const after = (days: number) => new Date(Date.parse(city.now()) + days * 86_400_000).toISOString()

it('counts from the night’s days and what changed since, as it did from the logs', async () => {
  const first = dayOf(city.now())
  // 31 days: what is answered at once, though the clock goes on.
  const last = dayOf(after(30))
  const { ticket, order, unit } = await city.dispatched({ category: 'property-service' })
  await city.register({ area: '210102' })
  await city.settled()
  await city.city().host.idle()
  const figures = async (by: string) => {
    const { body } = await city.operator.get(`/v1/figures?from=${first}&to=${last}&by=${by}`)
    return body
  }
  const before = { city: await figures('city'), unit: await figures('unit') }
  expect(before.city.since).toBeUndefined()

  await city.advanceTo(after(1))
  await city.city().host.idle()
  await expect.poll(async () => (await figures('city')).since, { timeout: 20_000 }).toBeDefined()
  const night = await figures('city')
  const told = (body: typeof night) => body.figures.find(({ of }: { of: string }) => of === 'city')?.figures
  const registered = (body: typeof night) =>
    told(body).find((one: { figure: string }) => one.figure === 'repeated').denominator
  expect(registered(night)).toBe(registered(before.city))
  const given = (body: typeof night) =>
    body.figures
      .find(({ of }: { of: string }) => of === unit)
      .figures.find((one: { figure: string }) => one.figure === 'given-back').denominator
  expect(given(await figures('unit'))).toBe(given(before.unit))

  const consultation = { at: city.now(), by: '李工', how: 'phone' }
  const reply = { record: '已修', answer: '已修', consultation }
  expect((await city.unit(unit).post(`/v1/work-orders/${order}/replies`, reply)).status).toBe(201)
  await city.settled()
  await city.city().host.idle()
  const held = (body: typeof night) =>
    body.figures
      .find(({ of }: { of: string }) => of === unit)
      .figures.find((one: { figure: string }) => one.figure === 'days-held').denominator
  const now = await figures('unit')
  expect(now.changed).toBeGreaterThan(0)
  expect(held(now)).toBe(held(before.unit) + 1)
  const behind = await city.operator.get(`/v1/figures/days-held/tickets?from=${first}&to=${last}&of=${unit}`)
  expect(behind.body.numerator).toContain(ticket)
  expect(behind.body.matters.find((one: { ticket: string }) => one.ticket === ticket).because).toMatchObject([
    { occasion: 'held', unit, zh: '单位办理结束' },
  ])
})
