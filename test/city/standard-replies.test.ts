/** 答复口径模板 — what stands in braces is filled in once, and what is not known is left. */
import { describe, expect, it } from 'vitest'
import { factsNamedIn, filledWith, wording } from '../../shared/city/standard-replies.ts'

describe('a standard reply', () => {
  const known = { number: '261009-48213074', title: '{unit}不回复' }

  it('is filled in with what is known; the rest stays, and is named once', () =>
    expect(filledWith('{title}（{number}）至{limit}，{limit}前联系', known)).toEqual({
      text: '{unit}不回复（261009-48213074）至{limit}，{limit}前联系',
      missing: ['limit'],
    }))
  it('names what it names, and its braces stand in pairs', () => {
    expect(factsNamedIn('{number}{unit}{}')).toEqual(['number', 'unit', ''])
    const parsed = (text: string) =>
      wording().safeParse({ title: '名', use: 'answer', from: '2026-01-01', text }).success
    expect(['好', '{number}'].map(parsed)).toEqual([true, true])
    expect(['{number', 'number}', '{{number}}'].map(parsed)).toEqual([false, false, false])
  })
})
