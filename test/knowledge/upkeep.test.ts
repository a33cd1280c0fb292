/** 待维护的条目 — what is stale, and what contradicts another article. */
import { describe, expect, it } from 'vitest'
import { type Compared, contradictionsIn } from '../../shared/knowledge/upkeep/contradictions.ts'
import { whyStale } from '../../shared/knowledge/upkeep/stale.ts'

describe('待复核', () => {
  it.each([
    ['2026-10-11', undefined, 'published', ['review-passed']],
    ['2026-10-12', undefined, 'published', []],
    ['2026-10-12', '2026-10-11', 'published', ['ended']],
    ['2026-10-12', '2026-11-11', 'published', ['ending']],
    ['2026-10-12', '2026-11-12', 'published', []],
    ['2026-10-11', '2026-10-11', 'withdrawn', []],
  ] as const)('review due %s, in force until %s, %s: %j', (reviewDue, validUntil, state, reasons) =>
    expect(whyStale({ state, reviewDue, validUntil }, '2026-10-12')).toEqual(reasons),
  )
})

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
  it('are no two of another area, of another question, or that say the same', () => {
    const elsewhere = one('b', '供暖不热多久上门维修？', '供热单位在48小时内上门。', ['210106'])
    const another = one('b', '停水了找谁？', '48小时内答复。')
    const same = one('b', '供暖不热多久上门维修？', '24小时内上门，电话024-0000 0000。')
    for (const two of [elsewhere, another, same]) expect(contradictionsIn([first, two])).toEqual([])
  })
})
