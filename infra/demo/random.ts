/** Repeatable chance: each appeal draws its own numbers, whatever is added before it. */
import { seeded } from '../local/stand-in/behaviour.ts'

export interface Random {
  /** true with this probability */
  chance(probability: number): boolean
  /** a whole number from `least` to `most` */
  between(least: number, most: number): number
  pick<T>(from: readonly T[]): T
  /** one of them, by its weight */
  weighted<T>(from: readonly T[], weight: (one: T) => number): T
}

export function randomOf(seed: number): Random {
  const next = seeded(seed)
  const pick = <T>(from: readonly T[]): T => {
    const one = from[Math.floor(next() * from.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  return {
    chance: (probability) => next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick,
    weighted(from, weight) {
      let left = next() * from.reduce((sum, one) => sum + weight(one), 0)
      for (const one of from) {
        left -= weight(one)
        if (left < 0) return one
      }
      return pick(from)
    },
  }
}
