/** 查阅与检索 — what a channel is shown, and how far lists go on. */
import { expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { readArticle } from '../../shared/knowledge/reading.ts'
import { buildSegment } from '../../shared/knowledge/search/build.ts'
import { entriesOf } from '../../shared/knowledge/search/entry.ts'
import { searcherOf } from '../../shared/knowledge/search/searcher.ts'
import { searchArticles } from '../../shared/knowledge/searching.ts'
import { articleOfUnit, articleWorld, second } from '../support/articles.ts'
import { department, law } from '../support/story.ts'

const owner = 'heping-housing'
const asking = {
  ...{ failed: () => {}, masked: (text: string) => text },
  questions: { record: async () => 's', follow: async () => {} },
}

it('渠道 — a channel reads the version in force and no other', async () => {
  const world = articleWorld()
  const content = articleOfUnit(owner)
  await world.done({ type: 'proposeArticle', content }, department(owner))
  await world.done({ type: 'publishArticle', version: 1 }, second)
  world.at('2026-10-13T09:00+08:00')
  await world.done({ type: 'proposeArticle', content: { ...content, answer: '电话已改。' } }, department(owner), 2)
  await world.done({ type: 'publishArticle', version: 2 }, second)
  const usageOf = async () => () => ({ answers: 0, replies: 0, calledBack: 0, solved: 0, since: '2026-04-15' })
  const deps = { articles: world.articles, law: async () => law, clock: world.clock, usageOf, ...asking }
  const reads = async (actor: Actor, query: object) => {
    const read = await readArticle({ actor, params: { article: 'lift' }, query } as never, deps as never)
    return 'body' in read ? read.body.version : read.refused
  }
  const channel: Actor = { role: 'channel', id: 'key-c', channel: 'web' }
  expect(await reads(channel, {})).toBe(2)
  expect(await reads(channel, { version: 1 })).toBe('article.version-unknown')
  expect(await reads(channel, { day: '2026-10-12' })).toBe(1)
  expect(await reads(second, { version: 1 })).toBe(1)
})

it('列出 — what is listed by id is listed to its end, a question to the thousandth hit', async () => {
  const many = 1_150
  const entries = Array.from({ length: many }, (_, at) =>
    entriesOf({ id: `a-${String(at).padStart(4, '0')}`, versions: [{ version: 1, ...articleOfUnit(owner) }] }),
  )
  const searcher = searcherOf([buildSegment(entries.flat())])
  const world = articleWorld()
  const deps = { ...world, ...asking, law: async () => law, searcher: async () => searcher }
  const pages = async (q: object) => {
    let cursor: string | undefined
    for (let page = 1; ; page++) {
      const call = { actor: second, query: { limit: 100, ...q, ...(cursor ? { cursor } : {}) } }
      const { body } = (await searchArticles(call as never, deps as never)) as { body: { next?: string } }
      cursor = body.next
      if (cursor === undefined) return page
    }
  }
  expect(await pages({})).toBe(12)
  expect(await pages({ q: '电梯' })).toBe(10)
})

it('同义词 — what the city calls otherwise is found too', async () => {
  const segment = buildSegment(entriesOf({ id: 'lift', versions: [{ version: 1, ...articleOfUnit(owner) }] }))
  const world = articleWorld()
  await world.done({ type: 'proposeArticle', content: articleOfUnit(owner) }, department(owner))
  await world.done({ type: 'publishArticle', version: 1 }, second)
  const found = async (synonyms: string[][]) => {
    const registry = { ...law.registry, synonyms }
    const deps = {
      ...world,
      ...asking,
      law: async () => ({ ...law, registry }),
      searcher: async () => searcherOf([segment]),
    }
    const call = { actor: second, query: { limit: 10, q: '升降机' } }
    const { body } = (await searchArticles(call as never, deps as never)) as { body: { items: object[] } }
    return body.items.length
  }
  expect(await found([])).toBe(0)
  expect(await found([['电梯', '升降机', '直梯']])).toBe(1)
})
