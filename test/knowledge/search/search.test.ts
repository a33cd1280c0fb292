/** 检索 — what is written is found, however the index came about. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleArticles } from '../../../infra/cities/shenyang/knowledge/index.ts'
import { synonyms } from '../../../shared/city/synonyms.ts'
import { buildSegment } from '../../../shared/knowledge/search/build.ts'
import { entriesOf } from '../../../shared/knowledge/search/entry.ts'
import { packSegment, unpackSegment } from '../../../shared/knowledge/search/packed.ts'
import { ranking } from '../../../shared/knowledge/search/ranking.ts'
import { search } from '../../../shared/knowledge/search/search.ts'
import { searcherOf } from '../../../shared/knowledge/search/searcher.ts'
import { isSingle, termsOf } from '../../../shared/knowledge/search/terms.ts'
import { articlesOf, asking, day, drawn, entry, question } from './entries.ts'

const found = (entries: ReturnType<typeof entry>[], text: string, more = {}) =>
  articlesOf(search(searcherOf([buildSegment(entries)]), asking(text, more)))

describe('terms', () => {
  it('are characters, pairs, and words of letters or digits', () => {
    expect(termsOf('停水了，ＷiFi5不通')).toEqual(['停', '水', '停水', '了', '水了', 'wifi5', '不', '通', '不通'])
    expect(termsOf(' ，。')).toEqual([])
    expect(['水', '停水', 'a', '𠮷'].map(isSingle)).toEqual([true, false, false, true])
  })
})

describe('search', () => {
  const texts = [
    entry('a', { title: '停水怎么办', answer: '拨打供水电话' }),
    entry('b', { title: '停电怎么办', answer: '拨打供电电话' }, { categories: ['power-outage'], areas: ['210102'] }),
    entry('c', { title: '路灯', answer: '路灯不亮', desk: '内部口径停水' }, { areas: ['210181'], until: '2026-11-29' }),
    entry('c', { title: '路灯', answer: '照明不亮' }, { version: 2, areas: ['210181'], from: '2026-11-30' }),
  ]
  it('puts first what has more of the question, and its rarer part', () => {
    expect(found(texts, '停水')).toEqual(['a', 'b'])
    expect(found(texts, '电停了怎么办')).toEqual(['b', 'a'])
  })
  it('finds nothing for nothing, and as many as are asked for', () => {
    expect(found(texts, '，')).toEqual([])
    expect(found(texts, '狗')).toEqual([])
    expect(found(texts, '怎么办', { limit: 1 })).toEqual(['a'])
  })
  it('gives the same order to the same score: by article', () => {
    const same = ['d', 'b', 'c', 'a'].map((article) => entry(article, { title: '停水' }))
    expect(found(same, '停水', { limit: 3 })).toEqual(['a', 'b', 'c'])
    const many = Array.from({ length: 100 }, (_, at) => entry(`n-${100 + at}`, { title: '停水' }))
    expect(found(many, '停水', { limit: 2 })).toEqual(['n-100', 'n-101'])
  })
  it('does not show the public what only the desk says, not even in its order', () => {
    expect(found(texts, '口径', { view: 'desk', day: '2026-11-29' })).toEqual(['c'])
    expect(found(texts, '口径', { day: '2026-11-29' })).toEqual([])
    const without = texts.map((one) => ({ ...one, texts: { ...one.texts, desk: '' } }))
    const asked = asking('停水口径', { day: '2026-11-29' })
    expect(search(searcherOf([buildSegment(texts)]), asked)).toEqual(search(searcherOf([buildSegment(without)]), asked))
  })
  it.each([
    ['2025-12-31', []],
    ['2026-11-29', [1]],
    ['2026-11-30', [2]],
  ])('on %s finds the version in force', (on, versions) => {
    const hits = search(searcherOf([buildSegment(texts)]), asking('路灯', { day: on }))
    expect(hits.map(({ version }) => version)).toEqual(versions)
  })
  it.each([
    ['210102', ['a', 'b']],
    ['210102003', ['a', 'b']],
    ['210103', ['a']],
    ['210181', ['a', 'c']],
    ['210100', ['a']],
    ['220100', []],
  ])('in %s finds what applies there', (area, articles) =>
    expect(found(texts, '停水停电路灯', { area }).sort()).toEqual(articles),
  )
  it('knows streets and communities by their nine and twelve digits', () => {
    const street = [
      entry('s', { title: '停水' }, { areas: ['210102003000'] }),
      entry('t', { title: '停水' }, { areas: ['210102003'] }),
    ]
    expect(found(street, '停水', { area: '210102003007' })).toEqual(['s', 't'])
    expect(found(street, '停水', { area: '210102004007' })).toEqual([])
    expect(found(street, '停水', { area: '210102' })).toEqual([])
    const hundredth = [entry('u', { title: '停水' }, { areas: ['210102100'] })]
    expect(found(hundredth, '停水', { area: '210102107' })).toEqual([])
  })
  it('finds what applies in several places in each', () => {
    const both = [entry('v', { title: '停水' }, { areas: ['210102', '210181'] })]
    expect(found(both, '停水', { area: '210181' })).toEqual(['v'])
  })
  it('weighs rarity, single characters and those that say nothing as it is told', () => {
    const segment = buildSegment(texts)
    const scored = (text: string, more: Partial<typeof ranking>) =>
      search(searcherOf([segment], [], { ...ranking, rarity: 1, empty: 1, ...more }), asking(text))[0]?.score ?? 0
    // Two of four entries have it in their titles.
    expect(scored('停', { rarity: 2 }) / scored('停', {})).toBeCloseTo(Math.log(2), 4)
    expect(scored('停', { single: 0.3 }) / scored('停', {})).toBeCloseTo(0.3, 4)
    expect(scored('怎么', { single: 0, empty: 0.3 }) / scored('怎么', { single: 0 })).toBeCloseTo(0.3, 4)
  })
  it('gives the same order to the same score in different segments', () => {
    const [older, newer] = ['b', 'a'].map((article) => buildSegment([entry(article, { title: '停水' })]))
    if (!older || !newer) throw new Error('two were built')
    expect(articlesOf(search(searcherOf([older, newer]), asking('停水')))).toEqual(['a', 'b'])
  })
  it('keeps each combination of areas and categories once', () => {
    const areas = ['210102', '210181']
    const categories = ['bus', 'taxi']
    const twice = [
      entry('a', {}, { areas, categories }),
      entry('b', {}, { areas: areas.toReversed(), categories }),
      entry('c', {}, { areas, categories: categories.toReversed() }),
    ]
    expect(buildSegment(twice).scopes).toEqual([{ owner: 'sy-transport', areas, categories }])
  })
  it('keeps to a unit', () => {
    const both = [entry('a', { title: '停水' }), entry('b', { title: '停水' }, { owner: 'sy-water' })]
    expect(found(both, '停水', { owner: 'sy-water' })).toEqual(['b'])
  })
  it('keeps to categories', () => {
    expect(found(texts, '怎么办', { categories: ['power-outage', 'gas-fee'] })).toEqual(['b'])
    expect(found(texts, '怎么办', { categories: [] })).toEqual([])
  })
  it('finds by words that the city says mean the same, below what was written', () => {
    const groups = synonyms().parse([['断水', '停水']])
    const searcher = searcherOf([buildSegment([...texts, entry('z', { title: '断水怎么办', answer: '拨打供水电话' })])])
    expect(articlesOf(search(searcher, asking('断水')))).toEqual(['z', 'a'])
    const [written, meant, ...others] = search(searcher, asking('断水'), groups)
    expect([written?.article, meant?.article, others.length]).toEqual(['z', 'a', 1])
    expect(written).toEqual(search(searcher, asking('断水'))[0])
    expect(search(searcher, asking('路'), groups)).toEqual(search(searcher, asking('路')))
  })
})

describe('an index', () => {
  it('finds each article of the sample base by its own title, first or second', () => {
    const searcher = searcherOf([buildSegment(sampleArticles.flatMap(entriesOf))])
    const wrong = sampleArticles.filter(({ id, versions }) => {
      const hits = search(searcher, asking(versions[0]?.title ?? '', { limit: 2 }))
      return !articlesOf(hits).includes(id)
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
  it('finds every article by every term of its title', () =>
    fc.assert(
      fc.property(drawn('a'), (entries) => {
        const searcher = searcherOf([buildSegment(entries)])
        for (const { article, texts } of entries)
          for (const term of termsOf(texts.title))
            expect(articlesOf(search(searcher, asking(term, { limit: 100 })))).toContain(article)
      }),
    ))
  it('finds nothing that has no term of the question', () =>
    fc.assert(
      fc.property(drawn('a'), question, (entries, text) => {
        const terms = new Set(termsOf(text))
        const has = entries.filter(({ texts: { desk: _, ...shown } }) =>
          termsOf(Object.values(shown).join('，')).some((term) => terms.has(term)),
        )
        expect(found(entries, text, { limit: 100 }).sort()).toEqual(has.map(({ article }) => article).sort())
      }),
    ))
  it('is the same in whichever order it is built', () =>
    fc.assert(
      fc.property(
        drawn('a').chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          expect(buildSegment(shuffled)).toEqual(buildSegment(entries))
        },
      ),
    ))
  it('with a delta beside it answers as one built anew', () =>
    fc.assert(
      fc.property(
        drawn('a'),
        drawn('a', 6),
        drawn('b', 6),
        fc.subarray(['a-1', 'a-7', 'b-0']),
        question,
        (old, changed, added, removed, text) => {
          const newer = [...changed, ...added]
          const ids = new Set(newer.map(({ article }) => article))
          const all = [...old.filter(({ article }) => !ids.has(article)), ...newer]
          const left = all.filter(({ article }) => !removed.includes(article))
          const asked = asking(text, { view: 'desk', limit: 100 })
          const beside = search(searcherOf([buildSegment(old), buildSegment(newer)], removed), asked)
          expect(beside).toEqual(search(searcherOf([buildSegment(left)]), asked))
        },
      ),
    ))
  it('is what it was after it was kept', () =>
    fc.assert(
      fc.property(drawn('a'), (entries) => {
        const segment = buildSegment(entries)
        expect(unpackSegment(packSegment(segment))).toEqual(segment)
        expect(packSegment(buildSegment(entries.toReversed())).hash).toBe(packSegment(segment).hash)
      }),
    ))
  it('is not read from chunks that are not its own', () => {
    const { hash, chunks } = packSegment(buildSegment([entry('a', { title: '停水' })]))
    const other = packSegment(buildSegment([entry('a', { title: '停电' })]))
    expect(() => unpackSegment({ hash, chunks: other.chunks })).toThrow('not those of its hash')
    expect(() => unpackSegment({ hash, chunks: [...chunks, new Uint8Array([0])] })).toThrow('not those of its hash')
  })
  it('is kept in chunks of which each fits an item', () => {
    let state = 1
    const any = () => {
      state = (state * 48_271) % 2_147_483_647
      return String.fromCodePoint(0x4e_00 + (state % 20_000))
    }
    const entries = Array.from({ length: 160 }, (_, at) =>
      entry(`r-${at}`, { answer: Array.from({ length: 300 }, any).join('') }),
    )
    const packed = packSegment(buildSegment(entries))
    expect(packed.chunks.length).toBeGreaterThan(1)
    expect(packed.chunks.filter(({ length }) => length > 390_000)).toEqual([])
    expect(packSegment(unpackSegment(packed)).hash).toBe(packed.hash)
  })
  it('is not built with one version twice, nor of more than its numbers hold', () => {
    const one = entry('a', { title: '停水' })
    expect(() => buildSegment([one, entry('b', {}), one])).toThrow('version 1 of a is there twice')
    expect(() => buildSegment(Array.from({ length: 65_537 }, () => one))).toThrow('more than 65536')
  })
  it('counts a term 255 times at most', () => {
    const { postings } = buildSegment([entry('a', { answer: '水'.repeat(300) })])
    expect([...postings.answer.counts]).toEqual([255, 255])
  })
})

describe('entries of an article', () => {
  const [first] = sampleArticles
  if (!first) throw new Error('the base is empty')
  const [own] = first.versions
  if (!own) throw new Error('the article has no version')
  const versionOf = (version: number, validFrom: string, validUntil?: string) => ({
    ...own,
    version,
    validFrom,
    ...(validUntil ? { validUntil } : {}),
  })
  const entries = (...versions: ReturnType<typeof versionOf>[]) =>
    entriesOf({ id: 'x', versions }).map(({ version, from, until }) => [version, from, until])
  it('are in force until they end, or the next begins', () => {
    expect(entries(versionOf(1, '2026-01-01'), versionOf(2, '2026-03-01', '2026-12-31'))).toEqual([
      [1, '2026-01-01', '2026-02-28'],
      [2, '2026-03-01', '2026-12-31'],
    ])
    expect(entries(versionOf(1, '2026-01-01', '2026-01-31'), versionOf(2, '2026-03-01'))).toEqual([
      [1, '2026-01-01', '2026-01-31'],
      [2, '2026-03-01', undefined],
    ])
  })
  it('leave out what a later version came before', () => {
    expect(entries(versionOf(1, '2026-06-01'), versionOf(2, '2026-06-01'))).toEqual([[2, '2026-06-01', undefined]])
    expect(entries(versionOf(1, '2026-06-01'), versionOf(2, '2026-05-01'))).toEqual([[2, '2026-05-01', undefined]])
  })
  it('hold what the public reads and what the desk says', () => {
    const version = {
      ...versionOf(1, day),
      deskAnswer: '内部',
      notes: [{ role: 'operator' as const, text: '只给班长' }],
    }
    const [one] = entriesOf({ id: 'x', versions: [version] })
    expect(one?.texts).toEqual({
      title: version.title,
      questions: version.questions.join('\n'),
      answer: version.answer,
      desk: '内部',
    })
  })
})
