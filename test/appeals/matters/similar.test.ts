/** 疑似重复 — what is pointed out as a repeat or same matter (第十七条（七）、国办函〔2025〕66号). */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Appeal, likeness, textShare } from '../../../shared/appeals/matters/merging/similar.ts'
import { listedSimilar, similarRow } from '../../../shared/appeals/matters/merging/similar-list.ts'
import { hashesOf, likely, sketchOf } from '../../../shared/appeals/matters/merging/sketch.ts'
import { repeats } from '../../../shared/law/liaoning-draft-2021/repeats.ts'
import { operator, registered } from '../../support/story.ts'

const rules = repeats.similar
const trapped: Appeal = {
  title: '电梯反复困人',
  text: '白塔街道某高层2号楼电梯，一周内困人三次，昨天一名孕妇被困二十分钟，物业每次只叫维保来重启。楼内三百多人，一台电梯停了老人上不了下不来，居民要求全面检查、公布原因。',
  place: undefined,
  point: undefined,
  category: 'elevator-safety',
  area: '210112',
  registeredAt: '2026-11-10T01:00:00.000Z',
}
const inOtherWords: Appeal = {
  ...trapped,
  title: '２号楼电梯老是困人',
  text: '我住白塔街道这个高层2号楼，电梯这周已经困人三次了，昨天还把一名孕妇关在里面二十分钟，物业就知道叫维保重启，老人上不了楼下不来，请检查电梯。',
}
const otherMatter: Appeal = {
  ...trapped,
  title: '电梯多久维保一次',
  text: '我们楼电梯最近经常平层不准，轿厢里贴的维保记录是上上个月的。请问电梯法定多久维保一次，居民能不能要求看维保单，坏了不修能不能打市场监管电话？昨天还夹了一位拎菜阿姨的胳膊，幸亏没受伤。',
}
const codes = (one: Appeal, other: Appeal, sameAppellant: boolean) =>
  likeness(one, other, sameAppellant, rules)?.reasons.map(({ code }) => code)

describe('不同诉求人', () => {
  it('the same matter in other words is pointed out, with why', () => {
    const found = likeness(trapped, { ...inOtherWords, registeredAt: '2026-11-13T01:00:00.000Z' }, false, rules)
    expect(found).toMatchObject({ kind: 'same-matter', score: 0.44 })
    expect(found?.reasons.map(({ zh }) => zh)).toEqual([
      '诉求分类相同',
      '行政区划相同',
      '标题与内容重合44%',
      '登记相隔3日',
    ])
  })
  it('says how far apart the two were registered', () => {
    const apart = (registeredAt: string) =>
      likeness(trapped, { ...trapped, registeredAt }, false, rules)?.reasons.find(({ code }) => code === 'days-between')
    expect(apart(trapped.registeredAt)).toEqual({
      code: 'days-between',
      days: 0,
      zh: '同日登记',
      en: 'registered on the same day',
    })
    expect(apart('2026-11-13T01:00:00.000Z')).toEqual({
      code: 'days-between',
      days: 3,
      zh: '登记相隔3日',
      en: 'registered 3 days apart',
    })
  })
  it('the same words are wholly alike', () =>
    expect(likeness(trapped, { ...trapped }, false, rules)).toMatchObject({ kind: 'same-matter', score: 1 }))
  it('another matter of the same category and area is not', () =>
    expect(likeness(trapped, otherMatter, false, rules)).toBeUndefined())
  it.each([
    ['category', { category: 'property-service' }],
    ['area', { area: '210106' }],
  ])('the same words in another %s are not', (_, other) =>
    expect(likeness(trapped, { ...trapped, ...other }, false, rules)).toBeUndefined(),
  )
  it('without a category or an area nothing is the same one', () => {
    expect(likeness({ ...trapped, category: undefined }, { ...trapped, category: undefined }, false, rules)).toBe(
      undefined,
    )
    expect(likeness({ ...trapped, area: undefined }, { ...trapped, area: undefined }, false, rules)).toBeUndefined()
  })
  it('the last day counts, by the calendar of Shanghai, and the next does not', () => {
    const registeredAt = '2026-11-25T15:59:59.999Z'
    expect(codes(trapped, { ...trapped, registeredAt }, false)).toContain('days-between')
    expect(likeness(trapped, { ...trapped, registeredAt: '2026-11-25T16:00:00.000Z' }, false, rules)).toBe(undefined)
  })
})

describe('同一诉求人', () => {
  it('is pointed out as a repeat whatever its category and however long after', () => {
    const other = { ...inOtherWords, category: undefined, registeredAt: '2027-06-10T01:00:00.000Z' }
    expect(likeness(trapped, other, true, rules)).toMatchObject({ kind: 'repeat', score: 0.44 })
    expect(codes(trapped, other, true)).toEqual(['same-appellant', 'same-area', 'similar-text', 'days-between'])
  })
  it('with another matter it is no repeat', () => expect(likeness(trapped, otherMatter, true, rules)).toBeUndefined())
})

describe('门槛', () => {
  // Of four pairs each, one or two are shared: 0.25 and 0.5.
  const four = { ...trapped, title: '一二三四五', text: '一二三四五' }
  const oneShared = { ...four, title: '一二六七八', text: '一二六七八' }
  it('is reached at its number', () =>
    expect(likeness(four, oneShared, false, { ...rules, atLeast: 0.25 })?.score).toBe(0.25))
  it('is missed below it', () => expect(likeness(four, oneShared, false, { ...rules, atLeast: 0.26 })).toBeUndefined())
  it('is reached with what the same place adds, however it is written', () => {
    const at = (place: string, appeal: Appeal) => ({ ...appeal, place })
    const strict = { ...rules, atLeast: 0.35 }
    const found = likeness(at('锦绣园 3号楼，2单元', four), at('锦绣园３号楼2单元', oneShared), false, strict)
    expect(found).toMatchObject({
      score: 0.35,
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'same-place' })]),
    })
    expect(likeness(at('锦绣园', four), at('锦秀园', oneShared), false, strict)).toBeUndefined()
    expect(likeness(at('，', four), at('。', oneShared), false, strict)).toBeUndefined()
  })
  it('the score stays within one', () =>
    expect(likeness({ ...four, place: '锦绣园' }, { ...four, place: '锦绣园' }, false, rules)?.score).toBe(1))
})

describe('文字', () => {
  const said = (text: string) => ({ title: '', text })
  it('punctuation, spaces, width and case are nothing', () =>
    expect(textShare(said('3号楼，电梯 停运！Ａ座'), said('３号楼电梯停运a座'))).toBe(1))
  it.each([
    ['停水', '停水', 1],
    ['停水', '停电', 0],
    ['水', '水', 1],
    ['！', '。', 0],
    ['', '停水', 0],
  ])('short texts are compared as they are: %s, %s', (one, other, share) =>
    expect(textShare(said(one), said(other))).toBe(share),
  )
  it('a title does not run on into the text', () =>
    expect(textShare({ title: '停', text: '电' }, { title: '停电', text: '' })).toBe(0))
})

describe('摘要指纹', () => {
  it('is of what is said, in whatever order', () =>
    expect(sketchOf(trapped.text, trapped.title)).toBe(sketchOf(trapped.title, trapped.text)))
  it('of nothing said is like nothing', () => expect(likely(hashesOf('停水'), sketchOf('！'), 0)).toBe(0))
})

describe('演示诉求', () => {
  const appeals = z
    .array(
      z.looseObject({
        category: z.string(),
        title: z.string(),
        text: z.string(),
        type: z.string(),
        plan: z.looseObject({ earlier: z.int().optional() }),
        id: z.int(),
      }),
    )
    .parse(JSON.parse(readFileSync('infra/demo/appeals.data.json', 'utf8')))
  const pairs = appeals.flatMap((one, i) =>
    appeals.slice(i + 1).flatMap((other) => (one.category === other.category ? [[one, other] as const] : [])),
  )

  it('no two different matters of one category are taken for the same', () => {
    expect(pairs.length).toBeGreaterThan(400)
    const taken = pairs.filter(([one, other]) => textShare(one, other) >= rules.atLeast)
    expect(taken.map(([one, other]) => [one.title, other.title])).toEqual([])
  })
  it('it is the same whichever is asked about', () => {
    for (const [one, other] of pairs) expect(textShare(one, other)).toBe(textShare(other, one))
    for (const same of [true, false])
      expect(likeness(inOtherWords, trapped, same, rules)).toEqual(likeness(trapped, inOtherWords, same, rules))
  })
  it('a sketch puts the same matter before all others, also when only its title could be sketched', () => {
    const ours = hashesOf(trapped.title, trapped.text)
    const at = (...texts: [string, ...string[]]) => likely(ours, sketchOf(...texts), hashesOf(...texts).size)
    const others = appeals.filter(({ title }) => title !== trapped.title).map(({ title, text }) => at(title, text))
    expect(at(inOtherWords.title, inOtherWords.text)).toBeGreaterThan(Math.max(...others))
    expect(likely(ours, sketchOf(inOtherWords.title), 700)).toBeGreaterThan(Math.max(...others))
    expect(Math.max(...appeals.map(({ title, text }) => sketchOf(title, text).length))).toBeLessThanOrEqual(192)
  })
})

describe('同类当日清单', () => {
  const rowOf = (story: ReturnType<typeof registered>) => listedSimilar(story.ticket)[0]
  it('a ticket stands on the list of its category, area and day, with neither text nor person', () => {
    const row = rowOf(registered())
    const { number, category, area, text, title } = registered().ticket
    expect(row?.list).toBe(`similar ${category} ${area} 2026-10-09`)
    expect(row?.row).toEqual({ ticket: number, sketch: expect.any(String), size: expect.any(Number) })
    const { sketch, size } = similarRow().parse(row?.row)
    expect(likely(hashesOf(String(title), String(text)), sketch, size)).toBe(1)
    for (const said of [String(title), String(text)]) expect(JSON.stringify(row)).not.toContain(said)
  })
  it('its row stays the same while it is handled, and leaves the list when it is filed or withdrawn', () => {
    const born = registered()
    const now = '2026-10-09T10:00+08:00'
    const accepted = born.and(now, operator, { type: 'accept' })
    expect(rowOf(accepted)).toEqual(rowOf(born))
    const withdrawn = accepted.and(now, operator, { type: 'withdraw', how: 'oral', recording: '录音1' })
    expect(rowOf(withdrawn)).toEqual({ ...rowOf(born), list: undefined })
  })
})
