/** 公开数字 over HTTP — a month that is over is published at night, for anyone, and restated by name. */
import { expect, it } from 'vitest'
import { personOf } from '../stack/articles.ts'
import { sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'

const city = sampleCity()
const get = (asked: string) => city.nobody.get(asked)
const path = '/v1/published/months'

it.skipIf(isRemote)(
  'a month is counted in the night of the fifth, told in JSON, CSV and GeoJSON, and restated',
  async () => {
    const month = monthOf(city.now())
    const sent: string[] = []
    for (const [area, many] of [
      ['210102', 17],
      ['210103', 14],
      ['210104', 2],
    ] as const)
      for (let at = 0; at < many; at++) {
        const appeal = { area, category: 'property-service', title: '楼道灯不亮密语甲', text: '三单元楼道灯不亮密语乙' }
        const { body } = await city.register(appeal)
        sent.push(body.number)
      }
    await city.settled()
    await city.advanceTo(`${next(month)}-05T02:30:00+08:00`)
    await city.city().host.idle()
    await expect
      .poll(async () => (await get(path)).body.items.map(({ release }: { release: string }) => release), {
        timeout: 60_000,
      })
      .toContain(month)

    const read = await get(`${path}/${month}`)
    expect(read.status).toBe(200)
    expect(read.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(read.headers.get('link')).toContain('creativecommons.org')
    const { body } = read
    expect(body).toMatchObject({ release: month, licence: { name: 'CC BY 4.0' }, readAs: { zh: expect.any(String) } })
    for (const { count } of body.counts) expect(count % 5).toBe(0)
    const total = body.counts.find(({ area, category }: { area?: string; category?: string }) => !area && !category)
    expect(total.count).toBeGreaterThan(sent.length - 5)
    // What was sealed is what is named.
    const { publishedAt, sha256, restatedBy, readAs, licence, ...sealed } = body
    expect(sha256).toMatch(/^[\w-]{43}$/)
    expect(
      await city.nobody.ask('GET', `${path}/${month}`, undefined, { 'if-none-match': read.headers.get('etag') ?? '' }),
    ).toMatchObject({
      status: 304,
    })
    expect(Object.keys(sealed)).toContain('counts')

    const table = await city.nobody.ask('GET', `${path}/${month}/counts`, undefined, { accept: 'text/csv' })
    expect([table.status, table.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600'])
    expect(table.body).toContain('区划代码')
    const rates = await city.nobody.ask('GET', `${path}/${month}/rates`, undefined, { accept: 'text/csv' })
    expect(rates.body).toContain('不低于')
    const map = await get(`${path}/${month}/map`)
    expect(map.headers.get('content-type')).toBe('application/geo+json')

    // Reported upward as it was published, as a document with the hash of what was sealed.
    const recipients = [{ reader: 'superior', body: '省营商环境建设局' }]
    const reporting = { kind: 'analysis', month, proposals: '物业类诉求集中，建议专项治理。', recipients }
    const early = await city.supervisor.post('/v1/reports', { ...reporting, month: next(month) })
    expect(early.body).toMatchObject({
      code: 'report.month-not-published',
      article: expect.stringContaining('第二十七条'),
    })
    expect((await city.supervisor.post('/v1/reports', { ...reporting, result: 'x' })).status).toBe(400)
    const made = await city.supervisor.post('/v1/reports', reporting)
    expect([made.status, made.body]).toMatchObject([
      201,
      { report: `${month}-analysis`, month, release: month, isWhole: true, document: { sealed: sha256 } },
    ])
    const { rows } = made.body.document
    expect(rows).toContainEqual({ by: 'city', of: '210100', figure: 'registered', value: total.count })
    const told = body.rates.filter(({ category }: { category?: string }) => category === undefined)
    expect(rows.filter(({ figure }: { figure: string }) => figure !== 'registered')).toHaveLength(told.length)
    const handed = { to: '省营商环境建设局', at: city.now(), how: '公文', by: '王科长' }
    const onWay = await city.supervisor.post(`/v1/reports/${month}-analysis/sendings`, handed)
    expect(onWay.body.ways).toMatchObject([{ sentAt: expect.any(String), receiptBy: expect.any(String) }])

    const { status } = await city.supervisor.post(`/v1/month-restatements/${month}`, { reason: '一件改了分类' })
    expect(status).toBe(202)
    await expect.poll(async () => (await get(`${path}/${month}.2`)).status, { timeout: 30_000 }).toBe(200)
    expect((await get(`${path}/${month}.2`)).body.restates).toMatchObject({
      release: month,
      sha256,
      reason: '一件改了分类',
    })
    expect((await get(`${path}/${month}`)).body).toMatchObject({ restatedBy: `${month}.2`, sha256 })

    for (const one of ['', `/${month}`, `/${month}/counts`, `/${month}/rates`, `/${month}/map`, `/${month}.2`]) {
      const answer = JSON.stringify((await get(`${path}${one}`)).body)
      expect(answer).not.toMatch(/密语|楼道灯|\d{6}-\d{8}/)
      for (const number of sent) expect(answer).not.toContain(number)
    }
  },
)

it('anyone reads the list, and is told of a month that there is not', async () => {
  expect(await get(path)).toMatchObject({ status: 200, body: { items: expect.any(Array) } })
  expect(await get(`${path}/2001-01`)).toMatchObject({
    status: 404,
    body: { code: 'published.release-unknown', article: '第三十二条' },
  })
  expect((await city.operator.post('/v1/month-restatements/2001-01', { reason: '试' })).status).toBe(403)
})

const monthOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 7)
function next(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
}

it('anyone reads who answers for what, and of people nothing', async () => {
  const units = (await get('/v1/published/units?limit=5000')).body.items
  const housing = units.find(({ unit }: { unit: string }) => unit === 'heping-housing')
  expect(housing).toMatchObject({ unitName: expect.any(String), area: '210102', leads: expect.any(Array) })
  expect(housing.leads.length).toBeGreaterThan(0)
  expect(JSON.stringify(units)).not.toMatch(/responsible|phone|gridMember/)
  const catalogue = (await get('/v1/published/catalogue?limit=1')).body.items
  expect(catalogue[0]).toMatchObject({ category: expect.any(String), leadName: expect.any(String) })
  expect((await get('/v1/published/responsibilities')).status).toBe(200)
  const table = await city.nobody.ask('GET', '/v1/published/units', undefined, { accept: 'text/csv' })
  expect(table.body).toContain('主办的分类')
})

it('a request by congress is answered, and told in public once another person decides it', async () => {
  const authority = { role: 'supervisor', authority: 'platform' }
  const [anna, bert] = [await personOf(city, authority), await personOf(city, authority)]
  const receivedOn = new Date(Date.parse(city.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
  const asked = {
    inquirer: 'npc',
    body: '市人大常委会',
    subject: '供热诉求',
    question: '今年办结情况如何？',
    receivedOn,
  }
  const kept = '/v1/inquiries'
  const { status, body } = await anna.post(kept, asked)
  expect([status, body.state, body.isOverdue]).toEqual([201, 'open', false])
  expect(body.dueOn > receivedOn).toBe(true)
  expect((await anna.post(kept, { ...asked, question: '王女士的诉求为何未办？' })).body.code).toBe('inquiry.personal')
  const one = `${kept}/${body.inquiry}`
  expect((await anna.post(`${one}/answers`, { answer: '已办结九成以上。', by: '市房产局' })).body.state).toBe(
    'answered',
  )
  const texts = { question: asked.question, answer: '已办结九成以上。' }
  expect((await anna.post(`${one}/publication`, texts)).body.code).toBe('inquiry.own-answer')
  const open = async () => (await get('/v1/published/inquiries')).body.items
  expect((await open()).map(({ inquiry }: { inquiry: string }) => inquiry)).not.toContain(body.inquiry)
  expect((await bert.post(`${one}/publication`, texts)).status).toBe(200)
  expect(await open()).toContainEqual(expect.objectContaining({ inquiry: body.inquiry, answeredBy: '市房产局' }))
  expect((await anna.get(`${kept}?state=published`)).body.items).toMatchObject([{ inquiry: body.inquiry }])
})
