/** 未答问题，一周之后: what the desk looked for in vain is a task, claimed, given back and closed over HTTP. */
import { expect, it } from 'vitest'
import { personOf } from './articles.ts'
import { sampleCity } from './city.ts'

const city = sampleCity()
const look = (words: string) => city.operator.get(`/v1/articles?q=${encodeURIComponent(words)}`)
const at = (question: string, act: string) => `/v1/article-questions/${question}/${act}`

it('is one task of three who asked alike, without what only one of them said', async () => {
  for (const words of ['鹦鹉螺化石怎么鉴定', '鹦鹉螺化石去哪鉴定', '赵大力问鹦鹉螺化石鉴定'])
    expect((await look(words)).status).toBe(200)
  const inEightDays = new Date(Date.parse(city.now()) + 8 * 86_400_000).toISOString()
  await city.advanceTo(inEightDays)
  interface Task {
    question: string
    words: string[]
    unanswered: number
  }
  const found = async (): Promise<Task | undefined> =>
    (await city.supervisor.get('/v1/article-questions?state=open&limit=100')).body.items.find(({ words }: Task) =>
      words.join().includes('鹦鹉螺'),
    )
  await expect.poll(found, { timeout: 60_000 }).toMatchObject({ unanswered: 3 })
  const task = (await found()) as Task
  expect(task.words.join()).not.toContain('赵大力')

  const [one, other] = [await personOf(city), await personOf(city)]
  expect((await city.operator.post(at(task.question, 'claim'))).body.code).toBe('article-question.needs-person')
  const both = await Promise.all([one.post(at(task.question, 'claim')), other.post(at(task.question, 'claim'))])
  const [first, second] = both[0].status === 200 ? [one, other] : [other, one]
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await second.post(at(task.question, 'closing'), { reasons: '不属' })).body.code).toBe(
    'article-question.claimed',
  )
  expect((await first.post(at(task.question, 'release'))).body.state).toBe('open')
  expect((await second.post(at(task.question, 'closing'), { reasons: '不属知识库事项' })).body).toMatchObject({
    state: 'closed',
  })
  const table = await city.supervisor.ask('GET', '/v1/article-questions?limit=100', undefined, { accept: 'text/csv' })
  expect(String(table.body)).toContain('不属知识库事项')
})
