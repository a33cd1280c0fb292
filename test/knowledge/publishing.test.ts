/** 编制索引 — what is published is found, whoever dies on the way and however many build at once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../shared/knowledge/publishing/build.ts'
import { followArticle, mostChanges } from '../../shared/knowledge/publishing/follow.ts'
import { loadedIndex } from '../../shared/knowledge/publishing/loaded.ts'
import { browse } from '../../shared/knowledge/search/browse.ts'
import { search } from '../../shared/knowledge/search/search.ts'
import { articleOfUnit, articleWorld, indexStore, second } from '../support/articles.ts'
import { Death } from '../support/batches.ts'
import { department } from '../support/story.ts'

const owner = 'heping-housing'
const unit = department(owner)
const day = '2026-10-12'

function world() {
  const kept = articleWorld()
  const { store, items } = indexStore()
  const asked: string[] = []
  let steady = 0
  let dying = 0
  let steps = 0
  /** Each call is a step at which a worker may die, before or after it came to anything. */
  const mortal = new Proxy(store, {
    get: (target, name) => {
      const work = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>
      return async (...given: unknown[]) => {
        if (++steps === dying) throw new Death()
        const done = await work(...given)
        if (++steps === dying) throw new Death()
        return done
      }
    },
  })
  const clock = { ...kept.clock, steady: () => steady }
  const deps = {
    articles: kept.articles,
    index: mortal,
    indexQueue: { send: async (id: string) => void asked.push(id) },
    clock,
  }
  const searcher = loadedIndex({ ...deps, index: store, failed: () => {} })
  return {
    ...kept,
    ...{ store, items, asked, deps, searcher },
    later: () => {
      steady += 5_001
    },
    dieAt: (step: number) => {
      dying = step
      steps = 0
    },
    async publish(id: string, title: string, revision?: number) {
      const content = articleOfUnit(owner, { title, questions: [] })
      await kept.give({ type: 'proposeArticle', content }, unit, revision, id)
      const version = (await kept.article(id)).versions.length
      await kept.give({ type: 'publishArticle', version }, second, undefined, id)
    },
    /** Follows each knock that was sent, over and over until nobody dies. */
    async followed() {
      for (const knock of kept.knocks.splice(0))
        for (let done = false; !done; )
          done = await followArticle(knock, { sentAt: 0, receives: 1 }, deps).then(
            () => true,
            (error) => {
              if (!(error instanceof Death)) throw error
              return false
            },
          )
    },
    async found(text: string) {
      this.later()
      return search(await searcher(), { text, view: 'public', limit: 10, day }).map(
        ({ article, version }) => `${article} ${version}`,
      )
    },
  }
}

describe('索引', () => {
  it('finds what was just published, mended, withdrawn, and nothing that waits', async () => {
    const one = world()
    await one.publish('gas', '燃气表坏了怎么办？')
    expect(await one.found('燃气表')).toEqual([])
    await one.followed()
    expect(await one.found('燃气表')).toEqual(['gas 1'])
    await one.give(
      { type: 'proposeArticle', content: articleOfUnit(owner, { title: '水表倒转' }) },
      unit,
      undefined,
      'water',
    )
    await one.followed()
    expect(await one.found('水')).toEqual([])
    await one.publish('gas', '燃气灶打不着火怎么办？', 2)
    await one.followed()
    expect(await one.found('燃气灶')).toEqual(['gas 2'])
    await one.give({ type: 'withdrawArticle', version: 2, reasons: '有误' }, unit, undefined, 'gas')
    await one.followed()
    expect(await one.found('燃气')).toEqual([])
  })

  it('is built with the same answers, and what was built in is no change any more', async () => {
    const one = world()
    await one.publish('gas', '燃气表坏了怎么办？')
    await one.publish('lift', '电梯困人怎么办？')
    await one.followed()
    expect(await buildIndex(one.deps)).toEqual({ articles: 2, parts: 1, overtaken: false, unreadable: [] })
    expect(await one.store.changes()).toEqual([])
    expect(await one.found('电梯')).toEqual(['lift 1'])
    // The same articles make the same parts: nothing is loaded anew.
    const before = browse(await one.searcher(), { day })
    await buildIndex(one.deps)
    one.later()
    expect(browse(await one.searcher(), { day })).toEqual(before)
    expect((await one.store.standing()).manifest).toMatchObject({ version: 2, articles: 2 })
    await one.publish('gas', '燃气灶打不着火怎么办？', 2)
    await one.followed()
    await buildIndex(one.deps)
    expect(await one.found('燃气灶')).toEqual(['gas 2'])
    // Of three builds the parts of the last two are there.
    expect(new Set([...one.items.chunks.keys()].map((key) => key.split('#')[0])).size).toBe(2)
  })

  it('loses nothing to whoever dies midway, or to two builds at once while articles are published', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 12 }),
        async (building, following) => {
          const one = world()
          for (const id of ['a', 'b', 'c']) await one.publish(id, `事项${id}怎么办`)
          one.dieAt(following)
          await one.followed()
          const builds = [buildIndex(one.deps), buildIndex(one.deps)]
          await one.publish('d', '事项d怎么办')
          one.dieAt(building)
          await one.followed()
          const outcomes = await Promise.allSettled(builds)
          for (const outcome of outcomes)
            if (outcome.status === 'rejected' && !(outcome.reason instanceof Death)) throw outcome.reason
          expect((await one.found('事项')).sort()).toEqual(['a 1', 'b 1', 'c 1', 'd 1'])
          one.dieAt(0)
          await buildIndex(one.deps)
          expect((await one.found('事项')).sort()).toEqual(['a 1', 'b 1', 'c 1', 'd 1'])
          expect(await one.store.changes()).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('a change that came behind what a build has read stays one', async () => {
    const one = world()
    await one.publish('a', '事项甲怎么办')
    await one.followed()
    const { all } = one.articles
    one.articles.all = async function* (unreadable) {
      yield* all(unreadable)
      await one.publish('a', '事项乙怎么办', 2)
      await one.followed()
    }
    await buildIndex(one.deps)
    expect(await one.store.changes()).toEqual([{ article: 'a', revision: 4 }])
    expect(await one.found('事项乙')).toEqual(['a 2'])
  })

  it('what is built anew while it is loaded is loaded anew, though its chunks are gone', async () => {
    const one = world()
    await one.publish('a', '事项甲怎么办')
    await buildIndex(one.deps)
    const { read } = one.store
    let times = 0
    one.store.read = async (part) => {
      if (++times > 1) return read(part)
      await one.publish('a', '事项乙怎么办', 2)
      await buildIndex(one.deps)
      return undefined
    }
    expect(await one.found('事项')).toEqual(['a 2'])
  })

  it('is asked for when much has changed', async () => {
    const one = world()
    for (let at = 0; at < mostChanges - 1; at++) await one.store.change({ article: `x-${at}`, revision: 1 })
    await one.publish('a', '事项甲怎么办')
    await one.followed()
    expect(one.asked).toEqual(['changes.0'])
  })
})
