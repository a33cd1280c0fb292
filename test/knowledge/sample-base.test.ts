/** 样例知识库 — holds the sample base to its shape, to the sample city, and to invented figures. */
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { sampleArticles } from '../../infra/cities/shenyang/knowledge/index.ts'
import { articleVersion, inForceOn, isSample } from '../../shared/knowledge/article.ts'

const { city } = readCity('shenyang')
const newest = sampleArticles.flatMap(({ id, versions }) => versions.slice(-1).map((version) => ({ id, ...version })))
const textsOf = ({ title, questions, answer }: (typeof newest)[number]) => [title, ...questions, answer]
const known = (codes: readonly { code: string }[]) => new Set(codes.map(({ code }) => code))

describe('the sample base', () => {
  it('has two hundred articles or more, each of the shape, in force and marked', () => {
    expect(sampleArticles.length).toBeGreaterThanOrEqual(200)
    expect(newest.map(({ id: _, ...version }) => articleVersion().safeParse(version).error)).not.toContain(
      expect.anything(),
    )
    expect(sampleArticles.filter((one) => !inForceOn('2026-11-30', one))).toEqual([])
    expect(newest.filter((version) => !isSample(version) || !version.source.title.endsWith('（样例）'))).toEqual([])
  })
  it('asks each question once, and has each id once', () => {
    const asked = newest.flatMap(({ title, questions }) => [title, ...questions])
    expect(asked.filter((question, at) => asked.indexOf(question) !== at)).toEqual([])
    expect(new Set(newest.map(({ id }) => id)).size).toBe(newest.length)
  })
  it('has titles that are questions, and answers of 80 to 250 characters', () => {
    expect(newest.filter(({ title }) => !title.endsWith('？')).map(({ id }) => id)).toEqual([])
    expect(newest.filter(({ answer }) => answer.length < 80 || answer.length > 250).map(({ id }) => id)).toEqual([])
  })
  it('names units, categories, areas and articles that there are', () => {
    const units = known(city.units)
    const categories = known(city.categories)
    const areas = known(city.areas)
    const ids = new Set(newest.map(({ id }) => id))
    const unknown = newest.flatMap((version) => [
      ...[version.owner].filter((code) => !units.has(code)),
      ...version.categories.filter((code) => !categories.has(code)),
      ...version.areas.filter((code) => !areas.has(code)),
      ...version.related.filter((code) => !ids.has(code)),
    ])
    expect(unknown).toEqual([])
  })
  it('reaches every category but the last resort', () => {
    const reached = new Set(newest.flatMap(({ categories }) => categories))
    const leaves = city.categories.filter(({ parent }) => parent)
    expect(leaves.map(({ code }) => code).filter((code) => !reached.has(code))).toEqual(['other-matters'])
  })
  it('has no figure that could be taken for a real one', () => {
    const plain = (text: string) => text.replaceAll('024-0000 0000', '')
    const real = /[1-9]|[二三四五六七八九十百千万两双]+个?(日|年|月|元|小时|分钟|周|倍|岁)/
    expect(
      newest
        .flatMap(textsOf)
        .map(plain)
        .filter((text) => real.test(text.replaceAll('万元', ''))),
    ).toEqual([])
  })
})

describe('an article', () => {
  const [first] = sampleArticles
  if (!first) throw new Error('the base is empty')
  const [version] = first.versions
  if (!version) throw new Error('the article has no version')
  const later = { ...version, version: 2, validFrom: '2026-07-01', validUntil: '2026-12-31' }
  const both = { ...first, versions: [version, later] }
  it.each([
    ['2025-12-31', undefined],
    ['2026-06-30', 1],
    ['2026-07-01', 2],
    ['2026-12-31', 2],
    ['2027-01-01', undefined],
  ])('on %s is quoted by version %s', (day, number) => expect(inForceOn(day, both)?.version).toBe(number))
  it.each([['ends before it begins', { ...later, version: 1, validUntil: '2026-06-30' }]])(
    'is refused where it %s',
    (message, wrong) => {
      const parsed = articleVersion().safeParse(wrong)
      expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([expect.stringContaining(message)])
    },
  )
})
