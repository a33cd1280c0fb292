/** 特殊标记 over HTTP: applied for by a unit, decided by another person, listed, ended. */
import { describe, expect, it } from 'vitest'
import { type Person, sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const run = Date.now().toString(36)
const expires = '2099-01-01T00:00:00+08:00'
const reasons = '涉及三个部门，协调未果'

async function keyed(number: string, role: string): Promise<Person> {
  const { body } = await city.admin.post('/v1/keys', { role, staff: number, name: '席位', expires })
  return city.withKey(`Bearer ${body.key}`)
}

const requested = (person: Person, ticket: string, mark: string, more: object = {}) =>
  person.post(`/v1/tickets/${ticket}/mark-requests`, { mark, reasons, ...more })
const decided = (person: Person, ticket: string, decision = 'approved', request = 'mark-1') =>
  person.post(`/v1/tickets/${ticket}/mark-decisions`, { request, decision, reasons: '情况属实' })

async function onList(list: string, ticket: string) {
  const rows: { ticket: string }[] = []
  for (let cursor = ''; ; ) {
    const { body } = await city.operator.get(`/v1/authority-lists/${list}?limit=100${cursor}`)
    rows.push(...body.items)
    if (!body.next) return rows.find((row) => row.ticket === ticket)
    cursor = `&cursor=${encodeURIComponent(body.next)}`
  }
}
const is = (wanted: boolean) => (row: unknown) => (row !== undefined) === wanted

/** Units have endpoints here; those of a deployed city pull, and nothing is promised to them. */
async function toldOnce(ticket: string): Promise<void> {
  const notices = await eventually(
    async () => (await city.operator.get(`/v1/tickets/${ticket}/deliveries`)).body.items as { notice: string }[],
    (items) => items.some(({ notice }) => notice === 'mark-request.approved'),
  )
  expect(notices.filter(({ notice }) => notice.startsWith('mark'))).toHaveLength(1)
}

describe('a unit', () => {
  it('applies, is told what was decided, and sees it on its order; appellant and channel never do', async () => {
    const { ticket, order, unit, accessCode } = await city.dispatched()
    const department = city.unit(unit)
    const own = await requested(department, ticket, 'unreasonable')
    expect([own.status, own.body.orders[0].marks]).toMatchObject([201, [{ request: 'mark-1', stage: 'requested' }]])
    await eventually(() => onList('mark-requests', ticket), is(true))
    expect((await requested(city.operator, ticket, 'unreasonable')).body.code).toBe('mark.asked-already')

    expect((await decided(city.supervisor, ticket)).status).toBe(201)
    const row = await eventually(() => onList('marks-unreasonable', ticket), is(true))
    expect(row).toMatchObject({ mark: 'unreasonable', unit, askedBy: 'department', since: expect.any(String) })
    await eventually(() => onList('mark-requests', ticket), is(false))
    const seen = (await department.get(`/v1/work-orders/${order}`)).body.marks
    expect(seen).toMatchObject([{ mark: 'unreasonable', stage: 'standing', decisionReasons: '情况属实' }])
    if (!isRemote) await toldOnce(ticket)
    for (const person of [city.appellant(ticket, accessCode), city.channel('web')]) {
      const read = await Promise.all(['', '/deadlines'].map((path) => person.get(`/v1/tickets/${ticket}${path}`)))
      expect(JSON.stringify(read.map(({ body }) => body))).not.toMatch(/mark-|unreasonable|不合理|标记/)
    }
    const ended = await city.supervisor.post(`/v1/tickets/${ticket}/mark-endings`, {
      request: 'mark-1',
      reasons: '已撤',
    })
    expect([ended.status, ended.body.marks[0].stage]).toEqual([201, 'ended'])
    await eventually(() => onList('marks-unreasonable', ticket), is(false))
  })

  it('that holds no order applies for nothing; what is no mark is none', async () => {
    const { ticket, unit, accessCode } = await city.dispatched()
    const other = unit === 'tiexi-housing' ? 'sy-street-lighting' : 'tiexi-housing'
    expect((await requested(city.unit(other), ticket, 'hard-case')).status).toBe(404)
    expect((await requested(city.appellant(ticket, accessCode), ticket, 'hard-case')).status).toBe(403)
    expect((await requested(city.operator, ticket, 'rejected')).status).toBe(400)
    expect((await requested(city.operator, ticket, 'hard-case', { reasons: ' ' })).status).toBe(400)
    expect((await requested(city.operator, ticket, 'beyond-powers')).body.code).toBe('mark.needs-order')
    const elsewhere = (await city.dispatched()).order
    const wrong = await requested(city.operator, ticket, 'beyond-powers', { workOrder: elsewhere })
    expect([wrong.status, wrong.body.code]).toEqual([404, 'work-order.unknown'])
  })
})

describe('whoever applied', () => {
  it('does not decide, under no key of theirs; a colleague does', async () => {
    const roles = [{ role: 'operator' }, { role: 'supervisor', authority: 'platform' }]
    const [one, other] = [`m-${run}-1`, `m-${run}-2`]
    await city.admin.put(`/v1/staff/${one}`, { name: '李敏', roles })
    await city.admin.put(`/v1/staff/${other}`, { name: '赵亮', roles })
    const { ticket } = await city.dispatched()
    expect((await requested(await keyed(one, 'operator'), ticket, 'hard-case')).status).toBe(201)
    const own = await decided(await keyed(one, 'supervisor'), ticket)
    expect([own.status, own.body.code]).toEqual([409, 'mark.own-request'])
    expect((await decided(city.businessEnvironment, ticket)).body.code).toBe('mark.other-authority')
    expect((await decided(await keyed(other, 'supervisor'), ticket)).status).toBe(201)
    const { marks } = (await city.supervisor.get(`/v1/tickets/${ticket}`)).body
    expect(marks).toMatchObject([
      { mark: 'hard-case', by: { staff: one, name: '李敏' }, decided: { by: { staff: other, name: '赵亮' } } },
    ])
  })

  it('has one answer, also where two decide at once', async () => {
    const { ticket } = await city.dispatched()
    await requested(city.operator, ticket, 'joint-supervision')
    const both = await Promise.all([
      decided(city.supervisor, ticket, 'approved'),
      decided(city.businessEnvironment, ticket, 'refused'),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(both.map(({ body }) => body.code)).toContain('mark.decided-already')
  })
})

it.skipIf(isRemote)('no announcement says that a ticket is marked', async () => {
  const { ticket } = await city.dispatched()
  await requested(city.operator, ticket, 'unreasonable')
  await decided(city.supervisor, ticket)
  await city.settled()
  const announced = city.city().host.announced()
  expect(announced.filter((one) => one['detail-type'].startsWith('mark-'))).toEqual([])
})
