/** 与 MiniSearch 对照 — another's engine scores two thousand articles alike, where the formula is the same. */
import MiniSearch from 'minisearch'
import { expect, it } from 'vitest'
import { buildSegment } from '../../../shared/knowledge/search/build.ts'
import { ranking as ours } from '../../../shared/knowledge/search/ranking.ts'
import { search } from '../../../shared/knowledge/search/search.ts'
import { searcherOf } from '../../../shared/knowledge/search/searcher.ts'
import { termsOf } from '../../../shared/knowledge/search/terms.ts'
import { tunedOn } from '../questions/tuned-on.ts'
import { buried, day } from '../recall.ts'

const shown = ['title', 'questions', 'answer'] as const
const entries = buried(2_000)
const segment = buildSegment(entries)
const other = new MiniSearch({
  fields: [...shown],
  tokenize: termsOf,
  processTerm: (term) => term,
  searchOptions: { tokenize: (text) => [...new Set(termsOf(text))], bm25: { k: 1.2, b: 0.7, d: 0.5 } },
})
other.addAll(
  entries.map(({ article, texts: { title, questions, answer } }) => ({ id: article, title, questions, answer })),
)
const questions = tunedOn.filter((_, at) => at % 4 === 0).map(([question]) => question)

/** It multiplies by how many of the terms it found. */
const theirs = (question: string, boost: Record<string, number> = {}) =>
  other
    .search(question, { boost })
    .map(({ id, score, queryTerms }) => ({ article: String(id), score: score / queryTerms.length }))
const plainly = { ...ours, empty: 1, rarity: 1, fields: { title: 1, questions: 1, answer: 1, desk: 1 } }

it.each([
  ['alike', plainly.fields],
  ['more in titles', { ...plainly.fields, title: 2.5, questions: 1.5 }],
])('gives each article the same score, fields weighed %s', (_, fields) => {
  const searcher = searcherOf([segment], [], { ...plainly, fields })
  for (const question of questions) {
    const hits = search(searcher, { text: question, view: 'public', limit: entries.length, day })
    const scores = new Map(theirs(question, fields).map(({ article, score }) => [article, score]))
    expect(hits.length).toBe(scores.size)
    const off = hits.filter(({ article, score }) => Math.abs(score / (scores.get(article) ?? 0) - 1) > 1e-5)
    expect(off).toEqual([])
  }
})

it('is ordered by it in the same way', () => {
  const searcher = searcherOf([segment], [], plainly)
  const orders = questions.map((question) => {
    const hits = search(searcher, { text: question, view: 'public', limit: 5, day })
    const best = theirs(question)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
    return hits.every(({ score }, at) => Math.abs(score / (best[at]?.score ?? 0) - 1) < 1e-5)
  })
  expect(orders.every(Boolean)).toBe(true)
})
