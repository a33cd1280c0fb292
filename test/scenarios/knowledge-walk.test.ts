/** 知识库的一程 over HTTP — answered, found wrong, mended, published; the next caller is given the new version. */
import { expect, it } from 'vitest'
import { articleContent, articleId, personOf } from '../stack/articles.ts'
import { type Answer, type Person, sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const unit = () => city.unit('heping-housing')
const title = (article: string) => `穹顶${article}电梯坏了由谁维修？`

/** What the desk does with a caller: looks, reads, answers by what it found. */
async function answered(caller: Person, article: string, version: number): Promise<Answer> {
  const search = () => caller.get(`/v1/articles?q=${encodeURIComponent(title(article))}&limit=5`)
  const found = await eventually(search, ({ body }) =>
    body.items?.some((hit: { article: string; version: number }) => hit.article === article && hit.version === version),
  )
  expect(found.body.items[0]).toMatchObject({ article, version })
  const { body: read } = await caller.get(`/v1/articles/${article}`)
  const asked = { ticketType: 'consultation', category: 'property-service', area: '210102', title: '问电梯维修' }
  const { body: ticket } = await city.register(asked)
  const answer = { answer: read.answer, knowledge: { article, version: read.version } }
  return caller.post(`/v1/tickets/${ticket.number}/answer`, answer)
}

it('a question is answered from an article that a citizen finds wrong; the next caller has what mended it', async () => {
  const [article, second] = [articleId('walk'), await personOf(city)]
  const wrong = articleContent({ title: title(article), answer: '由物业维修，电话024-0000 0001。' })
  await unit().put(`/v1/articles/${article}`, wrong)
  await second.post(`/v1/articles/${article}/versions/1/publication`)
  const first = await answered(city.operator, article, 1)
  expect(first.body.outcome.event).toMatchObject({ type: 'answered', knowledge: { article, version: 1 } })

  const reported = { version: 1, wrong: '电话是空号', source: '拨打核实' }
  const { body: task } = await city.nobody.post(`/v1/public-articles/${article}/reports`, reported)
  const mended = { ...wrong, answer: '由物业维修，电话024-0000 0002。' }
  await unit().ask('PUT', `/v1/articles/${article}`, mended, { 'if-match': '"2"' })
  expect((await second.post(`/v1/articles/${article}/versions/2/publication`)).status).toBe(200)
  const ended = await unit().post(`/v1/article-reports/${task.task}/answer`, { version: 2, note: '已更正' })
  expect(ended.body).toMatchObject({ state: 'answered', answered: { version: 2 } })

  const stale = await city.register({ ticketType: 'consultation', area: '210102' })
  const old = { answer: wrong.answer, knowledge: { article, version: 1 } }
  expect((await city.operator.post(`/v1/tickets/${stale.body.number}/answer`, old)).body).toMatchObject({
    ...{ code: 'review.article-not-in-force', details: { inForce: 2 } },
  })
  const next = await answered(city.operator, article, 2)
  expect(next.body.outcome.event).toMatchObject({ answer: mended.answer, knowledge: { article, version: 2 } })
  // Counted by the night; beside the article for those inside alone.
  expect((await unit().get(`/v1/articles/${article}`)).body.usage).toMatchObject({ answers: 0, replies: 0 })
  expect((await city.nobody.get(`/v1/public-articles/${article}`)).body).not.toHaveProperty('usage')
})

it('a first base comes as a sheet of all units, from an editor of the platform; a second person publishes it', async () => {
  const [writer, second, name] = [await personOf(city), await personOf(city), articleId('base')]
  const headings = '条目编号,标题,公开答复,责任单位,依据文件,文号,生效日期,复核期限,适用区划,诉求分类'
  const row = (n: number, owner: string, number = `${n}号`) =>
    `${name}-${n},穹顶${name}第${n}问？,答复${n},${owner},办法,${number},2026/1/5,2099-12-31,210102,property-service`
  const sheet = [
    headings,
    row(1, 'heping-housing'),
    row(2, 'tiexi-housing'),
    row(3, 'heping-housing', '样例〔2026〕1号'),
  ]
  const send = (query: string) =>
    writer.ask('POST', `/v1/article-rows${query}`, sheet.join('\n'), { 'content-type': 'text/csv' })
  expect((await send('')).body).toMatchObject({ new: 2, refused: 1, entered: false })
  const entered = await send('?enter=true')
  expect(entered.body.rows).toMatchObject([{ version: 1 }, { version: 1 }, { problem: { code: 'article.sample' } }])
  for (const n of [1, 2])
    expect((await second.post(`/v1/articles/${name}-${n}/versions/1/publication`)).status).toBe(200)
  const base = () => city.nobody.get(`/v1/public-articles?q=${encodeURIComponent(`穹顶${name}`)}&limit=5`)
  const ofBase = ({ article }: { article: string }) => article.startsWith(`${name}-`)
  await eventually(base, ({ body }) => body.items?.filter(ofBase).length === 2)
  expect((await send('?enter=true')).body).toMatchObject({ unchanged: 2, new: 0 })
})
