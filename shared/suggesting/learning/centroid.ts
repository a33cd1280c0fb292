/** 质心法 — each category is the middle of its documents (Rocchio), by tf-idf. */
import type { Corpus } from './corpus.ts'
import type { Model } from './model.ts'
import { heaviest, modelOf } from './weights.ts'

/** Shares are then about as high as the first is often right (DECISIONS). */
export const sharpness = 30

export function centroids(corpus: Corpus): Model {
  const sums = corpus.categories.map(() => new Map<number, number>())
  for (const { category, weight, grams, values } of corpus.documents) {
    const sum = sums[category]
    if (!sum) continue
    for (const [at, gram] of grams.entries()) sum.set(gram, (sum.get(gram) ?? 0) + weight * (values[at] ?? 0))
  }
  const weights = sums.map((sum) => {
    const norm = Math.sqrt([...sum.values()].reduce((all, value) => all + value * value, 0)) || 1
    return heaviest([...sum].map(([gram, value]) => [gram, value / norm]))
  })
  return modelOf(corpus, weights, sharpness)
}
