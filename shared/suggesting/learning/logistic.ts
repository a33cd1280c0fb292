/** 逻辑回归 — begins with the centroids and moves those of categories with many examples. */
import { sharpness } from './centroid.ts'
import type { Corpus, Document } from './corpus.ts'
import type { Model } from './model.ts'
import { heaviest, modelOf, type Weight } from './weights.ts'

/** A category with no more examples than these keeps its centroid. */
export const manyExamples = 50

const rounds = 6
const firstStep = 0.02

/** Multinomial, by stochastic gradient in a fixed order: the same corpus gives the same model. */
export function logistic(corpus: Corpus, start: Model, moved: ReadonlySet<number>): Model {
  const { categories, grams, documents } = corpus
  const width = categories.length
  const weights = dense(start, grams.length)
  const moving = [...moved].sort((a, b) => a - b)
  // Every seventh in turn, so that a day's run of one category does not come in one piece.
  const order = Array.from({ length: 7 }, (_, first) => documents.filter((_one, at) => at % 7 === first)).flat()
  const shares = new Float64Array(width)
  for (let round = 0; round < rounds; round++) {
    const step = firstStep / (1 + round)
    for (const document of order) {
      if (document.weight <= 0) continue
      fillShares(shares, document, weights, width)
      for (const category of moving) {
        const wrong = (shares[category] ?? 0) - (category === document.category ? 1 : 0)
        const by = step * document.weight * wrong * sharpness
        if (Math.abs(by) < 1e-7) continue
        for (let at = 0; at < document.grams.length; at++) {
          const place = (document.grams[at] ?? 0) * width + category
          weights[place] = (weights[place] ?? 0) - by * (document.values[at] ?? 0)
        }
      }
    }
  }
  return modelOf(corpus, sparse(weights, grams.length, width), sharpness)
}

function fillShares(shares: Float64Array, { grams, values }: Document, weights: Float64Array, width: number): void {
  shares.fill(0)
  for (let at = 0; at < grams.length; at++) {
    const from = (grams[at] ?? 0) * width
    const value = values[at] ?? 0
    for (let category = 0; category < width; category++)
      shares[category] = (shares[category] ?? 0) + value * (weights[from + category] ?? 0)
  }
  const most = shares.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  let all = 0
  for (let category = 0; category < width; category++) {
    const raised = Math.exp(sharpness * ((shares[category] ?? 0) - most))
    shares[category] = raised
    all += raised
  }
  for (let category = 0; category < width; category++) shares[category] = (shares[category] ?? 0) / all
}

function dense(model: Model, count: number): Float64Array {
  const width = model.categories.length
  const all = new Float64Array(count * width)
  for (let gram = 0; gram < count; gram++)
    for (let at = model.starts[gram] ?? 0; at < (model.starts[gram + 1] ?? 0); at++)
      all[gram * width + (model.of[at] ?? 0)] = model.weights[at] ?? 0
  return all
}

function sparse(weights: Float64Array, count: number, width: number): Weight[][] {
  return Array.from({ length: width }, (_, category) => {
    const own: Weight[] = []
    for (let gram = 0; gram < count; gram++) {
      const weight = weights[gram * width + category] ?? 0
      if (Math.abs(weight) > 1e-4) own.push([gram, weight])
    }
    return heaviest(own)
  })
}
