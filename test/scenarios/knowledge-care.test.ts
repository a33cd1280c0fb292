/** 知识库的维护 over HTTP — errors reported by anyone, mended by the unit, looked at by the platform. */
import { describe, expect, it } from 'vitest'
import { articleContent, personOf, published } from '../stack/articles.ts'
import { type Person, sampleCity } from '../stack/city.ts'

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
