/** 权重 — lays weights out by gram, as the model reads them. */
import type { Corpus } from './corpus.ts'
import type { Model } from './model.ts'

export type Weight = [gram: number, weight: number]

/** A category keeps so many grams: the others decide nothing and fill memory. */
const mostGrams = 3000

export const heaviest = (weights: Weight[]): Weight[] =>
  weights.sort(([g, a], [h, b]) => Math.abs(b) - Math.abs(a) || g - h).slice(0, mostGrams)

/** @param weights of each category, by gram */
export function modelOf(
  { categories, grams, rarity }: Pick<Corpus, 'categories' | 'grams' | 'rarity'>,
  weights: readonly (readonly Weight[])[],
  sharpness: number,
): Model {
  const starts = new Uint32Array(grams.length + 1)
  for (const own of weights) for (const [gram] of own) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1
  for (let gram = 0; gram < grams.length; gram++) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0)
  const next = starts.slice()
  const count = starts[grams.length] ?? 0
  const laid = { of: new Uint16Array(count), weights: new Float32Array(count) }
  for (const [category, own] of weights.entries())
    for (const [gram, weight] of own) {
      const at = next[gram] ?? 0
      next[gram] = at + 1
      laid.of[at] = category
      laid.weights[at] = weight
    }
  return { categories, grams, rarity, starts, ...laid, sharpness }
}
