/** 意见征集 over HTTP — a draft written by one person of the platform, opened by another. */

import { solved } from '../../infra/demo/solved.ts'
import { articleId, personOf } from './articles.ts'
import type { Answer, City, Person } from './city.ts'

/** No other test of this run has it. */
export const consultationId = (): string => articleId('draft')

/** So many days from now, by the city's clock, in Shanghai. */
export const dayFrom = (city: City, days: number): string =>
  new Date(Date.parse(city.now()) + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

export const draftContent = (city: City, more: Record<string, unknown> = {}) => ({
  kind: 'government-document',
  title: '城市供热管理办法（征求意见稿）',
  unit: 'sy-housing',
  about: '为规范供热服务，起草本办法。',
  clauses: [
    { clause: 1, heading: '目的', text: '为了规范供热服务，制定本办法。' },
    { clause: 2, text: '供热期为每年11月1日至次年3月31日。' },
    { clause: 3, text: '室温低于18度的，按日退还热费。' },
  ],
  first: dayFrom(city, 0),
  last: dayFrom(city, 30),
  ...more,
})

export interface Opened {
  consultation: string
  writer: Person
  second: Person
}

/** Open from its first day on. */
export async function opened(city: City, more: Record<string, unknown> = {}): Promise<Opened> {
  const consultation = consultationId()
  const [writer, second] = [await personOf(city), await personOf(city, { role: 'supervisor', authority: 'platform' })]
  const written = await writer.put(`/v1/consultations/${consultation}`, draftContent(city, more))
  if (written.status !== 200) throw new Error(JSON.stringify(written.body))
  const answer = await second.post(`/v1/consultations/${consultation}/versions/1/opening`)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return { consultation, writer, second }
}

/** 征求意见表 — every mark of its writer can be told from all else. */
export const marked = {
  name: '欧阳标记',
  idNumber: '110101199003070070',
  phone: '13955512345',
  email: 'marked.writer@example.com',
}

/** @param more fields of the form that matter to a test */
export async function formFor(city: City, consultation: string, more: Record<string, unknown> = {}) {
  const { body } = await city.nobody.post(`/v1/public-consultations/${consultation}/questions`)
  return {
    ...{ title: '关于供热期', occupation: '教师', ...marked },
    opinion: '建议把供热期延长到四月五日。',
    captcha: { token: body.token, answer: solved(body.question ?? '') },
    ...more,
  }
}

export async function commented(city: City, consultation: string, more: Record<string, unknown> = {}): Promise<Answer> {
  return city.nobody.post(`/v1/public-consultations/${consultation}/comments`, await formFor(city, consultation, more))
}
