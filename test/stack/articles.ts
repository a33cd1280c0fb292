/** 知识条目 over HTTP — proposed by its unit, published by a person of the platform. */
import type { Answer, City, Person } from './city.ts'

const run = Date.now().toString(36)
let made = 0

/** No other test of this run, here or elsewhere, has it. */
export const articleId = (name = 'article'): string => `${name}-${run}-${++made}`

/** What a unit pushes; nothing of it is a sample. */
export const articleContent = (more: Record<string, unknown> = {}) => ({
  title: '电梯坏了由谁维修？',
  questions: ['电梯老停没人管'],
  answer: '由物业服务企业负责日常维修。',
  owner: 'heping-housing',
  source: { title: '物业管理办法', number: '和房〔2026〕3号' },
  validFrom: '2020-01-01',
  reviewDue: '2099-12-31',
  areas: ['210102'],
  categories: ['property-service'],
  ...more,
})

/** A member of staff with a key of their own. @param number unique in this run */
export async function personOf(
  city: City,
  role: { role: string; authority?: string } = { role: 'operator' },
  number = articleId('kb'),
): Promise<Person> {
  const named = { name: '知识编辑', roles: [role] }
  const kept = await city.admin.put(`/v1/staff/${number}`, named)
  if (kept.status >= 300) throw new Error(JSON.stringify(kept.body))
  const asked = { role: role.role, staff: number, name: number, expires: '2099-01-01T00:00:00+08:00' }
  const { body } = await city.admin.post('/v1/keys', asked)
  if (!body.key) throw new Error(JSON.stringify(body))
  return city.withKey(`Bearer ${body.key}`)
}

export async function published(
  city: City,
  more: Record<string, unknown> = {},
  editor?: Person,
): Promise<{ article: string; answer: Answer }> {
  const article = articleId()
  const content = articleContent(more)
  const proposed = await city.unit(content.owner).put(`/v1/articles/${article}`, content)
  if (proposed.status !== 200) throw new Error(JSON.stringify(proposed.body))
  const answer = await (editor ?? (await personOf(city))).post(`/v1/articles/${article}/versions/1/publication`)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return { article, answer }
}
