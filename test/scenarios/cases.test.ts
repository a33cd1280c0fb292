/** 典型案例 over HTTP — told by two people in words of their own, and taken down with its ticket. */
import { beforeAll, describe, expect, it } from 'vitest'
import { personOf } from '../stack/articles.ts'
import { type Person, sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'

const city = sampleCity()
const path = '/v1/cases'
const authority = { role: 'supervisor', authority: 'platform' }
const people = {} as Record<'anna' | 'bert' | 'writer', Person>

beforeAll(async () => {
  people.writer = await personOf(city)
  people.anna = await personOf(city, authority)
  people.bert = await personOf(city, authority)
})

const appellant = {
  name: '慕容建业',
  phone: '13698761234',
  idNumber: '210102196503121234',
  address: '沈阳市和平区砂阳路77号康乐里小区3号楼2单元501',
}
const text =
  '我家从供暖第一天起暖气片就是凉的，物业和供热公司互相推，到现在也没有人上门来看过。我叫慕容建业，车牌辽A8K21P停在楼下。'

/** Registered, dispatched, replied to and closed. */
async function closed(more: Record<string, unknown> = {}) {
  const found = await city.dispatched({ category: 'property-service', area: '210102', appellant, text, ...more })
  const { ticket, order, unit } = found
  const consultation = { at: city.now(), by: '冯立群', how: 'phone' }
  const reply = {
    record: '现场测温后清洗换热器并更换阀门',
    answer: '经供热单位上门测温，确认是楼前阀门锈死，已经更换并排气。',
  }
  const steps = [
    await city.unit(unit).post(`/v1/work-orders/${order}/replies`, { ...reply, consultation }),
    await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {}),
    await city.operator.post(`/v1/tickets/${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: '已修复' }),
  ]
  expect(steps.map(({ status, body }) => [status, body.code])).toEqual(steps.map(() => [201, undefined]))
  return found
}
const told = {
  title: '阀门换好，屋里暖了',
  summary: '一位市民反映供暖后室温偏低，两家单位相互推诿。热线限时督办，瑞盛供热公司三日内换好阀门，回访室温二十二度。',
}
const open = async () => (await city.nobody.get('/v1/published/cases?limit=100')).body.items as { case: string }[]

async function published(ticket: string): Promise<string> {
  const { status, body } = await people.writer.post(path, { ticket, ...told })
  expect([status, body.marks.map(({ words }: { words: string }) => words)]).toEqual([201, ['瑞盛供热公司']])
  const one = `${path}/${body.case}`
  expect((await people.writer.post(`${one}/first-decisions`, { decisions: ['keep'] })).body.state).toBe('decided')
  expect((await people.anna.post(`${one}/publication`, { decisions: ['keep'] })).body.state).toBe('published')
  return body.case
}

describe('典型案例', () => {
  it('is told to anyone once two people decided on its marks, and names no ticket', async () => {
    const { ticket } = await closed()
    const made = await people.writer.post(path, { ticket, ...told })
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe(`${path}/${made.body.case}`)
    expect(made.body).toMatchObject({
      state: 'proposed',
      area: '210102',
      ticket,
      marks: [{ kind: 'body', words: '瑞盛供热公司' }],
    })
    const one = `${path}/${made.body.case}`
    const decisions = ['keep']
    expect((await people.writer.post(`${one}/first-decisions`, { decisions })).body.first.decisions).toEqual(['keep'])
    // Whoever wrote it has no part in it, nor has an operator.
    expect((await people.writer.post(`${one}/publication`, { decisions })).status).toBe(403)
    expect((await open()).map((row) => row.case)).not.toContain(made.body.case)
    expect((await people.bert.post(`${one}/publication`, { decisions })).body).toMatchObject({ state: 'published' })
    const row = (await open()).find((shown) => shown.case === made.body.case)
    expect(row).toMatchObject({ ...told, categoryName: expect.any(String), publishedOn: expect.any(String) })
    expect(JSON.stringify(row)).not.toContain(ticket)
    expect(JSON.stringify(row)).not.toContain(ticket.slice(7))
    expect(Object.keys(row ?? {})).not.toContain('ticket')
    const list = await city.nobody.get('/v1/published/cases')
    expect(list.headers.get('link')).toContain('rel="license"')
    const again = await city.nobody.ask('GET', '/v1/published/cases', undefined, {
      'if-none-match': list.headers.get('etag') ?? '',
    })
    expect([again.status, list.body.licence.name]).toEqual([304, 'CC BY 4.0'])
    const table = await city.nobody.ask('GET', '/v1/published/cases', undefined, { accept: 'text/csv' })
    expect(table.body).toContain('登记月份')
    expect(table.body).not.toContain(ticket)
    const kept = await people.anna.get(`${path}?state=published&limit=100`)
    expect(kept.body.items).toContainEqual(expect.objectContaining({ case: made.body.case, ticket }))
    expect((await people.anna.get(one)).body.second.decisions).toEqual(['keep'])
  })

  it.each([
    ['personal', '慕容女士反映室温偏低，三日内修好。', 'case.personal'],
    ['personal', '住户慕 容 建 业反映室温偏低，三日内修好。', 'case.personal'],
    ['personal', '拨打一三六、九八七六、一二三四的市民反映室温偏低。', 'case.personal'],
    ['personal', '康乐里的一位住户反映室温偏低，三日内修好。', 'case.personal'],
    ['personal', '一辆辽Ａ·８Ｋ２１Ｐ旁的住户反映室温偏低。', 'case.personal'],
    ['an official', '经办人冯立群上门，三日内修好。', 'case.personal'],
    ['the appeal', '市民说物业和供热公司互相推，到现在也没有人上门，热线督办后解决。', 'case.copied'],
    ['the reply', '供热单位上门测温，确认是楼前阀门锈死，次日换好。', 'case.copied'],
    ['a child', '家有小学生的市民反映室温偏低，三日内修好。', 'case.minors'],
  ])('refuses %s: %s', async (_, summary, code) => {
    ticketOfRefusals ??= (await closed()).ticket
    const { status, body } = await people.writer.post(path, { ticket: ticketOfRefusals, title: '室温', summary })
    expect([body.code, status === 422 || status === 400 || status === 409]).toEqual([code, true])
    if (code !== 'case.minors') expect(body.article).toBe('第三十二条')
  })
  let ticketOfRefusals: string | undefined

  it('refuses the number of its ticket, however it is cut', async () => {
    const { ticket } = await closed()
    for (const written of [ticket, ticket.replace('-', ' '), ticket.slice(7), [...ticket.slice(7)].join('、')])
      expect((await people.writer.post(path, { ticket, ...told, title: `编号${written}` })).body.code).toBe(
        'case.personal',
      )
  })

  it.each([
    ['a confidential one', { confidential: true }],
    ['a report', { ticketType: 'report', confidential: false }],
    ['one of the business environment', { businessEnvironment: true }],
  ])('is never made of %s', async (_, more) => {
    const { body } = await city.register({ appellant, text, ...more })
    expect((await people.writer.post(path, { ticket: body.number, ...told })).body).toMatchObject({
      ...{ code: 'case.never', article: '第三十二条' },
    })
  })

  it('is made of what is closed, by people of the platform, of a ticket that there is', async () => {
    const { body } = await city.register({ appellant, text })
    expect((await people.writer.post(path, { ticket: body.number, ...told })).body.code).toBe('case.not-closed')
    expect((await people.writer.post(path, { ticket: '261009-00000000', ...told })).body.code).toBe(
      'case.ticket-unknown',
    )
    expect((await city.operator.post(path, { ticket: body.number, ...told })).body.code).toBe('case.needs-person')
    expect((await city.unit('heping-housing').post(path, { ticket: body.number, ...told })).status).toBe(403)
    const issued = { role: 'operator', categories: ['utilities'], name: '限定', expires: '2099-01-01T00:00:00+08:00' }
    const limited = (await city.admin.post('/v1/keys', issued)).body.key
    expect((await city.withKey(`Bearer ${limited}`).get(path)).body.code).toBe('case.other-level')
  })

  it('looks at who the appellant is on record, each time', async () => {
    const { ticket } = await closed()
    await published(ticket)
    const { items } = (await city.supervisor.get(`/v1/tickets/${ticket}/identity-looks`)).body
    const looks = items.filter(({ purpose }: { purpose?: string }) => purpose?.startsWith('典型案例'))
    expect(looks.length).toBe(2)
  })

  it('is taken down with reasons', async () => {
    const { ticket } = await closed()
    const id = await published(ticket)
    expect((await open()).map((row) => row.case)).toContain(id)
    expect((await people.bert.post(`${path}/${id}/takedown`, { reasons: '当事人要求' })).body).toMatchObject({
      ...{ state: 'taken-down', takenDown: { why: 'person' } },
    })
    expect((await open()).map((row) => row.case)).not.toContain(id)
  })

  it('is taken down once its ticket is confidential, and is not written anew', async () => {
    const { ticket, accessCode } = await closed()
    const id = await published(ticket)
    const { status } = await city
      .appellant(ticket, accessCode)
      .post(`/v1/tickets/${ticket}/confidentiality`, { confidential: true })
    expect(status).toBe(201)
    if (!isRemote) await city.settled()
    await expect.poll(async () => (await open()).map((row) => row.case), { timeout: 30_000 }).not.toContain(id)
    expect((await people.anna.get(`${path}/${id}`)).body).toMatchObject({
      state: 'taken-down',
      takenDown: { why: 'ticket' },
    })
    expect((await people.writer.post(`${path}/${id}/revisions`, told)).body.code).toBe('case.other-state')
    expect((await people.writer.post(path, { ticket, ...told })).body.code).toBe('case.never')
  })
})
