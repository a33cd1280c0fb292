/** 人员 over HTTP: keys of their own, whose they are, and what ends with leaving. */
import { describe, expect, it } from 'vitest'
import { answersKeptFor } from '../../shared/law/access-limits.ts'
import { sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'

const city = sampleCity()
const run = Date.now().toString(36)
let people = 0
const newNumber = () => `t-${run}-${++people}`
const expires = '2099-01-01T00:00:00+08:00'
const member = { name: '李敏', roles: [{ role: 'operator' }] }

async function keyed(number: string, role: string) {
  const { status, body } = await city.admin.post('/v1/keys', { role, staff: number, name: '席位', expires })
  expect(status, JSON.stringify(body)).toBe(201)
  return city.withKey(`Bearer ${body.key}`)
}

/** Until the gateway asks again whose a key is. */
const aMinute = () => city.advanceTo(new Date(Date.parse(city.now()) + (answersKeptFor + 1) * 1000).toISOString())

describe('a member of staff', () => {
  it('has a key of their own, is told who they are, and stands in the log by number and name', async () => {
    const number = newNumber()
    const put = await city.admin.put(`/v1/staff/${number}`, {
      ...member,
      roles: [{ role: 'operator', areas: ['210102'] }],
    })
    expect([put.status, put.body]).toMatchObject([200, { number, name: '李敏', position: 'staff' }])
    const own = await keyed(number, 'operator')
    expect((await own.get('/v1/me')).body).toMatchObject({
      role: 'operator',
      areas: ['210102'],
      staff: { number, name: '李敏', position: 'staff' },
    })
    const { body } = await city.register({ area: '210102' })
    expect((await own.post(`/v1/tickets/${body.number}/acceptance`, {})).status).toBe(201)
    const { decisions } = (await city.operator.get(`/v1/tickets/${body.number}/timeline`)).body
    expect(decisions.at(-1).by).toMatchObject({ role: 'operator', staff: number, name: '李敏' })
  })

  it.skipIf(isRemote)('has their limits changed with their record, also under the key that they hold', async () => {
    const number = newNumber()
    await city.admin.put(`/v1/staff/${number}`, member)
    const own = await keyed(number, 'operator')
    const { body } = await city.register({ area: '210102' })
    expect((await own.get(`/v1/tickets/${body.number}`)).status).toBe(200)
    await city.admin.put(`/v1/staff/${number}`, { ...member, roles: [{ role: 'operator', areas: ['210103'] }] })
    await aMinute()
    expect((await own.get(`/v1/tickets/${body.number}`)).status).toBe(404)
  })

  it.skipIf(isRemote)('who leaves opens nothing any more, in no role; and does again when they come back', async () => {
    const number = newNumber()
    const roles = [{ role: 'operator' }, { role: 'supervisor', authority: 'platform' }]
    await city.admin.put(`/v1/staff/${number}`, { ...member, roles })
    const [operator, supervisor] = [await keyed(number, 'operator'), await keyed(number, 'supervisor')]
    expect((await supervisor.get('/v1/me')).body).toMatchObject({ role: 'supervisor', authority: 'platform' })
    const left = await city.admin.post(`/v1/staff/${number}/departure`, { reason: '调离' })
    expect([left.status, left.body.left]).toMatchObject([201, expect.any(String)])
    await aMinute()
    for (const one of [operator, supervisor]) expect((await one.get('/v1/me')).status).toBe(401)
    const again = await city.admin.post(`/v1/staff/${number}/departure`, { reason: '再次' })
    expect([again.status, again.body.left]).toEqual([201, left.body.left])
    const refused = await city.admin.post('/v1/keys', { role: 'operator', staff: number, name: '席位', expires })
    expect([refused.status, refused.body.code]).toEqual([422, 'staff.not-in-role'])
    await city.admin.put(`/v1/staff/${number}`, { ...member, roles })
    await aMinute()
    expect((await operator.get('/v1/me')).body.staff.number).toBe(number)
  })

  it('of a unit acts for it, on duty or in a grid', async () => {
    const number = newNumber()
    const wrong = await city.admin.put(`/v1/staff/${number}`, { name: '赵', roles: [{ role: 'department' }] })
    expect([wrong.status, wrong.body.errors?.[0]?.pointer]).toEqual([400, '/unit'])
    const unknown = { name: '赵', unit: 'nowhere', roles: [{ role: 'department' }] }
    expect((await city.admin.put(`/v1/staff/${number}`, unknown)).body.code).toBe('unit.unknown')
    const unit = 'sy-street-lighting'
    await city.admin.put(`/v1/staff/${number}`, { ...unknown, unit, position: 'grid' })
    const own = await keyed(number, 'department')
    expect((await own.get('/v1/me')).body).toMatchObject({ role: 'department', unit: { code: unit } })
    expect((await own.get('/v1/work-orders')).status).toBe(200)
  })

  it('has a key in none of the roles that they have not, with nothing said that their record says', async () => {
    const number = newNumber()
    await city.admin.put(`/v1/staff/${number}`, member)
    const asked = { staff: number, name: '席位', expires }
    const other = await city.admin.post('/v1/keys', { ...asked, role: 'admin' })
    expect([other.status, other.body.code]).toEqual([422, 'staff.not-in-role'])
    const said = await city.admin.post('/v1/keys', { ...asked, role: 'operator', areas: ['210102'] })
    expect([said.status, said.body.errors?.[0]?.pointer]).toEqual([400, '/areas'])
  })

  it('is found by number, and on a list page by page', async () => {
    const numbers = [newNumber(), newNumber(), newNumber()]
    for (const number of numbers) await city.admin.put(`/v1/staff/${number}`, member)
    expect((await city.admin.get(`/v1/staff/${numbers[0]}`)).body).toMatchObject({ number: numbers[0] })
    expect((await city.admin.get('/v1/staff/nobody-1')).status).toBe(404)
    expect((await city.admin.get('/v1/staff/%E6%9D%8E')).status).toBe(400)
    const found: string[] = []
    for (let next: string | undefined = ''; next !== undefined; ) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`
      const { body } = await city.admin.get(`/v1/staff?limit=2${cursor}`)
      found.push(...body.items.map(({ number }: { number: string }) => number))
      next = body.next
    }
    expect(found.filter((number) => numbers.includes(number))).toEqual(numbers)
    expect(new Set(found).size).toBe(found.length)
  })
})

it('a key that is nobody’s own says what it is of', async () => {
  expect((await city.channel('web').get('/v1/me')).body).toMatchObject({ role: 'channel', channel: 'web' })
  expect((await city.operator.get('/v1/me')).body).not.toHaveProperty('staff')
})
