/** 召回率 — how often the right article is among the first hits, with its interval. */
import { readCity } from '../../infra/cities/index.ts'
import { sampleArticles } from '../../infra/cities/shenyang/knowledge/index.ts'
import { type Entry, entriesOf } from '../../shared/knowledge/search/entry.ts'
import { distractors } from './distractors.ts'
import type { Asked } from './questions/asked.ts'

export const day = '2026-11-30'

/** The sample base among near-topic articles, `count` together. */
export function buried(count: number): Entry[] {
  const own = sampleArticles.flatMap(entriesOf)
  const near = distractors(readCity('shenyang').city, Math.max(count - own.length, 0)).map(
    ({ id, title, question, answer, area, category }): Entry => ({
      article: id,
      version: 1,
      texts: { title, questions: question, answer, desk: '' },
      owner: '',
      areas: [area],
      categories: [category],
      from: '2026-01-01',
    }),
  )
  return [...own, ...near]
}

export interface Recall {
  at1: number
  at5: number
  at50: number
  missed: readonly Asked[]
}

/** @param find ids of articles for a question, best first, fifty at least */
export function recallOf(asked: readonly Asked[], find: (question: string) => readonly string[]): Recall {
  const places = asked.map(([question, article]) => find(question).indexOf(article))
  const within = (first: number) => places.filter((place) => place >= 0 && place < first).length
  return {
    at1: within(1),
    at5: within(5),
    at50: within(50),
    missed: asked.filter((_, at) => (places[at] ?? -1) < 0 || (places[at] ?? 0) >= 5),
  }
}
