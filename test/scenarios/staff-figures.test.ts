/** 个人工作量 over HTTP: what each member of the desk decided, for its lead alone. */
import { expect, it } from 'vitest'
import { type Person, sampleCity } from '../stack/city.ts'

const city = sampleCity()
const run = Date.now().toString(36)
const today = () => new Date(Date.parse(city.now()) + 8 * 3_600_000).toISOString().slice(0, 10)

async function seat(name: string, more: Record<string, unknown> = {}): Promise<{ number: string; person: Person }> {
  const number = `f-${run}-${name}`
  await city.admin.put(`/v1/staff/${number}`, { name: `席位${name}`, roles: [{ role: 'operator', ...more }] })
  const asked = { role: 'operator', staff: number, name: '席位', expires: '2099-01-01T00:00:00+08:00' }
  const { body } = await city.admin.post('/v1/keys', asked)
  return { number, person: city.withKey(`Bearer ${body.key}`) }
}

it('counts what each decided, names the tickets behind, and is shown to the lead alone', async () => {
  const [one, idle, leads] = [await seat('one'), await seat('idle'), await seat('leads', { leads: true })]
  const tickets: string[] = []
  for (let i = 0; i < 2; i++) tickets.push((await city.register({ area: '210102' })).body.number)
  for (const ticket of tickets) await one.person.post(`/v1/tickets/${ticket}/acceptance`, {})
  await one.person.post(`/v1/tickets/${tickets[0]}/dispatches`, { lead: 'heping-housing', reason: '目录外' })
  const figures = (query = '') => leads.person.get(`/v1/staff-figures?from=${today()}&to=${today()}${query}`)
  const expected = {
    ...{ staff: one.number, name: '席位one', decisions: 3, tickets: 2, days: 1 },
    acts: [
      { command: 'accept', zh: '受理', times: 2 },
      { command: 'dispatch', zh: '派单', times: 1 },
    ],
  }
  await expect
    .poll(async () => (await figures(`&staff=${one.number}`)).body.people, { timeout: 20_000 })
    .toMatchObject([expected])
  const { body } = await figures()
  const mine = body.people.filter(({ staff }: { staff: string }) => staff.startsWith(`f-${run}`))
  expect(mine).toMatchObject([{ staff: idle.number, decisions: 0, acts: [] }, { staff: leads.number }, expected])

  const behind = await leads.person.get(`/v1/staff/${one.number}/acts?on=${today()}`)
  expect(behind.body.acts.map(({ ticket, command }: Record<string, string>) => [ticket, command])).toEqual([
    [tickets[0], 'accept'],
    [tickets[1], 'accept'],
    [tickets[0], 'dispatch'],
  ])
  for (const path of [
    `/v1/staff-figures?from=${today()}&to=${today()}`,
    `/v1/staff/${one.number}/acts?on=${today()}`,
  ]) {
    const refused = await one.person.get(path)
    expect([refused.status, refused.body.code]).toEqual([403, 'staff-figures.lead-only'])
  }
})

it('shows who has left for as long as they decided something, and nobody who is not of the desk', async () => {
  const [gone, away, leads] = [await seat('gone'), await seat('away'), await seat('lead2', { leads: true })]
  const { body } = await city.register({ area: '210102' })
  await gone.person.post(`/v1/tickets/${body.number}/acceptance`, {})
  for (const { number } of [gone, away]) await city.admin.post(`/v1/staff/${number}/departure`, { reason: '调离' })
  const path = `/v1/staff-figures?from=${today()}&to=${today()}`
  const shown = async () => {
    const { people } = (await leads.person.get(path)).body
    return people.map(({ staff }: { staff: string }) => staff)
  }
  await expect.poll(shown, { timeout: 20_000 }).toContain(gone.number)
  expect(await shown()).not.toContain(away.number)
  expect((await leads.person.get(`${path}&staff=nobody`)).body.people).toEqual([])
  expect((await leads.person.get('/v1/staff/nobody/acts?on=2026-09-01')).status).toBe(404)
})

it('refuses a period that is too long or turned round', async () => {
  const { person } = await seat('lead3', { leads: true })
  const long = await person.get('/v1/staff-figures?from=2026-09-01&to=2026-10-02')
  expect([long.status, long.body.code, long.body.errors]).toMatchObject([
    400,
    'input.invalid',
    [{ pointer: 'query/to' }],
  ])
  const whole = await person.get('/v1/staff-figures?from=2026-09-01&to=2026-10-01')
  expect(whole.status).toBe(200)
  const turned = await person.get('/v1/staff-figures?from=2026-09-02&to=2026-09-01')
  expect([turned.status, turned.body.code]).toEqual([400, 'period.invalid'])
})
