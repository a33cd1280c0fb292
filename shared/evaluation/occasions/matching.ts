/** 计入与命中 — figures as tests of an occasion’s bits: whether it counts, whether it hits. */
import type { Figure } from '../../law/figures.ts'
import { flagBits, kindCode, kinds } from './columns.ts'

interface Test {
  with: number
  without: number
  levelFrom: number
}

/** A figure ready to be asked of bits. */
export interface Asked {
  /** its place among the figures of the question */
  index: number
  code: string
  take: Figure['take']
  counts: Test
  hits: Test
}

const testOf = ({ with: some, without, levelFrom = 0 }: Figure['hits']): Test => ({
  with: flagBits(some),
  without: flagBits(without),
  levelFrom,
})

export const isSo = (test: Test, bits: number, amount: number): boolean =>
  (bits & test.with) === test.with && (bits & test.without) === 0 && amount >= test.levelFrom

/** @returns by the code of a kind of occasion, which figures ask for it */
export function askedOf(figures: readonly Figure[]): Asked[][] {
  const asked: Asked[][] = kinds.map(() => [])
  for (const [index, { code, occasion, take, counts, hits }] of figures.entries())
    asked[kindCode(occasion)]?.push({ index, code, take, counts: testOf(counts), hits: testOf(hits) })
  return asked
}
