/** 依据词 — the stretches of a text that weighed most for a category. */
import { plain } from '../schema/plain.ts'
import { gramsOf, longest, type Said } from './learning/features.ts'
import { knownOf, type Model, weightOf } from './learning/model.ts'

const mostWords = 4
/** A stretch that weighs less than this part of the heaviest says nothing. */
const leastPart = 0.25

/**
 * Each gram's part of the dot product is laid on its characters; what is heavy and stands together is a word.
 * @returns the heaviest first, none inside another
 */
export function decidingWords(model: Model, said: Said, category: number): string[] {
  const parts = new Map<string, number>()
  for (const [gram, share] of knownOf(model, gramsOf(said))) {
    const weight = share * weightOf(model, gram, category)
    if (weight > 0) parts.set(model.grams[gram] ?? '', weight)
  }
  const words = [said.title, said.text].flatMap((text) => wordsIn(plain(text), parts))
  const heaviest = Map.groupBy(words, ({ word }) => word)
  const ranked = [...heaviest]
    .map(([word, all]) => ({ word, weight: Math.max(...all.map(({ weight }) => weight)) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
  const least = (ranked[0]?.weight ?? 0) * leastPart
  const kept: string[] = []
  for (const { word, weight } of ranked)
    if (weight >= least && kept.length < mostWords && !kept.some((one) => one.includes(word) || word.includes(one)))
      kept.push(word)
  return kept
}

/** Runs of characters that are joined by grams which count, split where the weight falls below half the run's mean. */
function wordsIn(text: string, parts: ReadonlyMap<string, number>): { word: string; weight: number }[] {
  const characters = [...text]
  const joined: number[] = characters.map(() => 0)
  const single: number[] = characters.map((one) => parts.get(one) ?? 0)
  for (let from = 0; from < characters.length; from++)
    for (let length = 2; length <= longest && from + length <= characters.length; length++) {
      const weight = parts.get(characters.slice(from, from + length).join('')) ?? 0
      for (let at = from; at < from + length - 1; at++) joined[at] = (joined[at] ?? 0) + weight
    }
  const strong = Math.max(0, ...joined) * leastPart
  const words: { word: string; weight: number }[] = []
  for (let at = 0; at < characters.length; at++) {
    let end = at
    let weight = single[at] ?? 0
    while (end < characters.length - 1 && (joined[end] ?? 0) > strong && (joined[end] ?? 0) > 0) {
      weight += (joined[end] ?? 0) + (single[end + 1] ?? 0)
      end++
    }
    if (end > at) words.push({ word: characters.slice(at, end + 1).join(''), weight })
    at = end
  }
  return words
}
