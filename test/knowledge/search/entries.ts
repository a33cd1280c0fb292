/** 条目样例 — small articles for tests, drawn or written. */
import fc from 'fast-check'
import type { Entry } from '../../../shared/knowledge/search/entry.ts'
import type { Hit, Query } from '../../../shared/knowledge/search/search.ts'

export const day = '2026-11-30'

export const entry = (article: string, texts: Partial<Entry['texts']>, more: Partial<Entry> = {}): Entry => ({
  article,
  version: 1,
  texts: { title: '', questions: '', answer: '', desk: '', ...texts },
  owner: 'sy-transport',
  areas: ['210100'],
  categories: ['bus'],
  from: '2026-01-01',
  ...more,
})

export const asking = (text: string, more: Partial<Query> = {}): Query => ({
  text,
  view: 'public',
  limit: 10,
  day,
  ...more,
})
export const articlesOf = (hits: readonly Hit[]): string[] => hits.map(({ article }) => article)

/** Of few characters, so that texts meet. */
const text = fc
  .array(fc.constantFrom(...'水电气热路灯车狗雪税卡证 a1，'), { maxLength: 12 })
  .map((characters) => characters.join(''))
const texts = fc.record({ title: text, questions: text, answer: text, desk: text })

/** Articles with ids of their own. */
export const drawn = (prefix: string, maxLength = 12): fc.Arbitrary<Entry[]> =>
  fc.array(texts, { maxLength }).map((all) => all.map((one, at) => entry(`${prefix}-${at}`, one)))
export const question = text
