/** 偶然 — how many hits chance brings among matters, where units of a group differ a little. */

export interface Expected {
  /** the group's share, above 0 and below 1 */
  rate: number
  /** 离散度 — correlation of two matters of one unit, from 0 (they differ by chance alone) up to below 1 */
  spread: number
}

export interface Chance {
  /** @returns the probability of at most so many hits */
  atMost(hits: number): number
  /** The fewest and the most hits that are not outside: each side leaves out less than `tail`. */
  within(tail: number): { fewest: number; most: number }
}

/** 贝塔二项分布 — exact, and the binomial where the spread is 0. @param matters a whole number above 0 */
export function chanceOf(matters: number, { rate, spread }: Expected): Chance {
  const cumulated = cumulate(probabilities(matters, { rate, spread }))
  const atMost = (hits: number) => (hits < 0 ? 0 : (cumulated[Math.min(Math.floor(hits), matters)] ?? 1))
  return {
    atMost,
    within(tail) {
      const fewest = cumulated.findIndex((share) => share >= tail)
      const most = cumulated.findIndex((share) => 1 - share < tail)
      return { fewest, most: most < 0 ? matters : most }
    },
  }
}

/** From the most likely number outwards, each from its neighbour: no logarithm, no underflow where it matters. */
function probabilities(matters: number, { rate, spread }: Expected): Float64Array {
  const strength = spread > 0 ? 1 / spread - 1 : Number.POSITIVE_INFINITY
  const [hit, miss] = [strength * rate, strength * (1 - rate)]
  const odds = (k: number) => (spread > 0 ? (k + hit) / (matters - k - 1 + miss) : rate / (1 - rate))
  /** of k + 1 hits, by that of k */
  const next = (k: number) => ((matters - k) / (k + 1)) * odds(k)
  const weights = new Float64Array(matters + 1)
  const middle = Math.min(matters, Math.round(matters * rate))
  weights[middle] = 1
  for (let k = middle; k < matters; k++) weights[k + 1] = (weights[k] ?? 0) * next(k)
  for (let k = middle - 1; k >= 0; k--) weights[k] = (weights[k + 1] ?? 0) / next(k)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

function cumulate(shares: Float64Array): Float64Array {
  let sum = 0
  return shares.map((share) => {
    sum += share
    return sum
  })
}
