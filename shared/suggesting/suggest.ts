/** 建议 — the likeliest categories for a text, each with its share and the words that decided. */
import { decidingWords } from './deciding-words.ts'
import { gramsOf, type Said } from './learning/features.ts'
import { type Model, scoresOf } from './learning/model.ts'

export interface Suggested {
  category: string
  /** 0 to 1, of all categories together */
  share: number
  /** as they stand in the text, the heaviest first */
  words: string[]
}

export interface Suggestions {
  /** the likeliest first; none where the first is not far enough before the second */
  categories: Suggested[]
  /** by how much the first share is before the second */
  margin: number
}

export const mostShown = 3

/** 不作建议 — below this the text says too little, and guesses would only be believed. */
export const leastMargin = 0.02

export function suggest(model: Model, said: Said, least = leastMargin): Suggestions {
  const ranked = sharesOf(model, said).slice(0, mostShown)
  const margin = (ranked[0]?.share ?? 0) - (ranked[1]?.share ?? 0)
  if (margin < least) return { categories: [], margin }
  return {
    categories: ranked.map(({ category, place, share }) => ({
      category,
      share,
      words: decidingWords(model, said, place),
    })),
    margin,
  }
}

/** Every category, the likeliest first. */
export function sharesOf(model: Model, said: Said): { category: string; place: number; share: number }[] {
  const scores = scoresOf(model, gramsOf(said))
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const raised = scores.map((score) => Math.exp(model.sharpness * (score - most)))
  const all = raised.reduce((sum, one) => sum + one, 0)
  return model.categories
    .map((category, place) => ({ category, place, share: (raised[place] ?? 0) / all }))
    .sort((a, b) => b.share - a.share || (a.category < b.category ? -1 : 1))
}
