/** Numbers that look like chance, and are the same for the same seed. */

/** @returns from 0 on, below 1 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Dice {
  below(n: number): number
  chance(share: number): boolean
  pick<T>(all: readonly T[]): T
}

export function diceFrom(seed: number): Dice {
  const random = randomFrom(seed)
  const below = (n: number): number => Math.floor(random() * n)
  return { below, chance: (share) => random() < share, pick: <T>(all: readonly T[]) => all[below(all.length)] as T }
}
