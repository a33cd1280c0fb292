/** 知识库的维护 over HTTP — errors reported by anyone, mended by the unit, looked at by the platform. */
import { describe, expect, it } from 'vitest'
import { articleContent, personOf, published } from '../stack/articles.ts'
import { type Person, sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const unit = () => city.unit('heping-housing')
const report = (who: Person, article: string, more: object = {}, headers: Record<string, string> = {}) => {
  const path = who === city.nobody ? 'public-articles' : 'articles'
  return who.ask('POST', `/v1/${path}/${article}/reports`, { version: 1, wrong: '电话打不通', ...more }, headers)
}
const of = (task: string, ...more: string[]) => ['/v1/article-reports', task, ...more].join('/')
const tasksOf = async (who: Person, article: string, query = ''): Promise<Record<string, unknown>[]> => {
  const { body } = await who.get(`/v1/article-reports?limit=100${query}`)
  return body.items.filter((one: { article: string }) => one.article === article)
}

describe('an error in an article', () => {
  it('is reported without a key, mended by its unit with a new version, and ended by it', async () => {
    const [{ article }, editor] = [await published(city), await personOf(city)]
    const first = await report(city.nobody, article, { source: '拨打核实' }, { 'idempotency-key': `r-${article}` })
    const task = `${article}-1`
    expect([first.status, first.body]).toMatchObject([201, { task, report: 1, state: 'open', reported: 1 }])
    const again = await report(city.nobody, article, { source: '拨打核实' }, { 'idempotency-key': `r-${article}` })
    expect(again.body).toEqual(first.body)
    const both = await Promise.all([report(city.operator, article), report(city.channel('web'), article)])
    expect(both.map(({ status, body }) => [status, body.task])).toEqual([
      [201, task],
      [201, task],
    ])
    expect(await tasksOf(unit(), article)).toMatchObject([{ task, reports: 3, late: false, owner: 'heping-housing' }])
    expect(await tasksOf(city.operator, article, '&unit=heping-housing')).toHaveLength(1)
    expect(await tasksOf(city.operator, article, '&state=late')).toEqual([])

    expect((await unit().post(of(task, 'answer'), { version: 2 })).body).toMatchObject({
      code: 'article-report.not-mended',
    })
    const mended = articleContent({ answer: '由物业负责，电话已改。' })
    await unit().ask('PUT', `/v1/articles/${article}`, mended, { 'if-match': '"2"' })
    await editor.post(`/v1/articles/${article}/versions/2/publication`)
    const { body } = await unit().post(of(task, 'answer'), { version: 2, note: '电话已改' })
    expect(body).toMatchObject({
      state: 'answered',
      answered: { version: 2 },
      reports: [{ by: { role: 'anyone' } }, {}, {}],
    })
    expect((await report(city.nobody, article)).body).toMatchObject({ code: 'article-report.settled' })
    expect(await tasksOf(editor, article, '&state=answered')).toMatchObject([{ mendedBy: 2 }])
  })

  it('is refused by its unit with reasons, and looked at by a person of the platform', async () => {
    const [{ article }, person] = [await published(city), await personOf(city)]
    const { body: begun } = await report(unit(), article)
    const path = of(begun.task)
    expect((await unit().post(`${path}/refusal`, { reasons: '电话无误' })).body).toMatchObject({ state: 'refused' })
    expect(await tasksOf(city.operator, article, '&state=refused')).toHaveLength(1)
    const looked = { finding: 'upheld', reasons: '已拨通' }
    expect((await city.operator.post(`${path}/review`, looked)).body).toMatchObject({
      code: 'article-report.needs-person',
    })
    expect((await person.post(`${path}/review`, { ...looked, finding: 'sent-back' })).body.state).toBe('open')
    expect((await person.post(`${path}/reminders`, { demand: '请尽快' })).body.code).toBe('article-report.not-late')
    await unit().post(`${path}/refusal`, { reasons: '附通话记录' })
    const done = await person.post(`${path}/review`, looked)
    expect(done.body).toMatchObject({ state: 'upheld', reviews: [{ finding: 'sent-back' }, { finding: 'upheld' }] })
    expect((await unit().get(path)).body).toMatchObject({ state: 'upheld', refusals: [{}, { reasons: '附通话记录' }] })
  })

  it('is nothing to other units, and nothing of what was not published is told', async () => {
    const { article } = await published(city)
    const { body } = await report(city.nobody, article)
    const other = city.unit('tiexi-housing')
    expect((await other.get(of(body.task))).body).toMatchObject({ code: 'article-report.unknown' })
    expect((await other.post(of(body.task, 'refusal'), { reasons: '无' })).status).toBe(404)
    expect(await tasksOf(other, article)).toEqual([])
    expect((await other.get('/v1/article-reports?unit=heping-housing')).status).toBe(404)
    expect((await report(city.nobody, article, { version: 2 })).body).toMatchObject({ code: 'article.version-unknown' })
    expect((await report(city.nobody, `${article}-x`)).body).toMatchObject({ code: 'article.unknown' })
    const table = await unit().ask('GET', '/v1/article-reports?limit=100', undefined, { accept: 'text/csv' })
    expect(String(table.body)).toContain('处理期限')
    expect(String(table.body)).toContain(body.task)
  })
})

describe('a spreadsheet of articles', () => {
  const send = (who: Person, text: string, query = '') =>
    who.ask('POST', `/v1/article-rows${query}`, text, { 'content-type': 'text/csv' })
  const written = async (article: string): Promise<string> => {
    const { body } = await unit().ask('GET', '/v1/article-rows?limit=100', undefined, { accept: 'text/csv' })
    const [headings = '', ...rows] = String(body).split('\r\n')
    return [headings, ...rows.filter((row) => row.startsWith(article))].join('\r\n')
  }
  const more = { questions: ['电梯老停没人管', '困在电梯里；找谁？'], answer: '由物业负责。\n电话：024-0000 0000。' }

  it('comes back unchanged as it was given; what is changed in it is told before it is entered', async () => {
    const notes = [{ role: 'operator', text: '先问是否有人被困' }]
    const { article } = await published(city, { ...more, notes })
    const sheet = await written(article)
    expect((await send(unit(), sheet)).body).toMatchObject({
      unchanged: 1,
      changed: 0,
      new: 0,
      refused: 0,
      entered: false,
    })

    const changed = sheet.replace('由物业负责。', '由物业服务企业负责。')
    const difference = { field: 'answer', change: expect.stringContaining('由物业{+服务企业+}负责。') }
    const compared = await send(unit(), changed)
    expect(compared.body).toMatchObject({
      changed: 1,
      entered: false,
      rows: [{ article, line: 2, differences: [difference] }],
    })
    expect((await unit().get(`/v1/articles/${article}/versions`)).body.items).toHaveLength(1)
    const entered = await send(unit(), changed, '?enter=true')
    expect(entered.body).toMatchObject({ changed: 1, entered: true, rows: [{ version: 2, differences: [difference] }] })
    expect((await send(unit(), changed, '?enter=true')).body).toMatchObject({ unchanged: 1, changed: 0 })
    const { body } = await city.operator.get(`/v1/articles/${article}?version=2`)
    expect(body).toMatchObject({ state: 'proposed', questions: more.questions, notes: ['先问是否有人被困'] })
  })

  it('is entered row by row: what is wrong is told by its line and heading, and hinders no other', async () => {
    const { article } = await published(city, { owner: 'heping-construction' })
    const fresh = `${article}-new`
    const headings = '条目编号,标题,公开答复,责任单位,依据文件,文号,生效日期,复核期限,适用区划,诉求分类'
    const rest = (owner: string, day = '2026/1/5') => `答复,${owner},办法,1号,${day},2099-12-31,210102,property-service`
    const rows = [
      `${fresh},"电梯坏了\n由谁维修？",${rest('heping-housing')}`,
      `${fresh},再写一次？,${rest('heping-housing')}`,
      `${article},别人的？,${rest('heping-construction')}`,
      `${fresh}-2,日期不对？,${rest('heping-housing', '去年')}`,
      `编号不对,标题？,${rest('heping-housing')}`,
    ]
    const { body } = await send(unit(), [headings, ...rows].join('\n'), '?enter=true')
    expect(body).toMatchObject({ new: 1, refused: 4, rows: [{ outcome: 'new', version: 1, line: 2 }, {}, {}, {}, {}] })
    expect(body.rows.slice(1)).toMatchObject([
      { line: 4, problem: { code: 'article-rows.twice' } },
      { line: 5, problem: { code: 'article.other-owner' } },
      { line: 6, problem: { code: 'input.invalid', errors: [{ field: '生效日期' }, {}] } },
      { line: 7, problem: { errors: [{ field: '条目编号' }] } },
    ])
    expect((await unit().get(`/v1/articles/${fresh}`)).body).toMatchObject({
      validFrom: '2026-01-05',
      state: 'proposed',
    })
    expect((await send(unit(), '编号,标题\n1,2')).body).toMatchObject({ code: 'batch.headings-unknown' })
    const many = Array.from({ length: 201 }, (_, n) => `${fresh}-${n},标题？,${rest('heping-housing')}`)
    expect((await send(unit(), [headings, ...many].join('\n'))).body).toMatchObject({ code: 'article-rows.too-many' })
  })
})

describe('what somebody should look at', () => {
  it('is listed with reasons: reviews that are due, and answers that contradict each other', async () => {
    const { article } = await published(city, { reviewDue: '2021-01-01' })
    const { items } = (await unit().get('/v1/stale-articles?limit=100')).body
    expect(items.find((one: { article: string }) => one.article === article)).toMatchObject({
      ...{ owner: 'heping-housing', reasons: ['review-passed'] },
    })
    expect((await city.unit('tiexi-housing').get('/v1/stale-articles?unit=heping-housing')).status).toBe(404)
    const title = `穹顶${article}漏水几日内来修？`
    const two = [
      await published(city, { title, questions: [], answer: '三日内上门。' }),
      await published(city, { title, questions: [], answer: '五日内上门。' }),
    ]
    const ids = two.map((one) => one.article)
    const look = async (query = '') =>
      (await unit().get(`/v1/article-contradictions?category=property-service${query}`)).body.items.filter(
        ({ one }: { one: { article: string } }) => ids.includes(one.article),
      )
    const found = await eventually(look, ({ length }: unknown[]) => length > 0)
    expect(found).toMatchObject([{ reasons: ['numbers'], likeness: 1 }])
    expect((await unit().get('/v1/article-contradictions?category=nothing')).body).toMatchObject({
      errors: [{ pointer: 'query/category' }],
    })
    const table = await unit().ask('GET', '/v1/stale-articles?limit=100', undefined, { accept: 'text/csv' })
    expect(String(table.body)).toContain('复核期限已过')
  })
})
