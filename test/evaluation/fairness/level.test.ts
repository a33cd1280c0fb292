/** 组内水平、收缩比率 — hold for few units, equal ones, all hits and none. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf } from '../../../shared/evaluation/fairness/level.ts'
import { shrunkRate } from '../../../shared/evaluation/fairness/shrunk.ts'
import { law } from '../../support/story.ts'
import { outcome, outcomes } from './outcomes.ts'

const { spread: spreads } = law.rules.fairness
const { least, most } = spreads
const of = (...each: [hits: number, matters: number][]) =>
  levelOf(
    each.map(([hits, matters]) => ({ hits, matters })),
    spreads,
  )

describe('组内水平', () => {
  it('of nobody is nothing', () => expect(of()).toBeUndefined())
  it('of one is its own rate', () => expect(of([18, 20])).toMatchObject({ rate: 0.9, spread: least }))
  it('of equal ones has the least spread', () =>
    expect(of([90, 100], [90, 100], [90, 100])).toMatchObject({ rate: expect.closeTo(0.9, 12), spread: least }))
  it('where all hit or none, keeps possible what has not happened yet', () => {
    expect(of([100, 100], [20, 20])).toMatchObject({ rate: 1 - 0.5 / 121, spread: least })
    expect(of([0, 100], [0, 20])).toMatchObject({ rate: 0.5 / 121, spread: least })
  })
  it('of units at both ends has the most spread', () =>
    expect(of([0, 100], [100, 100], [0, 100], [100, 100])).toMatchObject({
      rate: 0.5,
      spread: expect.closeTo(most, 9),
    }))
  it('does not follow one very large unit', () => {
    const usual: [number, number][] = [
      [88, 100],
      [92, 100],
      [97, 100],
      [85, 100],
      [93, 100],
      [95, 100],
    ]
    expect(of(...usual, [50_000, 100_000])?.rate).toBeGreaterThan(0.84)
  })
  it('one far away widens the spread less than it is away', () => {
    const usual: [number, number][] = Array.from({ length: 20 }, (_, n) => [900 + ((n * 7) % 20), 1000])
    const [without, near, far] = [of(...usual), of(...usual, [750, 1000]), of(...usual, [100, 1000])]
    expect(without?.spread).toBeLessThan(0.002)
    expect(near?.spread).toBeLessThan(0.01)
    expect(far?.spread).toBeLessThan(0.02)
  })
  it('is a possible rate and spread, in whatever order the units come', () =>
    fc.assert(
      fc.property(outcomes, fc.integer(), (units, turn) => {
        const level = levelOf(units, spreads)
        const at = Math.abs(turn) % units.length
        const turned = levelOf([...units.slice(at), ...units.slice(0, at)], spreads)
        expect(level?.rate).toBeGreaterThan(0)
        expect(level?.rate).toBeLessThan(1)
        expect(level?.spread).toBeGreaterThanOrEqual(least)
        expect(level?.spread).toBeLessThanOrEqual(most)
        expect(turned?.rate).toBeCloseTo(level?.rate ?? -1, 8)
        expect(turned?.spread).toBeCloseTo(level?.spread ?? -1, 8)
      }),
    ))
})

describe('收缩比率', () => {
  it('adds matters of the group’s rate: 1 of 3 at 0.9 and a spread of 0.01 is (1 + 99 × 0.9) ÷ (3 + 99)', () =>
    expect(shrunkRate({ hits: 1, matters: 3 }, { rate: 0.9, spread: 0.01 })).toBeCloseTo(90.1 / 102, 12))
  it('of nothing is the group’s rate', () =>
    expect(shrunkRate({ hits: 0, matters: 0 }, { rate: 0.9, spread: 0.01 })).toBeCloseTo(0.9, 12))
  it('lies between the unit’s own and the group’s, and rises with each hit', () =>
    fc.assert(
      fc.property(outcome, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ hits, matters }, rate) => {
        const shrunk = shrunkRate({ hits, matters }, { rate, spread: 0.01 })
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(rate, hits / matters) - 1e-12)
        expect(shrunk).toBeLessThanOrEqual(Math.max(rate, hits / matters) + 1e-12)
        if (hits < matters)
          expect(shrunkRate({ hits: hits + 1, matters }, { rate, spread: 0.01 })).toBeGreaterThan(shrunk)
      }),
    ))
})
