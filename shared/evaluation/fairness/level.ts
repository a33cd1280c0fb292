/** 组内水平 — the rate of a group of units, and how far they differ beyond chance. */
import type { Expected } from './chance.ts'

/** What a unit did in a figure that is a share. */
export interface Outcome {
  hits: number
  /** above 0 */
  matters: number
}

export interface Level extends Expected {
  /** variance of the rate itself: few units know it badly */
  uncertainty: number
}

/** The spread is looked for between these; the least keeps the order of units that chance could explain. */
export interface Spreads {
  least: number
  most: number
}

/** Standard deviations at which one unit's deviation is cut, so that it does not widen everybody's limits (after Spiegelhalter 2005). */
const cut = 2
/** E[min(Z², 4)] of a standard normal Z: what the mean of the cut squares is where the spread is right. */
const expectedSquare = 0.920_536_925_636

const halvings = 40

/**
 * 稳健矩估计 — the spread at which the cut squares of the units' deviations are as large as chance makes them.
 * @returns undefined of nobody
 */
export function levelOf(outcomes: readonly Outcome[], { least, most }: Spreads): Level | undefined {
  if (outcomes.length === 0) return undefined
  const excess = (spread: number) => meanCutSquare(outcomes, weighed(outcomes, spread)) - expectedSquare
  if (excess(least) <= 0) return weighed(outcomes, least)
  let [low, high] = [least, most]
  for (let n = 0; n < halvings; n++) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  return weighed(outcomes, high)
}

/** The mean of the units' rates, each by what it tells at this spread: a very large unit is one of them and not the group. */
function weighed(outcomes: readonly Outcome[], spread: number): Level {
  // One pass: this is asked a few dozen times for each unit.
  let [weight, sum, all] = [0, 0, 0]
  for (const { hits, matters } of outcomes) {
    const own = 1 / perRate(matters, spread)
    weight += own
    sum += (own * hits) / matters
    all += matters
  }
  // Nobody has missed yet, or nobody hit: what may still happen is not impossible.
  const margin = 0.5 / (all + 1)
  const rate = Math.min(1 - margin, Math.max(margin, sum / weight))
  return { rate, spread, uncertainty: (rate * (1 - rate)) / weight }
}

/** Variance of a unit's rate, as a multiple of rate × (1 − rate). */
const perRate = (matters: number, spread: number): number => (1 + (matters - 1) * spread) / matters

function meanCutSquare(outcomes: readonly Outcome[], { rate, spread }: Level): number {
  let sum = 0
  for (const { hits, matters } of outcomes) {
    const square = (hits / matters - rate) ** 2 / (rate * (1 - rate) * perRate(matters, spread))
    sum += Math.min(square, cut ** 2)
  }
  return sum / outcomes.length
}
