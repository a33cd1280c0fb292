/** Draws units and their matters from a seed, for simulations of a city's peer groups. */
import type { Outcome } from '../../../shared/evaluation/fairness/level.ts'
import type { Random } from '../../simulation/random.ts'

export interface Unit {
  matters: number
  /** its true rate */
  rate: number
}

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.between(0, 1))) * Math.cos(2 * Math.PI * random.between(0, 1))

/** Marsaglia and Tsang 2000; for shapes below one by a power of a uniform number. */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random.between(0, 1)) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(random)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random.between(0, 1)) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

export function rateDrawn(mean: number, spread: number, random: Random): number {
  if (spread === 0) return mean
  const [hit, miss] = [gamma(mean * (1 / spread - 1), random), gamma((1 - mean) * (1 / spread - 1), random)]
  return hit / (hit + miss)
}

/** 15–2,600 matters, lognormal: half have fewer than 200, one in seven more than 700. */
export function mattersDrawn(random: Random): number {
  for (;;) {
    const matters = Math.round(Math.exp(Math.log(200) + 1.3 * normal(random)))
    if (15 <= matters && matters <= 2600) return matters
  }
}

export function outcomeDrawn({ matters, rate }: Unit, random: Random): Outcome {
  let hits = 0
  for (let n = 0; n < matters; n++) if (random.chance(rate)) hits += 1
  return { matters, hits }
}
