/** 短信评价的读法 — digit and words together, and what is none. */
import { describe, expect, it } from 'vitest'
import { whatWasAnswered } from '../../../shared/appeals/matters/rating/sms-answer.ts'
import { liaoningDraft2021 } from '../../../shared/law/liaoning-draft-2021/index.ts'

const read = (text: string) => whatWasAnswered(text, liaoningDraft2021.rating.levels)

describe('an answer', () => {
  it.each([
    ['5非常满意', 5],
    ['5 非常满意，谢谢', 5],
    ['5很满意', 5],
    ['4 挺满意', 4],
    ['1 很不满意', 1],
    ['2不满意', 2],
    ['1 非常不满意', 1],
    ['不满意 2', 2],
    ['满意（4分）', 4],
    ['very satisfied', 5],
    ['Dissatisfied, nobody came', 2],
    ['5 之前不满意，现在非常满意', 5],
    ['1，三天没人来，我非常不满意', 1],
    ['2 等了三天', 2],
    ['3', 3],
  ])('“%s” is %i', (text, score) => expect(read(text)).toMatchObject({ kind: 'score', score }))
  it.each([
    '1 不满意',
    '5不满意',
    '5 非常不满意',
    '1满意',
    '4 很不满意',
    '1 很满意',
    '不满意 5',
    '非常满意1',
    '2 satisfied',
    '5，我非常不满意',
    '5 一点都不满意',
    '1 大家都很满意',
    '1，等了三天才满意',
  ])('“%s” contradicts itself', (text) => expect(read(text)).toEqual({ kind: 'ask-again' }))
  it.each(['', '6', '好的', '1个月了还没解决', '满意不满意都一样', '你们什么时候来', '退订', 'satisfiedly'])(
    '“%s” is none',
    (text) => expect(read(text)).toEqual({ kind: 'unknown' }),
  )
  it('is its level, and what follows', () =>
    expect(read('５分。师傅态度好')).toEqual({ kind: 'score', score: 5, comment: '师傅态度好' }))
})
