/** 检索单元 — single characters and pairs; letters and digits as whole words. */
import { plain } from '../../schema/plain.ts'

/** A word of letters or digits ends where Chinese begins. */
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const han = /^\p{Script=Han}/u

/** @returns runs of Chinese characters as their characters, other words whole */
export const runsIn = (text: string): (string[] | string)[] =>
  (plain(text).match(runs) ?? []).map((run) => (han.test(run) ? [...run] : run))

/** @returns as often as they stand there; a pair after its second character */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  for (const run of runsIn(text)) {
    if (typeof run === 'string') terms.push(run)
    else
      for (const [at, character] of run.entries()) {
        terms.push(character)
        const before = run[at - 1]
        if (before !== undefined) terms.push(before + character)
      }
  }
  return terms
}

/** One Chinese character; all others are pairs, or words. */
export const isSingle = (term: string): boolean => han.test(term) && [...term].length === 1
