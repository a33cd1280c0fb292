/** 认领 over HTTP: two at once, a shift's end, and the lead of the desk. */
import { describe, expect, it } from 'vitest'
import { type Person, sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const run = Date.now().toString(36)
let people = 0

async function seat(more: Record<string, unknown> = {}): Promise<{ number: string; person: Person }> {
  const number = `c-${run}-${++people}`
  const put = await city.admin.put(`/v1/staff/${number}`, {
    name: `席位${people}`,
    roles: [{ role: 'operator', ...more }],
  })
  expect(put.status, JSON.stringify(put.body)).toBe(200)
  const asked = { role: 'operator', staff: number, name: '席位', expires: '2099-01-01T00:00:00+08:00' }
  const { body } = await city.admin.post('/v1/keys', asked)
  return { number, person: city.withKey(`Bearer ${body.key}`) }
}
const registered = async () => (await city.register({ area: '210102' })).body.number as string
const claimOf = async (ticket: string) => (await city.operator.get(`/v1/tickets/${ticket}`)).body.claimed
/** What somebody's list shows, once it shows so many; a list may be a moment behind. */
async function claimsOf(person: Person, many: number): Promise<string[]> {
  for (let tries = 0; ; tries++) {
    const { body } = await person.get('/v1/claims')
    const found = body.items.map(({ ticket }: { ticket: string }) => ticket)
    if (found.length === many || tries === 100) return found
    await new Promise((again) => setTimeout(again, 50))
  }
}

describe('a claim', () => {
  it('is won by one of two who ask at once, and the other is told who has it', async () => {
    const [one, two] = [await seat(), await seat()]
    const ticket = await registered()
    const path = `/v1/tickets/${ticket}/claims`
    const [first, second] = await Promise.all([one.person.post(path, {}), two.person.post(path, {})])
    expect([first.status, second.status].toSorted()).toEqual([201, 409])
    const [winner, loser, lost] = first.status === 201 ? [one, two, second] : [two, one, first]
    expect(lost.body).toMatchObject({ code: 'claim.others', details: { holder: winner.number } })
    expect(await claimOf(ticket)).toMatchObject({ by: winner.number, name: expect.stringContaining('席位') })
    const refused = await loser.person.post(`/v1/tickets/${ticket}/acceptance`, {})
    expect([refused.status, refused.body.code]).toEqual([409, 'claim.others'])
    expect((await winner.person.post(`/v1/tickets/${ticket}/acceptance`, {})).status).toBe(201)
  })

  it('stands on its holder’s list and on the desk’s with name, unit and day', async () => {
    const { number, person } = await seat()
    const ticket = await registered()
    await person.post(`/v1/tickets/${ticket}/claims`, {})
    expect(await claimsOf(person, 1)).toEqual([ticket])
    const { body } = await person.get('/v1/claims')
    expect(body.items[0]).toMatchObject({ claimed: { by: number }, day: { day: 0, of: 2, in: 'working-days' } })
    await person.post(`/v1/tickets/${ticket}/acceptance`, {})
    await person.post(`/v1/tickets/${ticket}/dispatches`, { lead: 'heping-housing', reason: '目录外' })
    expect(await claimOf(ticket)).toBeUndefined()
    expect(await claimsOf(person, 0)).toEqual([])
  })

  it('of others is for the lead of the desk, and nobody from elsewhere is handed one', async () => {
    const [one, two, leads] = [await seat(), await seat(), await seat({ leads: true })]
    const ticket = await registered()
    await one.person.post(`/v1/tickets/${ticket}/claims`, {})
    const others = await two.person.get(`/v1/claims?staff=${one.number}`)
    expect([others.status, others.body.code]).toEqual([403, 'claim.lead-only'])
    expect((await leads.person.get(`/v1/claims?staff=${one.number}`)).status).toBe(200)
    const nobody = await one.person.post(`/v1/tickets/${ticket}/claims`, { for: 'nobody-1' })
    expect([nobody.status, nobody.body.code]).toEqual([422, 'claim.not-of-the-desk'])
    const given = await leads.person.post(`/v1/tickets/${ticket}/claims`, { for: two.number })
    expect([given.status, given.body.claimed]).toMatchObject([201, { by: two.number }])
    const gone = await one.person.post(`/v1/tickets/${ticket}/release`, {})
    expect([gone.status, gone.body.code]).toEqual([409, 'claim.others'])
  })
})

describe('a shift’s end', () => {
  it('hands over what is claimed, and lets go the next time', async () => {
    const [one, two] = [await seat(), await seat()]
    const tickets = [await registered(), await registered(), await registered()]
    for (const ticket of tickets) await one.person.post(`/v1/tickets/${ticket}/claims`, {})
    await claimsOf(one.person, 3)
    const { status, body } = await one.person.post('/v1/shift-ends', { handOverTo: two.number })
    expect([status, body.more, body.items.length]).toEqual([201, false, 3])
    expect(await claimsOf(two.person, 3)).toEqual(expect.arrayContaining(tickets))
    expect(await claimsOf(one.person, 0)).toEqual([])
    const over = await two.person.post('/v1/shift-ends', {})
    expect(over.body.items).toHaveLength(3)
    expect(await claimsOf(two.person, 0)).toEqual([])
    expect(await claimOf(tickets[0] ?? '')).toBeUndefined()
  })
  it('of others is ended by the lead of the desk alone', async () => {
    const [one, two, leads] = [await seat(), await seat(), await seat({ leads: true })]
    const refused = await two.person.post('/v1/shift-ends', { staff: one.number })
    expect([refused.status, refused.body.code]).toEqual([403, 'claim.lead-only'])
    expect((await leads.person.post('/v1/shift-ends', { staff: one.number })).body).toMatchObject({ staff: one.number })
  })
})

describe('whoever leaves', () => {
  /** A minute of the city's clock; elsewhere it passes by itself. */
  const aMinute = async () => {
    if (!isRemote) return city.advanceTo(new Date(Date.parse(city.now()) + 61_000).toISOString())
    await new Promise((over) => setTimeout(over, 45_000))
  }
  const free = (ticket: string) =>
    eventually(
      () => claimOf(ticket),
      (claim) => claim === undefined,
    )

  it('leaves nothing claimed: a colleague goes on within a minute or two, and the log says why', {
    timeout: 120_000,
  }, async () => {
    const [gone, elsewhere, stays] = [await seat(), await seat(), await seat()]
    const tickets = [await registered(), await registered(), await registered()]
    for (const ticket of tickets) await gone.person.post(`/v1/tickets/${ticket}/claims`, {})
    const [moved, kept] = [await registered(), await registered()]
    await elsewhere.person.post(`/v1/tickets/${moved}/claims`, {})
    await stays.person.post(`/v1/tickets/${kept}/claims`, {})
    await claimsOf(gone.person, 3)
    await city.admin.put(`/v1/staff/${elsewhere.number}`, {
      name: '席位',
      roles: [{ role: 'supervisor', authority: 'platform' }],
    })
    expect((await city.admin.post(`/v1/staff/${gone.number}/departure`, { reason: '调离' })).status).toBe(201)
    await aMinute()
    for (const ticket of [...tickets, moved]) await free(ticket)
    const [ticket = ''] = tickets
    const { decisions } = (await city.operator.get(`/v1/tickets/${ticket}/timeline`)).body
    expect(decisions.at(-1)).toMatchObject({ command: 'releaseLeft', by: { role: 'system' } })
    expect((await stays.person.post(`/v1/tickets/${ticket}/acceptance`, {})).status).toBe(201)
    expect(await claimOf(kept)).toMatchObject({ by: stays.number })
    const handed = await stays.person.post(`/v1/tickets/${tickets[1]}/claims`, { for: gone.number })
    expect([handed.status, handed.body.code]).toEqual([422, 'claim.not-of-the-desk'])
  })
})
