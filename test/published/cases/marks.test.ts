/** 标记 — names of others are found in made summaries, and little else is marked. */
import { describe, expect, it } from 'vitest'
import { marksIn } from '../../../shared/published/cases/marks/mark.ts'
import { plantedCases } from '../../appeals/planted/planted.ts'
import { type MadeText, madeTexts, templates } from './made-texts.ts'

/** @returns names found, names there are, marks that touch none */
function measured(texts: readonly MadeText[]) {
  let [found, all, wrong] = [0, 0, 0]
  for (const { text, names } of texts) {
    const marks = marksIn(text)
    let from = 0
    const places = names.map(({ words }) => {
      const start = text.indexOf(words, from)
      from = start + words.length
      return { start, end: from }
    })
    all += places.length
    found += places.filter(({ start, end }) => marks.some((mark) => mark.start <= start && end <= mark.end)).length
    wrong += marks.filter((mark) => !places.some(({ start, end }) => mark.start < end && start < mark.end)).length
  }
  return { share: found / all, wrongEach: wrong / texts.length, all }
}

describe('名称', () => {
  it.each(['first', 'second'] as const)('of the names of others in %s texts 95 of 100 are marked whole', (which) => {
    const { share, wrongEach, all } = measured(madeTexts(1000, 20_261_130, templates[which]))
    expect(all).toBeGreaterThan(1000)
    expect(share).toBeGreaterThanOrEqual(0.95)
    expect(wrongEach).toBeLessThanOrEqual(3)
  })

  it('each kind of name is', () => {
    for (const kind of [
      'person',
      'shop',
      'firm',
      'compound',
      'street',
      'village',
      'school',
      'plate',
      'phone',
    ] as const) {
      const texts = madeTexts(1000, 7, [...templates.first, ...templates.second])
      const { share } = measured(
        texts.map(({ text, names }) => ({ text, names: names.filter((one) => one.kind === kind) })),
      )
      expect([kind, share >= 0.95]).toEqual([kind, true])
    }
  })

  it('replies as units write them carry three marks on average at most, names of places in them counted', () => {
    const replies = plantedCases({ seed: 1, ofKind: 8, ofForm: 8 }).flatMap(
      ({ publicAnswer, reply }) => publicAnswer ?? reply,
    )
    const marks = replies.map((text) => marksIn(text).length)
    expect(marks.reduce((sum, one) => sum + one, 0) / marks.length).toBeLessThanOrEqual(3)
  })
})

describe('一处标记', () => {
  it('stands once, with its words, and not within the name of a public body', () => {
    const text =
      '和平区房产局会同瑞盛物业服务有限公司，联系王建国先生（电话一三八一二三四五六七八），更换金色家园小区水管。'
    expect(marksIn(text, ['和平区房产局']).map(({ kind, words }) => `${kind} ${words}`)).toEqual([
      'body 瑞盛物业服务有限公司',
      'person 王建国先生',
      'number 一三八一二三四五六七八',
      'place 金色家园小区',
    ])
  })

  it('is none for what names nobody', () => {
    expect(marksIn('市民反映小区停水，供水公司抢修后恢复，2026年10月9日回访满意，涉及3000元、12户。')).toEqual([])
  })

  it.each(['老王', '张某', '李XX', '刘师傅', '阿依古丽·买买提', 'Mary Smith', '微信wx_12345'])(
    'is one for %s',
    (words) => {
      expect(marksIn(`经与${words}沟通，问题解决。`)).not.toEqual([])
    },
  )
})
