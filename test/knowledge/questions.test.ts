/** 问法核对 — the questions that search is measured with are not their titles in other order. */
import { describe, expect, it } from 'vitest'
import { sampleArticles } from '../../infra/cities/shenyang/knowledge/index.ts'
import { pairsIn } from './questions/asked.ts'
import { keptAside } from './questions/kept-aside.ts'
import { tunedOn } from './questions/tuned-on.ts'

/** 虚词 — say nothing of the matter. */
const emptyPairs = new Set(['怎么', '时候', '多少', '有人', '不给', '能领', '家不'])
const titles = new Map(sampleArticles.map(({ id, versions }) => [id, versions.at(-1)?.title ?? '']))

describe.each([
  { name: 'tuned on', asked: tunedOn, least: 150 },
  { name: 'kept aside', asked: keptAside, least: 60 },
])('questions $name', ({ asked, least }) => {
  it('are enough, and each of another article that there is', () => {
    expect(asked.length).toBeGreaterThanOrEqual(least)
    expect(asked.filter(([, article]) => !titles.has(article))).toEqual([])
    expect(new Set(asked.map(([, article]) => article)).size).toBe(asked.length)
  })
  it('have no two characters in a row from the title', () => {
    const shared = asked.flatMap(([question, article]) => {
      const ofTitle = pairsIn(titles.get(article) ?? '')
      return [...pairsIn(question)]
        .filter((pair) => ofTitle.has(pair) && !emptyPairs.has(pair))
        .map((pair) => `${article}: ${pair}`)
    })
    expect(shared).toEqual([])
  })
})

it('none is in both sets', () => {
  const both = tunedOn.filter(([, article]) => keptAside.some(([, other]) => other === article))
  expect(both).toEqual([])
})
