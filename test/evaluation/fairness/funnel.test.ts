/** 控制限 — red is beyond chance and matters, few matters are never judged, nobody moves their own measure (第三十一条). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compared } from '../../../shared/evaluation/fairness/compared.ts'
import { flagOf, funnelOf } from '../../../shared/evaluation/fairness/funnel.ts'
import { law } from '../../support/story.ts'
import { outcome, outcomes } from './outcomes.ts'

const rules = law.rules.fairness
/** Forty units near 92 %. */
const usual = Array.from({ length: 40 }, (_, n) => ({ hits: 365 + ((n * 7) % 7), matters: 400 }))
const flag = (hits: number, matters: number, others = usual) =>
  flagOf({ hits, matters }, funnelOf({ hits, matters }, others, rules), rules)

describe('灰、红', () => {
  it('a large unit seven points below is red, five above is above, at the rate is within', () => {
    expect(flag(2210, 2600)).toBe('red')
    expect(flag(2522, 2600)).toBe('above')
    expect(flag(2392, 2600)).toBe('within')
  })
  it('between the limits is grey', () => {
    const funnel = funnelOf({ hits: 0, matters: 400 }, usual, rules)
    const [low, lower] = [(funnel?.grey.low ?? 0) * 400, (funnel?.red.low ?? 0) * 400]
    expect(lower).toBeLessThan(low - 1)
    expect([flag(low, 400), flag(low - 1, 400), flag(lower, 400), flag(lower - 1, 400)]).toEqual([
      'within',
      'grey',
      'grey',
      'red',
    ])
  })
  it('above is beyond the outer limit, and nothing is said between the two', () => {
    const { grey, red } = funnelOf({ hits: 0, matters: 2600 }, usual, rules) ?? {}
    const [high, higher] = [Math.round((grey?.high ?? 0) * 2600), Math.round((red?.high ?? 0) * 2600)]
    expect(higher).toBeGreaterThan(high)
    expect([flag(high, 2600), flag(higher, 2600), flag(higher + 1, 2600)]).toEqual(['within', 'within', 'above'])
  })
  it('what chance does not explain but is less than two points is grey and no more', () => {
    const [alike, large] = [Array.from({ length: 40 }, () => ({ hits: 99_500, matters: 100_000 })), 100_000]
    expect(flag(98_000, large, alike)).toBe('grey')
    expect(flag(97_000, large, alike)).toBe('red')
    // 99.5 − 97.5 is two points.
    expect(flag(97_500, large, alike)).toBe('red')
    expect(flag(97_501, large, alike)).toBe('grey')
  })
  it('few matters are never red or grey, though nobody was satisfied', () => {
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 1, max: rules.leastMatters - 1 }), (others, matters) => {
        expect(flag(0, matters, others)).toBe('few-matters')
      }),
    )
    expect(flag(0, rules.leastMatters)).toBe('red')
  })
  it('nor is anybody with fewer than five others', () => {
    expect(flag(1, 1000, usual.slice(0, 4))).toBe('few-peers')
    expect(flag(1, 1000, usual.slice(0, 5))).toBe('red')
  })
  it('one matter missed where nobody else ever missed one is no fault', () => {
    const perfect = Array.from({ length: 6 }, () => ({ hits: 30, matters: 30 }))
    expect(flag(19, 20, perfect)).toBe('within')
  })
  it('never gets worse with a matter more that was a hit', () => {
    const worst = ['red', 'grey', 'within', 'above']
    fc.assert(
      fc.property(outcome, fc.array(outcome, { minLength: 5, maxLength: 12 }), ({ hits, matters }, others) => {
        if (hits === matters || matters < rules.leastMatters) return
        const [one, better] = [flag(hits, matters, others), flag(hits + 1, matters, others)]
        expect(worst.indexOf(better)).toBeGreaterThanOrEqual(worst.indexOf(one))
      }),
    )
  })
})

describe('控制限', () => {
  it('are of the others alone: how bad a unit is does not move them', () => {
    const [bad, good] = [100, 390].map((hits) => funnelOf({ hits, matters: 400 }, usual, rules))
    expect(bad).toEqual(good)
    const group = new Map(usual.map((one, n) => [`u${n}`, one] as const))
    const within = compared(new Map([...group, ['bad', { hits: 100, matters: 400 }] as const]), rules).get('bad')
    expect(within?.funnel?.rate).toBeCloseTo(bad?.rate ?? 0, 6)
    expect(within?.funnel?.red.low).toBeCloseTo(bad?.red.low ?? 0, 6)
    expect(String(within?.funnel?.rate)).toMatch(/^0\.\d{1,6}$/)
  })
  it('hold each other and the rate, and are narrower for larger units', () =>
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 5, maxLength: 12 }), (others) => {
        const [small, large] = [20, 2000].map((matters) => funnelOf({ hits: 0, matters }, others, rules))
        if (!small || !large) throw new Error('no limits')
        for (const [{ rate, grey, red }, matters] of [
          [small, 20],
          [large, 2000],
        ] as const) {
          expect([red.low <= grey.low, grey.high <= red.high]).toEqual([true, true])
          // To the next whole matter.
          expect([red.low - 1 / matters <= rate, rate <= red.high + 1 / matters]).toEqual([true, true])
        }
        expect(large.red.high - large.red.low).toBeLessThanOrEqual(small.red.high - small.red.low + 0.1)
      }),
    ))
  it('are wider where the others differ, and where few others say what is usual', () => {
    const apart = usual.map(({ matters }, n) => ({ hits: n % 2 ? 340 : 390, matters }))
    const width = (others: typeof usual) => {
      const { low = 0, high = 0 } = funnelOf({ hits: 0, matters: 1000 }, others, rules)?.red ?? {}
      return high - low
    }
    expect(width(apart)).toBeGreaterThan(2 * width(usual))
    expect(width(usual.slice(0, 5))).toBeGreaterThan(width(usual))
  })
})

describe('组内比较', () => {
  const group = (...each: [string, number, number][]) =>
    compared(new Map(each.map(([unit, hits, matters]) => [unit, { hits, matters }] as const)), rules)
  it('places by the shrunk rate: nobody is last for one angry rating of three', () => {
    const places = group(['large', 850, 1000], ['tiny', 2, 3], ['usual', 920, 1000], ['other', 930, 1000])
    expect([...places].map(([unit, { place }]) => `${place} ${unit}`)).toEqual([
      '4 large',
      '3 tiny',
      '2 usual',
      '1 other',
    ])
    expect(places.get('tiny')).toMatchObject({ among: 4, isSmall: true, flag: 'few-matters' })
  })
  it('says which are few: fewer than ten', () =>
    expect([...group(['nine', 8, 9], ['ten', 9, 10]).values()].map(({ isSmall }) => isSmall)).toEqual([true, false]))
  it('equal units share a place; one without a matter has none', () => {
    const places = group(['a', 90, 100], ['b', 90, 100], ['c', 80, 100], ['none', 0, 0])
    expect([...places].map(([unit, { place, among }]) => [unit, place, among])).toEqual([
      ['a', 1, 3],
      ['b', 1, 3],
      ['c', 3, 3],
    ])
    expect(group()).toEqual(new Map())
  })
  it('does not depend on the order of the units, and of two of one size the better stands before', () =>
    fc.assert(
      fc.property(outcomes, (units) => {
        const named = units.map((one, n) => [`u${n}`, one] as const)
        const [there, back] = [compared(new Map(named), rules), compared(new Map(named.toReversed()), rules)]
        for (const [unit, { place, flag }] of there) expect(back.get(unit)).toMatchObject({ place, flag })
        for (const [unit, one] of named)
          for (const [other, theirs] of named)
            if (one.matters === theirs.matters && one.hits >= theirs.hits)
              expect(there.get(unit)?.place).toBeLessThanOrEqual(there.get(other)?.place ?? 0)
      }),
    ))
})
