/** 与 scipy 对照 — the statistics are those that another's library computes (art. 31). */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chanceOf } from '../../../shared/evaluation/fairness/chance.ts'
import { levelOf } from '../../../shared/evaluation/fairness/level.ts'
import { law } from '../../support/story.ts'

/** Printed by `by-scipy.py`, which says how. */
interface Printed {
  chance: {
    matters: number
    rate: number
    spread: number
    atMost: [number, number][]
    grey: [number, number]
    red: [number, number]
  }[]
  level: {
    hits: number[]
    matters: number[]
    rate: number
    spread: number
    uncertainty: number
    mostLikely: { rate: number; spread: number }
  }[]
}
const printed: Printed = JSON.parse(readFileSync(new URL('./by-scipy.data.json', import.meta.url), 'utf8'))
const { limits, spread } = law.rules.fairness

describe('偶然', () => {
  it.each(printed.chance)('$matters matters at $rate, spread $spread', ({ atMost, grey, red, ...given }) => {
    const chance = chanceOf(given.matters, given)
    for (const [hits, probability] of atMost) expect(chance.atMost(hits)).toBeCloseTo(probability, 10)
    expect(chance.within((1 - limits.grey) / 2)).toEqual({ fewest: grey[0], most: grey[1] })
    expect(chance.within((1 - limits.red) / 2)).toEqual({ fewest: red[0], most: red[1] })
    expect([chance.atMost(-1), chance.atMost(given.matters + 1)]).toEqual([0, expect.closeTo(1, 10)])
  })
})

describe('组内水平', () => {
  it.each(printed.level)('of $matters.length units', ({ hits, matters, mostLikely, ...level }) => {
    const outcomes = hits.map((one, n) => ({ hits: one, matters: matters[n] ?? 0 }))
    const ours = levelOf(outcomes, spread)
    expect(ours?.rate).toBeCloseTo(level.rate, 8)
    expect(ours?.spread).toBeCloseTo(level.spread, 8)
    expect(ours?.uncertainty).toBeCloseTo(level.uncertainty, 10)
    // Maximum likelihood asks otherwise and comes near.
    expect(ours?.rate).toBeCloseTo(mostLikely.rate, 2)
    expect(Math.abs((ours?.spread ?? 0) - mostLikely.spread)).toBeLessThan(0.005)
  })
})
