/** 同义词 — what is looked for beside what was written. */
import { plain } from '../../schema/plain.ts'
import { termsOf } from './terms.ts'

/** As a city lists them: 暖气, 供热, 采暖. */
export type Synonyms = readonly (readonly string[])[]

/** @returns what is looked for and what it weighs: the terms that were written 1, those of other words of their groups `weight` */
export function withSynonyms(text: string, groups: Synonyms, weight: number): Map<string, number> {
  const written = plain(text)
  const weights = new Map(termsOf(text).map((term) => [term, 1]))
  for (const group of groups) {
    if (!group.some((word) => written.includes(plain(word)))) continue
    for (const word of group) for (const term of termsOf(word)) if (!weights.has(term)) weights.set(term, weight)
  }
  return weights
}
