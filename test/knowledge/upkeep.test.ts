/** 待维护的条目 — what is stale, and what contradicts another article. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import type { SearchDeps } from '../../shared/knowledge/searching.ts'
import { listStaleArticles } from '../../shared/knowledge/upkeep/calls.ts'
import { type Compared, contradictionsIn } from '../../shared/knowledge/upkeep/contradictions.ts'
import { whyStale } from '../../shared/knowledge/upkeep/stale.ts'
import { rowOf } from '../../shared/knowledge/versions/kind.ts'
import type { ArticleRow } from '../../shared/knowledge/versions/ports.ts'
import { articleOfUnit, articleWorld, editor, second } from '../support/articles.ts'
import { department, law } from '../support/story.ts'

describe('待复核', () => {
  it.each([
    ['2026-10-11', undefined, 'published', ['review-passed']],
    ['2026-10-12', undefined, 'published', []],
    ['2026-10-12', '2026-10-11', 'published', ['ended']],
    ['2026-10-12', '2026-11-11', 'published', ['ending']],
    ['2026-10-12', '2026-11-12', 'published', []],
    ['2026-10-11', '2026-10-11', 'withdrawn', []],
  ] as const)('review due %s, in force until %s, %s: %j', (reviewDue, validUntil, state, reasons) =>
    expect(
      whyStale(
        { published: { version: 1, title: '', since: '2026-01-01', state, reviewDue, validUntil } },
        '2026-10-12',
      ),
    ).toEqual(reasons),
  )
  it('is not mended by a proposal, nor by one that was turned down, and what was never published is not', async () => {
    const world = articleWorld('2027-01-02T09:00+08:00')
    const old = articleOfUnit('heping-housing', { reviewDue: '2026-12-31' })
    const rowNow = async () => rowOf(await world.article(), { at: '2027-01-02T01:00:00.000Z' })
    await world.done({ type: 'proposeArticle', content: old }, department('heping-housing'))
    expect(whyStale(await rowNow(), '2027-01-02')).toEqual([])
    await world.done({ type: 'publishArticle', version: 1 }, second)
    await world.done({ type: 'proposeArticle', content: { ...old, reviewDue: '2027-12-31' } }, editor, 2)
    expect(whyStale(await rowNow(), '2027-01-02')).toEqual(['review-passed'])
    await world.done({ type: 'rejectArticle', version: 2, reasons: '未写依据' }, second)
    expect(whyStale(await rowNow(), '2027-01-02')).toEqual(['review-passed'])
    await world.done({ type: 'proposeArticle', content: { ...old, reviewDue: '2027-12-31' } }, editor, 4)
    await world.done({ type: 'publishArticle', version: 3 }, second)
    expect(whyStale(await rowNow(), '2027-01-02')).toEqual([])
  })
  it('of a unit with others below it stand theirs too; what cannot be read is named to the platform alone', async () => {
    const { deps, unit, platform } = listed(['heping-housing', 'tiexi-housing'])
    const of = async (actor: Actor) => {
      const { body } = (await listStaleArticles(asks(actor), deps)) as { body: StalePage }
      return [body.items.map(({ owner }) => owner), body.unreadable]
    }
    expect(await of(unit('heping-housing'))).toEqual([['heping-housing'], undefined])
    expect(await of(unit('heping'))).toEqual([['heping-housing'], undefined])
    expect(await of(platform)).toEqual([['heping-housing', 'tiexi-housing'], ['gas']])
  })
})

interface StalePage {
  items: { owner: string }[]
  unreadable?: string[]
}
const asks = (actor: Actor) => ({ actor, query: { limit: 50 } }) as never

/** One stale article of each owner, and one that cannot be read. */
function listed(owners: readonly string[]) {
  const world = articleWorld()
  const published = { version: 1, title: '', state: 'published', reviewDue: '2026-01-01' } as const
  const rows = owners.map((owner) => ({ article: owner, owner, published }) as unknown as ArticleRow)
  world.articles.list = async (list) => ({
    items: rows.filter(({ owner }) => list.of !== 'unit' || owner === list.unit),
    next: undefined,
    unreadable: ['gas'],
  })
  const deps = { ...world, law: async () => law } as unknown as SearchDeps
  return { deps, unit: department, platform: second }
}

describe('疑似矛盾', () => {
  const one = (article: string, title: string, answer: string, areas = ['210102']): Compared => ({
    ...{ article, version: 1 },
    content: { title, questions: [], answer, areas, categories: ['heating'], owner: 'heping-housing' },
  })
  const first = one('a', '供暖不热多久上门维修？', '供热单位在24小时内上门，电话024-0000 0000。')
  it('are two of the same question with other numbers, or yes against no', () => {
    const other = one('b', '供暖不热多久上门来修？', '供热单位在48小时内上门。', ['210100'])
    expect(contradictionsIn([first, other])).toMatchObject([
      { one: { article: 'a' }, other: { article: 'b' }, reasons: ['numbers'], onlyOther: ['48小时'] },
    ])
    const denied = one('c', '供暖不热多久上门维修？', '不能上门。')
    expect(contradictionsIn([first, denied])).toMatchObject([{ reasons: ['terms'], likeness: 1 }])
  })
  it('are of a street and its district too, and of no two streets', () => {
    const street = one('b', '供暖不热多久上门维修？', '供热单位在48小时内上门。', ['210102001'])
    const other = one('c', '供暖不热多久上门维修？', '供热单位在72小时内上门。', ['210102010'])
    expect(contradictionsIn([first, street])).toHaveLength(1)
    expect(contradictionsIn([street, other])).toEqual([])
    const tens = one('d', '供暖不热多久上门维修？', '供热单位在96小时内上门。', ['210102101'])
    expect(contradictionsIn([other, tens])).toEqual([])
    const hundred = one('e', '供暖不热多久上门维修？', '供热单位在96小时内上门。', ['210102100'])
    expect(contradictionsIn([hundred, tens])).toEqual([])
  })
  it('are no two of another area, of another question, or that say the same', () => {
    const elsewhere = one('b', '供暖不热多久上门维修？', '供热单位在48小时内上门。', ['210106'])
    const another = one('b', '停水了找谁？', '48小时内答复。')
    const same = one('b', '供暖不热多久上门维修？', '24小时内上门，电话024-0000 0000。')
    for (const two of [elsewhere, another, same]) expect(contradictionsIn([first, two])).toEqual([])
  })
})
