/** 模拟 — blameless units do not enter the ladder, one that is truly worse does (第三十一条). */
import { describe, expect, it } from 'vitest'
import { compared } from '../../../shared/evaluation/fairness/compared.ts'
import type { Outcome } from '../../../shared/evaluation/fairness/level.ts'
import { longAtTheBottom, type Standing } from '../../../shared/evaluation/fairness/long-at-the-bottom.ts'
import { type Random, seeded } from '../../simulation/random.ts'
import { law } from '../../support/story.ts'
import { mattersDrawn, outcomeDrawn, rateDrawn, type Unit } from './units.ts'

const rules = law.rules.fairness
const runs = Number(process.env.RUNS ?? 200)
const usual = 0.92

/** Blameless units differ truly and for good: who is unlucky once is likely to be so again. */
const blameless = (count: number, spread: number, random: Random): Unit[] =>
  Array.from({ length: count }, () => ({ matters: mattersDrawn(random), rate: rateDrawn(usual, spread, random) }))

function result(units: readonly Unit[], random: Random): Standing[] {
  const outcomes = new Map(units.map((unit, n): [string, Outcome] => [`u${n}`, outcomeDrawn(unit, random)]))
  return [...compared(outcomes, rules)].map(([unit, { place, among, flag }]) => ({
    ...{ unit, peers: 'all', place, size: among },
    red: flag === 'red' ? ['satisfaction'] : [],
  }))
}

/** A year has two results. */
const year = (units: readonly Unit[], random: Random): string[] =>
  longAtTheBottom([result(units, random), result(units, random)], rules.longAtTheBottom).map(({ unit }) => unit)

interface Found {
  /** of blameless units, on average a year */
  entered: number
  /** the most in one year */
  most: number
  /** the share of years in which the unit that is truly worse entered */
  caught: number
}

function simulated({ groups, spread, seed }: { groups: number[]; spread: number; seed: number }): Found {
  const random = seeded(seed)
  const years = Array.from({ length: runs }, () =>
    groups.map((count, n) => {
      const units = blameless(count, spread, random)
      // In the first group, besides the blameless ones: 85 % of 2,600 matters.
      return year(n === 0 ? [...units, { matters: 2600, rate: 0.85 }] : units, random)
    }),
  )
  const worse = `u${groups[0]}`
  const innocent = years.map((entered) => entered.flat().length - (entered[0]?.includes(worse) ? 1 : 0))
  return {
    entered: innocent.reduce((sum, each) => sum + each, 0) / runs,
    most: Math.max(...innocent),
    caught: years.filter(([entered]) => entered?.includes(worse)).length / runs,
  }
}

describe('二百二十家', () => {
  // A spread of 0.002 at 92 %: true rates of blameless units differ by ± 1.2 points (standard deviation).
  it.each([0, 0.001, 0.002])('blameless ones do not enter, one at 85 %% does, at a spread of %d', (spread) => {
    const found = simulated({ groups: [220], spread, seed: 1 })
    console.log(JSON.stringify({ spread, ...found }))
    expect(found.entered).toBeLessThan(0.2)
    expect(found.most).toBeLessThanOrEqual(1)
    expect(found.caught).toBeGreaterThanOrEqual(0.95)
  })
  it.each([0.003, 0.005, 0.01, 0.03])(
    'where they differ more, at %d, fewer are caught and still nobody else enters',
    (spread) => {
      const found = simulated({ groups: [220], spread, seed: 2 })
      console.log(JSON.stringify({ spread, ...found }))
      expect(found.entered).toBeLessThan(0.3)
    },
  )
  it.each([0.002, 0.01])('nor in groups of thirteen to a hundred and forty, at %d', (spread) => {
    const found = simulated({ groups: [13, 40, 27, 140], spread, seed: 3 })
    console.log(JSON.stringify({ groups: 4, spread, ...found }))
    expect(found.entered).toBeLessThan(0.3)
  })
})
