/** 控制限 — where a unit's rate lies among what chance makes of blameless units like it (art. 31). */
import type { Fairness } from '../../law/fairness.ts'
import type { Flag } from '../words.ts'
import { chanceOf, type Expected } from './chance.ts'
import { levelOf, type Outcome } from './level.ts'
import { broughtBy } from './shrunk.ts'

export interface Funnel {
  /** 组内水平 — the rate of the others of its group */
  rate: number
  /** 离散度 — how far blameless units differ: 0.002 at a rate of 0.92 is ± 1.2 percentage points */
  spread: number
  /** rates that are still within: 95.45 %, and 99.73 % of blameless units */
  grey: Limits
  red: Limits
}

export interface Limits {
  low: number
  high: number
}

export type Rules = Pick<Fairness, 'limits' | 'leastPeers' | 'spread'>

/**
 * 漏斗图 — exact limits of the beta-binomial distribution at the rate and spread of the *others*, so that nobody moves the measure they are held to.
 * What the others' rate is not known to better widens them. @returns undefined where there are too few others
 */
export function funnelOf(unit: Outcome, others: readonly Outcome[], rules: Rules): Funnel | undefined {
  const level = others.length < rules.leastPeers ? undefined : levelOf(others, rules.spread)
  if (!level) return undefined
  const { rate, spread, uncertainty } = level
  const widened = Math.min(rules.spread.most, spread + uncertainty / (rate * (1 - rate)))
  const chance = chanceOf(unit.matters, { rate, spread: widened })
  const limitsAt = (held: number): Limits => {
    const { fewest, most } = chance.within((1 - held) / 2)
    return { low: fewest / unit.matters, high: most / unit.matters }
  }
  const red = limitsAt(rules.limits.red)
  const shrunk =
    rules.limits.shrunk === undefined ? 0 : belowTrueRates(unit, { rate, spread: widened }, rules.limits.shrunk)
  return { rate, spread, grey: limitsAt(rules.limits.grey), red: { ...red, low: Math.max(red.low, shrunk) } }
}

/** True rates of blameless units, as those of so many matters show them. */
const matters = 10_000

/** The rate below which a unit’s shrunk rate lies under the true rates that are held within: of few matters a low one says little of how the unit truly does, of many nearly all. */
function belowTrueRates(unit: Outcome, { rate, spread }: Expected, held: number): number {
  const lowest = chanceOf(matters, { rate, spread }).within((1 - held) / 2).fewest / matters
  const brought = broughtBy(spread)
  return (lowest * (unit.matters + brought) - rate * brought) / unit.matters
}

/** A mean of equal rates is that rate but for its last binary digits. */
const rounding = 1e-9

/** 灰、红 — red is also so far below that it matters; few matters are never flagged, whatever they show. */
export function flagOf(
  { hits, matters }: Outcome,
  funnel: Funnel | undefined,
  { leastMatters, redAlsoBelowBy }: Pick<Fairness, 'leastMatters' | 'redAlsoBelowBy'>,
): Flag {
  if (matters < leastMatters) return 'few-matters'
  if (!funnel) return 'few-peers'
  const rate = hits / matters
  if (rate < funnel.red.low && funnel.rate - rate >= redAlsoBelowBy - rounding) return 'red'
  if (rate < funnel.grey.low) return 'grey'
  return rate > funnel.red.high ? 'above' : 'within'
}
