/** 学习 — what stood counts, what was returned counts against, names are not learned. */
import { describe, expect, it } from 'vitest'
import { placeIn } from '../../../shared/schema/plain.ts'
import { centroids } from '../../../shared/suggesting/learning/centroid.ts'
import { corpusOf, leastMatters } from '../../../shared/suggesting/learning/corpus.ts'
import type { Example } from '../../../shared/suggesting/learning/example.ts'
import { gramsOf } from '../../../shared/suggesting/learning/features.ts'
import { logistic } from '../../../shared/suggesting/learning/logistic.ts'
import { packModel, unpackModel } from '../../../shared/suggesting/learning/packed.ts'
import { train } from '../../../shared/suggesting/learning/train.ts'
import { measure } from '../../../shared/suggesting/measure.ts'
import { replay } from '../../../shared/suggesting/replay.ts'
import { sharesOf, suggest } from '../../../shared/suggesting/suggest.ts'
import { categorised, day, names, priors } from '../appeals.ts'

const today = '2026-11-30'
const never = (what: string): never => {
  throw new Error(what)
}
const lamp = { category: 'street-light', text: '路灯不亮' }
const dog = { category: 'dogs', text: '养犬管理' }
const matter = (category: string, text: string, more: Partial<Example> = {}): Example => ({
  ...{ title: text, text, category, day: '2026-11-20' },
  ...more,
})
const shareOf = (examples: readonly Example[], text: string, category: string) =>
  sharesOf(centroids(corpusOf(examples, [lamp, dog], today, 1)), { title: '', text }).find(
    (one) => one.category === category,
  )?.share ?? 0

describe('what is learned', () => {
  it('are words of dispatches that stood', () =>
    expect(shareOf([matter('dogs', '邻居家泰迪乱叫')], '泰迪整夜叫', 'dogs')).toBeGreaterThan(0.6))

  it('counts against a category from which it was returned', () => {
    const before = [matter('dogs', '泰迪乱叫'), matter('street-light', '泰迪广场的灯灭了')]
    const again = (more: Partial<Example>) => [...before, matter('dogs', '泰迪乱叫', more)]
    const share = (more: Partial<Example>) => shareOf(again(more), '泰迪乱叫', 'street-light')
    expect(share({ returnedFrom: 'street-light' })).toBeLessThan(share({}))
    expect(share({ returnedFrom: 'dogs' })).toBe(share({}))
  })

  it('counts less the older it is', () => {
    const other = matter('street-light', '桥洞又黑了')
    const old = shareOf([other, matter('dogs', '桥洞有狗', { day: '2024-11-20' })], '桥洞', 'dogs')
    expect(old).toBeLessThan(shareOf([other, matter('dogs', '桥洞有狗')], '桥洞', 'dogs'))
  })

  it('are no digits, and nothing that fewer matters have in common than enough', () => {
    const said = matter('dogs', '王建国住3号楼，电话13812345678，狗叫')
    const grams = (count: number) =>
      corpusOf(
        Array.from({ length: count }, () => said),
        [lamp],
        today,
      ).grams
    expect([...gramsOf(said).keys()].filter((gram) => /\d/.test(gram))).toEqual([])
    expect(grams(leastMatters - 1).filter((gram) => gram.includes('建'))).toEqual([])
    expect(grams(leastMatters)).toContain('建国住')
  })
})

it('without a word that it knows it says nothing', () => {
  const model = centroids(corpusOf([], [lamp, dog], today))
  expect(suggest(model, { title: '', text: '12345' }).categories).toEqual([])
  expect(suggest(model, { title: '路灯', text: '不亮' }).categories[0]).toMatchObject({
    category: 'street-light',
    words: ['路灯', '不亮'],
  })
})

describe('of the demonstration', () => {
  const model = centroids(corpusOf(categorised, priors, day))

  it('words that decided stand in the text, and can be read', () => {
    const said = { title: '餐馆油烟直排', text: '楼下新开的烧烤店每天晚上油烟往我家窗户里灌，开不了窗' }
    const [first] = suggest(model, said).categories
    expect(first?.category).toBe('cooking-fumes')
    expect(first?.words).toContain('油烟')
    for (const word of first?.words ?? []) expect(said.title + said.text).toContain(word)
  })

  it('the model is the same each time, in 100 KB, and reads as it was', () => {
    const packed = packModel(model)
    expect(packModel(centroids(corpusOf(categorised, priors, day))).equals(packed)).toBe(true)
    expect(packed.length).toBeLessThan(130_000)
    const read = unpackModel(packed) ?? never('a model of this shape')
    expect(packModel(read).equals(packed)).toBe(true)
    expect(measure(read, categorised)).toEqual(measure(model, categorised))
    expect(placeIn(read.grams, '油烟')).toBeGreaterThan(-1)
  })
})

describe('logistic regression', () => {
  // Two categories whose matters share nearly every word, and differ by one that both have.
  const many = Array.from({ length: 200 }, (_, at): Example => {
    const isDog = at % 2 === 0
    return matter(isDog ? 'dogs' : 'street-light', `小区门口晚上${isDog ? '很吵很吵有动静' : '很黑很黑有动静很吵'}`, {
      day: at < 140 ? '2026-10-01' : '2026-11-25',
    })
  })

  it('moves the weights of categories with many examples towards what is right', () => {
    const corpus = corpusOf(many, [lamp, dog], today)
    const start = centroids(corpus)
    const moved = logistic(corpus, start, new Set([0, 1]))
    const surer = (text: string, category: string) => {
      const of = (model: typeof start) =>
        sharesOf(model, { title: text, text }).find((one) => one.category === category)?.share ?? 0
      return of(moved) - of(start)
    }
    expect(surer('小区门口晚上很吵很吵有动静', 'dogs')).toBeGreaterThan(0)
    expect(surer('小区门口晚上很黑很黑有动静很吵', 'street-light')).toBeGreaterThan(0)
  })

  it('stands beside the centroids, and is kept only if it did better in the last two weeks', () => {
    const trained = train(many, [lamp, dog], today)
    expect(trained.compared?.centroid.matters).toBe(60)
    const { centroid, logistic: other } = trained.compared ?? {}
    expect(trained.method).toBe((other?.top1 ?? 0) > (centroid?.top1 ?? 0) ? 'logistic' : 'centroid')
  })

  it('is not tried where nothing could be compared', () =>
    expect(train(many.slice(0, 40), [lamp, dog], today)).not.toHaveProperty('compared'))
})

it('replayed, each matter is judged by what stood before it; beside the keyword baseline', () => {
  const asked: string[] = []
  const dated = categorised.map((one, at) => ({ ...one, day: at < 200 ? '2026-10-01' : '2026-10-20' }))
  const report = replay(
    dated,
    { from: '2026-10-15', to: '2026-10-28', step: 7 },
    {
      names,
      modelBefore(before) {
        asked.push(before)
        return centroids(
          corpusOf(
            dated.filter((one) => one.day < before),
            priors,
            before,
          ),
        )
      },
    },
  )
  expect(asked).toEqual(['2026-10-15'])
  expect(report).toMatchObject({ matters: 130, returned: 0, avoided: 0 })
  expect(report.suggestions.top3).toBeGreaterThan(report.keyword.top3 + 0.15 * 130)
  expect(report.surest.matters).toBeGreaterThanOrEqual(20)
})
