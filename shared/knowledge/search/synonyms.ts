/** 同义词 — words of a city that mean the same, as whoever keeps its knowledge lists them. */
import * as z from 'zod'
import { lazily } from '../../schema/lazily.ts'
import { plain, termsOf } from './terms.ts'

/** Each group: 暖气, 供热, 采暖. */
export const synonyms = lazily(() => z.array(z.array(z.string().trim().min(1).max(20)).min(2).max(20)).max(1_000))
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
