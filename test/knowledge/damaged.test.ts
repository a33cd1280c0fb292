/** 损坏的条目 — lists go on without an article whose log is damaged, and name it. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { loadedIndex } from '../../shared/knowledge/publishing/loaded.ts'
import { listArticleRows, sendArticleRows } from '../../shared/knowledge/rows/calls.ts'
import { searchArticles, searchPublicArticles } from '../../shared/knowledge/searching.ts'
import { listContradictions } from '../../shared/knowledge/upkeep/calls.ts'
import { DamagedLog } from '../../shared/record/damaged.ts'
import { articleOfUnit, articleWorld, indexStore, second } from '../support/articles.ts'
import { department, law } from '../support/story.ts'

const owner = 'heping-housing'
const unit = department(owner)

/** Two articles are published and in the index; then the log of one is damaged. */
async function world() {
  const kept = articleWorld()
  for (const id of ['lift', 'gas']) {
    await kept.give({ type: 'proposeArticle', content: articleOfUnit(owner) }, unit, undefined, id)
    await kept.give({ type: 'publishArticle', version: 1 }, second, undefined, id)
  }
  const { store } = indexStore()
  for (const article of ['lift', 'gas']) await store.change({ article, revision: 2 })
  await store.stamp('both')
  const failures: string[] = []
  const failed = (what: string) => void failures.push(what)
  let steady = 0
  const clock = { ...kept.clock, steady: () => steady }
  const { articles } = kept
  const { read } = articles
  const deps = {
    ...{ articles, clock, law: async () => law, knocks: { send: async () => {} }, attempt: () => 'a', draw: () => 0 },
    ...{ failed, masked: (text: string) => text, questions: { record: async () => 's' } },
    searcher: loadedIndex({ articles, index: store, clock, failed }),
    readRows: () => ['lift', 'gas'].map((article, at) => ({ row: at, line: at + 2, given: { article } })),
  }
  return {
    ...{ deps, store, failures, articles },
    later: () => {
      steady += 5_001
    },
    damage: () => {
      articles.read = async (id) => {
        if (id === 'gas') throw new DamagedLog(id, [{ from: 1, to: 2, why: 'they are missing' }])
        return read(id)
      }
    },
  }
}

const call = (actor: Actor, query: object) =>
  ({
    actor,
    query: { limit: 50, ...query },
    worded: ({ refused }: { refused: string }) => ({ code: refused }),
  }) as never
const ids = (items: readonly { article: string }[]) => items.map(({ article }) => article)
const bodyOf = <T>(reply: T) => (reply as { body: { items: { article: string }[]; unreadable?: string[] } }).body

describe('一条已损坏', () => {
  it('a search finds the others, and tells the platform which one it left out', async () => {
    const { deps, damage } = await world()
    await deps.searcher()
    damage()
    const found = bodyOf(await searchArticles(call(second, { q: '电梯' }), deps))
    expect([ids(found.items), found.unreadable]).toEqual([['lift'], ['gas']])
    const anyone: Actor = { role: 'anyone', id: 'anyone' }
    const open = bodyOf(await searchPublicArticles(call(anyone, { q: '电梯' }), deps))
    expect([ids(open.items), open.unreadable]).toEqual([['lift'], undefined])
  })

  it('an index that is loaded anew leaves it out, and is logged', async () => {
    const { deps, damage, failures } = await world()
    damage()
    expect(ids(bodyOf(await searchArticles(call(second, { q: '电梯' }), deps)).items)).toEqual(['lift'])
    expect(failures).toEqual(['gas'])
  })

  it('articles that contradict each other are looked for among the others', async () => {
    const { deps, damage } = await world()
    await deps.searcher()
    damage()
    const found = bodyOf(await listContradictions(call(second, { category: 'property-service' }), deps))
    expect([found.items, found.unreadable]).toEqual([[], ['gas']])
  })

  it('a sheet has the others, and a row of one sent back is refused alone', async () => {
    const { deps, damage, articles } = await world()
    articles.list = async () => ({ items: [{ article: 'gas' }, { article: 'lift' }] as never, next: undefined })
    damage()
    const listed = bodyOf(await listArticleRows(call(unit, {}), deps))
    expect([ids(listed.items), listed.unreadable]).toEqual([['lift'], ['gas']])
    const { body } = (await sendArticleRows(call(unit, {}), deps)) as { body: { rows: { problem: object }[] } }
    expect(body.rows.map(({ problem }) => problem)).toMatchObject([
      { code: 'input.invalid' },
      { code: 'platform.failed' },
    ])
  })
})

describe('读取一时失败', () => {
  it('leaves the index that is held in use, and is tried again', async () => {
    const { deps, store, failures, later } = await world()
    const { standing } = store
    await deps.searcher()
    store.standing = () => Promise.reject(new Error('the table does not answer'))
    later()
    expect(ids(bodyOf(await searchArticles(call(second, { q: '电梯' }), deps)).items)).toEqual(['gas', 'lift'])
    expect(failures).toEqual(['the index was not renewed'])
    store.standing = standing
    await store.stamp('another')
    later()
    expect((await deps.searcher()).size).toBe(2)
    expect(failures).toHaveLength(1)
  })

  it('fails where no index is held', async () => {
    const { deps, store } = await world()
    store.standing = () => Promise.reject(new Error('the table does not answer'))
    await expect(deps.searcher()).rejects.toThrow('does not answer')
  })
})

describe('又有发布', () => {
  it('while the index is loaded, it is loaded at once and the newer is found at the next turn', async () => {
    const { deps, store } = await world()
    const { changes } = store
    let stamps = 0
    // Somebody publishes at each read.
    store.changes = async () => {
      await store.stamp(`s-${++stamps}`)
      return changes()
    }
    expect((await deps.searcher()).size).toBe(2)
    expect(stamps).toBe(1)
  })
})
