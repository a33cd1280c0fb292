/** 计分规则 — whatever the table, points stay in bounds and a better figure never earns fewer (第二十八条). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../../shared/evaluation/scoring/decimal.ts'
import { pointsOf, type Scorable } from '../../../shared/evaluation/scoring/points.ts'
import { ruleWords } from '../../../shared/evaluation/scoring/rule-words.ts'
import type { Score } from '../../../shared/evaluation/scoring/scores.ts'
import { type PointRule, pointRule } from '../../../shared/law/point-rules.ts'
import { law } from '../../support/story.ts'
import { rates, scores } from './figures.ts'

type OfRates = Exclude<PointRule, { rule: 'given' | 'scale' }>

const weight = 20
const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
const target = fc
  .tuple(
    ...[share, fc.integer({ min: 1, max: 30 }), fc.constantFrom(undefined, 'begun', 'completed'), share, fc.boolean()],
    fc.integer({ min: 0, max: weight }),
  )
  .map(([to, tenths, steps, cut, hasCut, least]) => ({
    ...{ rule: 'target', target: to, perPoint: Number(tenths) / 10, steps, least },
    ...(hasCut ? { cutOff: Math.min(Number(to), Number(cut)) } : {}),
  }))
const bands = fc
  .tuple(
    fc.uniqueArray(share, { minLength: 1, maxLength: 5 }),
    fc.array(fc.integer({ min: 0, max: weight }), { minLength: 5, maxLength: 5 }),
  )
  .map(([from, points]) => {
    const falling = [...points].sort((one, other) => other - one)
    const sorted = [...from].sort((one, other) => other - one)
    return { rule: 'bands', bands: sorted.map((each, n) => ({ from: each, points: falling[n] })) }
  })
const matters = fc
  .record({
    counts: fc.constant('misses'),
    each: fc.constantFrom(0.1, 0.2, 0.3, 5),
    least: fc.integer({ min: 0, max: 9 }),
  })
  .map((one) => ({ rule: 'matters', ...one }))
const rule = fc
  .oneof(fc.constant({ rule: 'proportional' }), target, bands, matters)
  .map((one) => pointRule().parse(one) as OfRates)

const of = (hits: number, all: number): Scorable => ({
  ...{ value: new Decimal(hits).div(all), said: `${hits}/${all}` },
  ...{ hits, misses: all - hits },
})
const points = (by: OfRates, hits: number, all: number) => pointsOf(by, of(hits, all), new Decimal(weight)).points

describe('每一种规则', () => {
  it('keeps within none and all points, and a hit more never costs', () =>
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 500 }), share, (by, all, of_) => {
        const hits = Math.floor(all * of_)
        const one = points(by, hits, all)
        expect(one.gte(0) && one.lte(weight)).toBe(true)
        if (hits < all) expect(points(by, hits + 1, all).gte(one)).toBe(true)
      }),
      { numRuns: 500 },
    ))
  it('fewer days never cost', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (one, other) => {
          const [few, many] = [one, other]
            .sort((a, b) => a - b)
            .map((days) => {
              const value = new Decimal(days.toPrecision(15))
              const scorable = { value, said: '', hits: 9, misses: 0 }
              return pointsOf({ rule: 'scale', full: 5, none: 15 }, scorable, new Decimal(weight)).points
            })
          expect(few?.gte(many ?? 0)).toBe(true)
          expect(many?.gte(0) && few?.lte(weight)).toBe(true)
        },
      ),
    ))
  it('is said in words of both languages', () =>
    fc.assert(
      fc.property(rule, (by) => {
        const { zh, en } = ruleWords({ weight, points: by })
        expect(zh).toMatch(/^\P{Script=Latin}+$/u)
        expect(en).toMatch(/^\P{Script=Han}+$/u)
      }),
    ))
})

const ours = law.rules.scoring
const figures = ['on-time-feedback', 'closing-on-time', 'solved', 'satisfaction-unmarked']
const unit = fc.array(
  fc.tuple(fc.integer({ min: 5, max: 300 }), share).map(([all, of_]) => [Math.round(all * of_), all] as const),
  { minLength: 4, maxLength: 4 },
)
const codes = ['heping-housing', 'shenhe-housing', 'dadong-ecology', 'heping-market']
const named = (units: readonly (readonly (readonly [number, number])[])[]) =>
  units.map((each, n) => rates(codes[n] ?? '', Object.fromEntries(each.map((rate, k) => [figures[k] ?? '', rate]))))
/** How each stands, by unit. */
const standing = (units: ReturnType<typeof named>) => {
  const { groups, apart } = scores(ours, ...units)
  const all: (Score & { place?: number })[] = [...groups.flatMap(({ ranked }) => ranked), ...apart]
  return new Map(all.map((one) => [one.of, one]))
}

describe('评分', () => {
  it('is the same in whatever order the units come', () =>
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 4 }), (units) => {
        const [there, back] = [standing(named(units)), standing(named(units).toReversed())]
        const seen = (one: ReturnType<typeof back.get>) => [one?.score, one?.steadied, one?.place]
        for (const [code, one] of there) expect(seen(back.get(code))).toEqual(seen(one))
      }),
      { numRuns: 50 },
    ))
  it('gives equal units one place, and the place before to the higher steadied score', () =>
    fc.assert(
      fc.property(unit, unit, (one, other) => {
        const found = standing(named([one, other, one]))
        const [a, b, c] = codes.map((code) => found.get(code))
        expect([a?.place, a?.score]).toEqual([c?.place, c?.score])
        if (a?.place && b?.place)
          expect(Math.sign(a.place - b.place)).toBe(Math.sign((b.steadied ?? 0) - (a.steadied ?? 0)))
      }),
      { numRuns: 50 },
    ))
  it('adds up as it is shown, and stays in bounds', () =>
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (units) => {
        for (const { score, parts } of standing(named(units)).values()) {
          if (score === undefined) continue
          const shown = parts
            .flatMap(({ components }) => components)
            .reduce((sum, each) => sum.plus(each.points), new Decimal(0))
          expect(score).toBe(shown.round(1, Decimal.roundHalfUp).toNumber())
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
        }
      }),
      { numRuns: 50 },
    ))
  it('a matter more that was a hit never lowers a score', () =>
    fc.assert(
      fc.property(unit, fc.integer({ min: 0, max: 3 }), (rated, at) => {
        const [hits, all] = rated[at] ?? [0, 1]
        if (hits === all) return
        const better = rated.with(at, [hits + 1, all])
        const [before, after] = [rated, better].map((one) => standing(named([one])).get(codes[0] ?? '')?.score)
        if (before !== undefined) expect(after).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 100 },
    ))
})

describe('名次', () => {
  const of_ = (hits: number, all: number) => ({
    'on-time-feedback': [400, 400] as const,
    'closing-on-time': [390, 400] as const,
    solved: [hits, all] as const,
    'satisfaction-unmarked': [360, 400] as const,
  })
  const units = [
    rates('heping-housing', of_(400, 500)),
    rates('shenhe-housing', of_(3, 5)),
    rates('dadong-ecology', of_(440, 500)),
    rates('heping-market', of_(430, 500)),
  ]
  const placed = (table: typeof ours) =>
    scores({ ...table }, ...units).groups[0]?.ranked.map(({ place, of }) => `${place} ${of}`)
  it('two angry callbacks of five put nobody last; by the score as it is they do', () => {
    expect(placed(ours)?.at(-1)).toBe('4 heping-housing')
    expect(placed({ ...ours, places: 'score' })?.at(-1)).toBe('4 shenhe-housing')
  })
  it('the score itself stays as the table makes it', () => {
    const small = scores(ours, ...units).groups[0]?.ranked.find(({ of }) => of === 'shenhe-housing')
    // 20 + 19.5, without days 50 of 40: 49.38; 30 × 3 ÷ 5 + 18
    expect(small?.score).toBe(85.4)
    expect(small?.steadied).toBeGreaterThan(90)
    expect(small?.parts[1]?.components[0]).toMatchObject({ compared: { isSmall: true, flag: 'few-matters', among: 4 } })
  })
})
