/** 随机舍入 — multiples of five, right on average, the same for the same matters. */
import { expect, it } from 'vitest'
import { roundingBy, roundingOf } from '../../shared/published/figures/rounding.ts'

const matters = (from: number, many: number) => Array.from({ length: many }, (_, at) => from + at)
const rounding = roundingBy('secret')

it('goes to a multiple of five less than five away, and stays at one', () => {
  for (let many = 0; many < 60; many++) {
    const rounded = rounding(matters(100, many))
    expect(rounded % 5).toBe(0)
    expect(Math.abs(rounded - many)).toBeLessThan(5)
    if (many % 5 === 0) expect(rounded).toBe(many)
  }
})

it('is the same for the same matters in any order, and says nothing of another set or secret', () => {
  const some = matters(1, 12)
  expect(rounding(some.toReversed())).toBe(rounding(some))
  const others = matters(0, 200).map((from) => rounding(matters(from * 1000, 12)))
  expect(new Set(others)).toEqual(new Set([10, 15]))
  const bySecret = matters(0, 200).map((secret) => roundingOf(`${secret}`)(some))
  expect(new Set(bySecret)).toEqual(new Set([10, 15]))
})

it.each([11, 12, 13, 14])('of %i is right on average', (many) => {
  const drawn = matters(0, 4000).map((from) => rounding(matters(from * 1000, many)))
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
  // Five standard errors at most: 2.5 ÷ √4000.
  expect(Math.abs(mean - many)).toBeLessThan(0.2)
})

it('reads a month of a large city', () => {
  expect(rounding(matters(26_100_100_000_000, 450_001)) % 5).toBe(0)
})
