/** 模型 — weights of grams for categories in typed arrays, and what a text scores by them. */
import { placeIn } from '../../schema/plain.ts'
import type { Grams } from './features.ts'

export interface Model {
  /** ascending by code unit */
  categories: readonly string[]
  /** ascending by code unit */
  grams: readonly string[]
  /** of each gram: how much it counts in a text */
  rarity: Float32Array
  /** weights of gram g: `of[starts[g]]` to before `of[starts[g + 1]]`, by category, ascending */
  starts: Uint32Array
  of: Uint16Array
  weights: Float32Array
  /** how sharply a difference of scores becomes a difference of shares */
  sharpness: number
}

/** What a text says to a model: its grams that the model knows, each with its part of the text; squares add up to 1. */
export function knownOf(model: Model, grams: Grams): [gram: number, share: number][] {
  const known: [number, number][] = []
  let squares = 0
  for (const [gram, count] of grams) {
    const place = placeIn(model.grams, gram)
    if (place < 0) continue
    const value = (1 + Math.log(count)) * (model.rarity[place] ?? 0)
    squares += value * value
    known.push([place, value])
  }
  const norm = Math.sqrt(squares) || 1
  return known.map(([place, value]) => [place, value / norm])
}

/** By place of the category. */
export function scoresOf(model: Model, grams: Grams): Float64Array {
  const scores = new Float64Array(model.categories.length)
  for (const [gram, share] of knownOf(model, grams)) {
    const end = model.starts[gram + 1] ?? 0
    for (let at = model.starts[gram] ?? 0; at < end; at++) {
      const category = model.of[at] ?? 0
      scores[category] = (scores[category] ?? 0) + share * (model.weights[at] ?? 0)
    }
  }
  return scores
}

/** What one gram of the text adds to the score of a category. */
export function weightOf(model: Model, gram: number, category: number): number {
  const end = model.starts[gram + 1] ?? 0
  for (let at = model.starts[gram] ?? 0; at < end; at++) if (model.of[at] === category) return model.weights[at] ?? 0
  return 0
}
