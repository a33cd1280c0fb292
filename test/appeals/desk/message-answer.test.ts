/** 短信答复 — what a message means, by what is open and what was asked last. */
import { describe, expect, it } from 'vitest'
import { type Asking, languageOf, questionText } from '../../../shared/appeals/desk/answer-texts.ts'
import { type AnsweringLine, meaningOf } from '../../../shared/appeals/desk/message-answer.ts'
import { tellingOf } from '../../../shared/city/notices/telling.ts'
import { liaoningDraft2021 } from '../../../shared/law/liaoning-draft-2021/index.ts'

const { levels } = liaoningDraft2021.rating
const now = '2026-10-20T01:00:00.000Z'
const [one, two, three] = ['261009-00000017', '261010-00000025', '261011-00000033'] as const
type Pending = NonNullable<AnsweringLine['pending']>
const meaning = (text: string, open: readonly string[], pending?: Pending, more: object = {}) =>
  meaningOf({
    text,
    now,
    line: { messages: [], ...(pending ? { pending } : {}) },
    open,
    isKnown: true,
    levels,
    listed: 2,
    days: 15,
    ...more,
  })
const which: Pending = {
  asked: 'which',
  at: '2026-10-19T01:00:00.000Z',
  tickets: [two, one],
  score: 2,
  comment: '太慢',
}
const again: Pending = { asked: 'again', at: '2026-10-19T01:00:00.000Z', tickets: [] }

describe('a message', () => {
  it('of a number that has one matter to rate counts for it', () =>
    expect(meaning('2 太慢', [one])).toEqual({ does: 'count', ticket: one, score: 2, comment: '太慢' }))
  it('of a number that has several is asked which, the newest first and no more than fit', () =>
    expect(meaning('5', [three, two, one])).toEqual({
      does: 'ask',
      pending: { asked: 'which', at: now, tickets: [three, two], score: 5, comment: undefined },
    }))
  it.each([`5 ${one}`, `${one} 5`, `编号${one}：5`])('that names one of them, “%s”, is asked nothing', (text) =>
    expect(meaning(text, [two, one])).toMatchObject({ does: 'count', ticket: one, score: 5 }),
  )
  it('that names what is not theirs to rate is asked which', () =>
    expect(meaning(`5 ${three}`, [two, one])).toMatchObject({ does: 'ask' }))
  it.each(['foreign', 'nothing-asked'] as const)('to nobody’s question is handed over: %s', (why) =>
    expect(meaning('5', [], undefined, { isKnown: why !== 'foreign' })).toEqual({ does: 'hand-over', why }),
  )
})

describe('asked which', () => {
  it.each(['2', '（2）', '第2件', '２。', one])('“%s” chooses, and the level stands', (text) =>
    expect(meaning(text, [two, one], which)).toEqual({ does: 'count', ticket: one, score: 2, comment: '太慢' }),
  )
  it('a number with a level anew says that level', () =>
    expect(meaning(`${two} 5`, [two, one], which)).toMatchObject({ ticket: two, score: 5 }))
  it('what chooses nothing is asked once more, then a person sees it', () => {
    const first = meaning('3', [two, one], which)
    expect(first).toEqual({ does: 'ask', pending: { ...which, at: now, twice: true } })
    expect(meaning('什么', [two, one], { ...which, twice: true })).toEqual({ does: 'hand-over', why: 'unreadable' })
  })
  it('what was rated meanwhile is not chosen', () => expect(meaning('1', [one], which)).toMatchObject({ does: 'ask' }))
  it('long ago, it is an answer of its own', () =>
    expect(meaning('2', [one], { ...which, at: '2026-10-05T00:59:59.999Z' })).toMatchObject({
      does: 'count',
      score: 2,
    }))
})

describe('what cannot be read', () => {
  it.each(['1 不满意', '你们好'])('“%s” is asked again once', (text) => {
    expect(meaning(text, [one])).toEqual({ does: 'ask', pending: { asked: 'again', at: now, tickets: [] } })
    expect(meaning(text, [one], again)).toEqual({ does: 'hand-over', why: 'unreadable' })
  })
  it('then counts when it can be', () => expect(meaning('1', [one], again)).toMatchObject({ does: 'count', score: 1 }))
})

describe('what is asked back', () => {
  it('is in the language that was written', () => {
    expect([languageOf('5'), languageOf('ok'), languageOf('very bad'), languageOf('very 差')]).toEqual([
      'zh',
      'zh',
      'en',
      'zh',
    ])
    const said = (asking: Asking) => questionText(asking, levels, tellingOf(undefined))?.text
    const which = { question: 'which', tickets: [two, one] } as const
    const again = { question: 'again', tickets: [] } as const
    expect(said({ ...which, language: 'zh' })).toBe(`您有多件诉求待评价，请回复序号：1 ${two}；2 ${one}`)
    expect(said({ ...again, language: 'zh' })).toContain('5非常满意，4满意')
    expect(said({ ...again, language: 'en' })).toContain('1 very dissatisfied')
    expect(said({ ...which, language: 'en' })).toContain(`1 ${two}`)
  })
})
