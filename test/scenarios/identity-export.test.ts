/** 身份信息导出 — many tickets at once: a look each, masked for nobody, and in no other table (第三十五条). */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const csv = { accept: 'text/csv' }
const of = (tickets: string[], purpose = '发放满意度调查') =>
  `/v1/identities?${new URLSearchParams({ tickets: tickets.join(','), purpose })}`
const looksAt = async (ticket: string) =>
  (await city.admin.get(`/v1/tickets/${ticket}/identity-looks`)).body.items as Record<string, unknown>[]

const registered = async (more: Record<string, unknown> = {}): Promise<string> =>
  (
    await city.register({
      appellant: { name: '=欧阳导出', phone: '13912340000', idNumber: '210102199001011234' },
      ...more,
    })
  ).body.number

describe('导出', () => {
  it('records a look each, with the purpose, and then shows a row each', async () => {
    const tickets = [await registered(), await registered()]
    const before = await Promise.all(tickets.map(looksAt))
    const { status, body } = await city.operator.get(of(tickets))
    expect([status, body.items.length]).toEqual([200, 2])
    expect(body.items[0]).toMatchObject({ ticket: tickets[0], name: '=欧阳导出', phone: '13912340000' })
    for (const [at, ticket] of tickets.entries()) {
      const looks = await looksAt(ticket)
      expect(looks.length).toBe((before[at]?.length ?? 0) + 1)
      expect(looks.at(-1)).toMatchObject({ purpose: '导出：发放满意度调查', by: { role: 'operator' }, how: 'look' })
    }
  })
  it('is a table too, in which a name is no formula and a number keeps its digits', async () => {
    const ticket = await registered()
    const { body } = await city.operator.ask('GET', of([ticket]), undefined, csv)
    expect(Papa.parse(body.trimEnd()).data).toEqual([
      ['诉求件编号', '姓名', '电话', '邮箱', '证件号码', '地址', '未给出的原因'],
      [ticket, "'=欧阳导出", '13912340000', '', '210102199001011234\t', '', ''],
    ])
  })
  it('leaves out a confidential one and one that there is not, says why, and looks at neither', async () => {
    const open = await registered()
    const secret = await registered({ ticketType: 'report' })
    const { status, body } = await city.operator.get(of([open, secret, '261001-00000000', open]))
    expect([status, body.items.length]).toEqual([200, 3])
    const codes = body.items.map(({ problem }: { problem?: { code: string } }) => problem?.code)
    expect(codes).toEqual([undefined, 'identity.not-exported', 'ticket.unknown'])
    expect(JSON.stringify(body.items.slice(1))).not.toMatch(/欧阳|1391234/)
    expect(await looksAt(secret)).toEqual([])
  })
  it('an operator of other categories is told what one is told of a number that nobody has', async () => {
    const ticket = await registered({ category: 'property-service' })
    const name = `限定 ${Date.now()}`
    const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
    const { body: key } = await city.admin.post('/v1/keys', {
      role: 'operator',
      categories: ['utilities'],
      name,
      expires,
    })
    const { body } = await city.withKey(`Bearer ${key.key}`).get(of([ticket]))
    expect(body.items).toMatchObject([{ ticket, problem: { code: 'ticket.unknown' } }])
    expect(await looksAt(ticket)).toEqual([])
  })
  it.each([
    ['without a purpose', '/v1/identities?tickets=261001-00000000'],
    ['with an empty one', of(['261001-00000000'], ' ')],
    ['of none', of([])],
    ['of 101', of(Array.from({ length: 101 }, (_, n) => `261001-${String(n).padStart(8, '0')}`))],
    ['by a cursor', `${of(['261001-00000000'])}&cursor=x`],
  ])('%s it is not as described', async (_, path) => {
    expect((await city.operator.get(path)).status).toBe(400)
  })
  it('nobody else is let in', async () => {
    const people = [city.supervisor, city.admin, city.unit('heping-housing'), city.channel('web')]
    for (const person of people) expect((await person.get(of(['261001-00000000']))).status).toBe(403)
    expect((await city.nobody.get(of(['261001-00000000']))).status).toBe(401)
  })
})
