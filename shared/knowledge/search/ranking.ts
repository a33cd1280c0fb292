/** 权重 — by what the order of hits is decided; tuned on questions people ask. */
import type { Field } from './entry.ts'

export interface Ranking {
  /** how soon a repeated term stops counting */
  k: number
  /** how much long texts are held against themselves */
  b: number
  /** what any match counts, however long the text (BM25+) */
  delta: number
  fields: Record<Field, number>
  /** of a single character, where a pair counts 1 */
  single: number
  /** of what says little of the matter */
  empty: number
  /** of what a synonym brings */
  synonym: number
  /** power of a term's rarity (idf); 1 is BM25 */
  rarity: number
}

export const ranking: Ranking = {
  k: 1.2,
  b: 0.7,
  delta: 0.5,
  fields: { title: 1, questions: 1.3, answer: 1, desk: 1 },
  single: 1,
  empty: 0.4,
  synonym: 0.5,
  rarity: 1.5,
}
