/** 第二十条 — over HTTP, the catalogue changes from a day on, and takes reasoned suggestions. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const path = '/v1/catalogue/solid-waste/210104'

describe('派发工单目录', () => {
  it('is adjusted from a day on; what was in force before stays on record', async () => {
    const put = (lead: string, from: string) => city.supervisor.put(path, { lead, from })
    expect((await put('sy-ecology', '2098-01-01')).status).toBe(200)
    expect((await put('sy-urban-management', '2097-01-01')).body).toMatchObject({ until: '2097-12-31' })
    const { body } = await city.operator.get(path)
    const rows = body.items as { lead: string; from: string; until?: string }[]
    expect(rows.map(({ lead, from, until }) => [lead, from, until])).toEqual([
      ['sy-ecology', '2098-01-01', undefined],
      ['sy-urban-management', '2097-01-01', '2097-12-31'],
      ['dadong-ecology', rows[2]?.from, '2096-12-31'],
    ])
    const backdated = await put('sy-ecology', '2020-01-01')
    expect([backdated.status, backdated.body.code, backdated.body.article]).toEqual([
      422,
      'catalogue.backdated',
      '第二十条',
    ])
  })
  it('takes another limit only from a law or a regulation, and in one kind of days (第十九条（五）)', async () => {
    const row = { lead: 'sy-ecology', from: '2096-01-01' }
    const put = (statutoryLimit: object) =>
      city.supervisor.put('/v1/catalogue/solid-waste/210111', { ...row, statutoryLimit })
    const citing = (citation: string) => put({ workingDays: 30, citation, citationKind: 'regulation' })
    expect(await citing('《城市建筑垃圾管理规定》第七条')).toMatchObject({
      status: 422,
      body: { code: 'catalogue.limit-not-a-statute', article: '第十九条（五）' },
    })
    const law = { citation: '《中华人民共和国固体废物污染环境防治法》第六十三条', citationKind: 'law' }
    for (const days of [{}, { workingDays: 30, calendarDays: 45 }])
      expect(await put({ ...law, ...days })).toMatchObject({ status: 400, body: { code: 'input.invalid' } })
    const set = await put({ ...law, workingDays: 30 })
    expect([set.status, set.body.statutoryLimit]).toEqual([200, { ...law, workingDays: 30 }])

    const made = await city.unit('huanggu-ecology').post('/v1/catalogue-suggestions', {
      category: 'solid-waste',
      area: '210111',
      lead: 'sy-urban-management',
      reasons: '职责已划转',
    })
    const adopted = { decision: 'adopt', reasons: '属实', from: '2097-01-01' }
    await city.supervisor.post(`/v1/catalogue-suggestions/${made.body.id}/decision`, adopted)
    const { items } = (await city.operator.get('/v1/catalogue/solid-waste/210111')).body
    expect(items[0]).toMatchObject({ lead: 'sy-urban-management', from: '2097-01-01', statutoryLimit: law })
  })
  it('says why it names whom it names', async () => {
    const match = async (category: string) =>
      (await city.operator.get(`/v1/catalogue/match?category=${category}&area=210102`)).body
    expect(await match('cooking-fumes')).toMatchObject({
      by: 'catalogue',
      why: { zh: expect.stringContaining('目录') },
    })
    expect(await match('bridge-subway')).toMatchObject({ by: 'responsibility-list', matter: 'underpass-safety' })
  })
})

describe('目录调整建议', () => {
  const suggestion = {
    category: 'solid-waste',
    area: '210105',
    lead: 'sy-urban-management',
    reasons: '建筑垃圾清运职责已划转城管部门',
  }
  const suggest = (more = {}) =>
    city.unit('huanggu-ecology').post('/v1/catalogue-suggestions', { ...suggestion, ...more })

  it('is made by a department with reasons, and adopted by the authority from a day on', async () => {
    const made = await suggest()
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const { id } = made.body
    const open = await city.supervisor.get('/v1/catalogue-suggestions?limit=100')
    expect(JSON.stringify(open.body.items)).toContain(id)

    const decide = (who = city.supervisor) =>
      who.post(`/v1/catalogue-suggestions/${id}/decision`, { decision: 'adopt', reasons: '属实', from: '2099-01-01' })
    expect((await decide(city.businessEnvironment)).body.code).toBe('catalogue.platform-authority')
    const both = await Promise.all([decide(), decide()])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const again = await decide()
    expect([again.status, again.body.code, again.body.details.decision]).toEqual([
      409,
      'catalogue.suggestion-decided',
      'adopt',
    ])
    expect((await city.operator.get('/v1/catalogue/solid-waste/210105')).body.items[0]).toMatchObject({
      lead: 'sy-urban-management',
      from: '2099-01-01',
    })
  })
  it('sent again with its Idempotency-Key is one suggestion', async () => {
    const once = { 'Idempotency-Key': crypto.randomUUID() }
    const send = (more = {}, headers: Record<string, string> = once) =>
      city.unit('huanggu-ecology').post('/v1/catalogue-suggestions', { ...suggestion, ...more }, headers)
    const both = await Promise.all([send(), send()])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(both[0]?.body).toEqual(both[1]?.body)
    const other = await send({ reasons: '另有理由' })
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key-reused'])
    expect((await send({}, {})).body.id).not.toBe(both[0]?.body.id)
  })
  it('names units that there are, and is seen by its own department only', async () => {
    expect((await suggest({ lead: 'nowhere' })).body.code).toBe('unit.unknown')
    const { body } = await suggest()
    const theirs = await city.unit('heping-housing').get('/v1/catalogue-suggestions?state=all&limit=100')
    expect(JSON.stringify(theirs.body.items)).not.toContain(body.id)
    expect(
      (await city.supervisor.post('/v1/catalogue-suggestions/none/decision', { decision: 'decline', reasons: '无' }))
        .status,
    ).toBe(404)
  })
})
