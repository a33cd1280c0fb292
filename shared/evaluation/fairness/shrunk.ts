/** 收缩比率 — a unit's rate drawn towards its group's, the more the fewer matters it has. */
import type { Expected } from './chance.ts'
import type { Outcome } from './level.ts'

/** 经验贝叶斯 — as if it had brought `1 ÷ spread − 1` matters of the group's rate along. @returns the group's rate where it had no matter */
export function shrunkRate({ hits, matters }: Outcome, { rate, spread }: Expected): number {
  const brought = broughtBy(spread)
  return (hits + brought * rate) / (matters + brought)
}

/** Matters of the group’s rate that are added to a unit’s own. */
export const broughtBy = (spread: number): number => 1 / spread - 1
