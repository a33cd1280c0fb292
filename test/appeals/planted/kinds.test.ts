/** 差错种类 — each planted case differs from its honest origin as its kind says. */
import { describe, expect, it } from 'vitest'
import { besides, pairs } from './pairs/index.ts'
import { plantedCases } from './planted.ts'
import type { Case, Origin, PlantedKind } from './shape.ts'
import { checkOf, isCard } from './wording/personal.ts'

const cases = plantedCases({ seed: 20_261_130 })
const of = (kind: PlantedKind) =>
  cases.flatMap((one) =>
    one.planted === kind && one.origin ? [{ ...one, origin: one.origin, where: one.where ?? '' }] : [],
  )
const all = ({ reply, publicAnswer = '' }: Pick<Origin, 'reply' | 'publicAnswer'>): string =>
  `${reply}\n${publicAnswer}`
/** The longest piece of a written sentence that every writing of it bears. */
const core = (text: string): string =>
  text.split(/\{\w+\}|您/).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')

it('each planted case names its words and is not its origin', () => {
  for (const { planted, where, origin, ...rest } of cases) {
    if (planted === undefined) continue
    expect(where).toBeTruthy()
    const { reply, publicAnswer, ground, earlierReplies } = rest
    expect([reply, publicAnswer, ground, earlierReplies]).not.toEqual([
      origin?.reply,
      origin?.publicAnswer,
      origin?.ground,
      origin?.earlierReplies,
    ])
  }
})

it('ask-unmet: the sentence that met the ask is gone, and the others stand', () => {
  const asks = [...pairs.flatMap((pair) => pair.asks), ...besides]
  for (const one of of('ask-unmet')) {
    const ask = asks.find(({ want, answer }) => want === one.where && all(one.origin).includes(core(answer)))
    expect(ask, one.where).toBeDefined()
    expect(all(one)).not.toContain(core(ask?.answer ?? ''))
    const others = asks.filter(({ answer, want }) => want !== one.where && all(one.origin).includes(core(answer)))
    expect(others.length).toBeGreaterThan(0)
    for (const { answer } of others) expect(all(one)).toContain(core(answer))
  }
})

it('contradiction: a sentence more, that cannot be true beside the rest', () => {
  for (const { where, origin, ...one } of of('contradiction')) {
    expect(all(one)).toContain(core(where))
    expect(all(origin)).not.toContain(core(where))
    expect(all(one).replaceAll(core(where), '').length).toBeGreaterThanOrEqual(all(origin).length)
  }
})

it('no-consultation: nothing is said of the appellant’s view', () => {
  const viewed =
    /(?:您|诉求人|来电人|反映人|市民)(?:对(?:结果|办理|答复|依据)|表示|同意|认可|回复|没有提出)|征求(?:您|诉求人|来电人|反映人|市民)/
  for (const { origin, ...one } of of('no-consultation')) {
    expect(all(one)).not.toMatch(viewed)
    expect(all(origin)).toMatch(viewed)
  }
})

it('no-time: no day is named, where the origin named several', () => {
  const day =
    /\d+月\d+日|[一二三四五六七八九十]+月[一二三四五六七八九十]+日|(?:本|上|下)(?:周|月)|当[日天晚]|次日|[底初]前|旬前|日内|周内/
  for (const { origin, ...one } of of('no-time')) {
    expect(all(one)).not.toMatch(day)
    expect(all(one)).toMatch(/尽快|近期|适时|抓紧|尽早/)
    expect(all(origin)).toMatch(day)
  }
})

it('no-process: of the acts and the answers nothing is left', () => {
  for (const { origin, where, ...one } of of('no-process')) {
    const pair = pairs.find(({ acts }) => all(origin).includes(core(acts)))
    expect(pair).toBeDefined()
    for (const text of [pair?.acts ?? '', ...(pair?.asks ?? []).map(({ answer }) => answer)])
      expect(all(one)).not.toContain(core(text))
    expect(one.reply).toMatch(/处理|解决|协调|落实|办理/)
    expect(one.reply.length).toBeLessThan(origin.reply.length)
  }
})

const pieces = (text: string): Set<string> =>
  new Set(Array.from({ length: text.length - 5 }, (_, n) => text.slice(n, n + 6)))
function shared(text: string, earlier: string): number {
  const known = pieces(earlier)
  const own = [...pieces(text)]
  return own.filter((piece) => known.has(piece)).length / own.length
}
const mostShared = ({ reply, earlierReplies }: Pick<Case, 'reply' | 'earlierReplies'>): number =>
  Math.max(0, ...earlierReplies.map((earlier) => shared(reply, earlier)))

it('same-text: most of an earlier reply stands again, though not to the letter', () => {
  for (const { origin, ...one } of of('same-text')) {
    expect(one.earlierReplies).not.toContain(one.reply)
    expect(one.earlierReplies).toContain(one.where)
    expect(mostShared(one)).toBeGreaterThan(0.5)
    expect(mostShared(origin)).toBeLessThan(0.5)
  }
})

it('and of no look-alike most of the reply', () => {
  const right = cases.filter(({ planted }) => planted === undefined)
  expect(Math.max(...right.map(mostShared))).toBeLessThan(0.55)
})

it('ground-against-text: another ground for the text, or another text for the ground', () => {
  for (const { origin, where, ground, ...one } of of('ground-against-text')) {
    const isOtherGround = ground?.ground !== origin.ground?.ground
    expect(ground).toBeDefined()
    expect(all(one)).toContain(core(where))
    if (isOtherGround) expect(all(one)).toBe(all(origin))
    else expect(all(origin)).not.toContain(core(where))
  }
})

it('relabelled: a complaint or report is said to be something else', () => {
  for (const { origin, where, ...one } of of('relabelled')) {
    expect(['complaint', 'report']).toContain(one.type)
    expect(where).toMatch(/咨询|建议/)
    expect(all(one)).toContain(where)
    expect(all(origin)).not.toContain(where)
  }
})

describe('personal-data', () => {
  const exposing = of('personal-data')

  it('the public answer bears it, and its origin does not', () => {
    for (const { where, publicAnswer, origin } of exposing) {
      expect(publicAnswer).toContain(where)
      expect(origin.publicAnswer).toBeDefined()
      expect(origin.publicAnswer).not.toContain(where)
    }
  })

  it('numbers have the check digit of real ones', () => {
    const bare = (form: string) =>
      exposing.filter((one) => one.form === form).map(({ where }) => where.replace(/[ -]/g, ''))
    for (const id of bare('id-number')) expect(checkOf(id.slice(0, 17))).toBe(id.slice(17).toUpperCase())
    expect(bare('card').filter((number) => !isCard(number))).toEqual([])
    expect(bare('mobile').filter((number) => !/^1\d{10}$/.test(number))).toEqual([])
    expect(new Set(exposing.map(({ form }) => form)).size).toBe(5)
    // Published examples: GB 11643 and the Luhn sum.
    expect(checkOf('11010519491231002')).toBe('X')
    expect(isCard('4539578763621486')).toBe(true)
  })

  it('no look-alike bears any in what is public', () => {
    const personal =
      /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)|辽[A-Z]·?[A-Z\d]{5,6}(?![\d*])|单元\d+/
    const right = cases.filter(
      ({ planted, publicAnswer }) => planted === undefined && personal.test(publicAnswer ?? ''),
    )
    expect(right.map(({ publicAnswer }) => personal.exec(publicAnswer ?? '')?.[0])).toEqual([])
  })
})
