/** 语料 — examples and priors as vectors over the grams that may be learned. */
import { dayNumber, type IsoDate } from '../../law/civil-date.ts'
import type { Example, Prior } from './example.ts'
import { type Grams, gramsOf } from './features.ts'
import type { Model } from './model.ts'

/** 半衰期 — days after which an example counts half. */
const halfLife = 180
/** What the city says of a category counts like so many matters of today. */
const priorCounts = 2
/** 退回 — how much a returned dispatch counts against the category it was wrongly given. */
const returnCounts = -0.5
/** 去标识 — what fewer matters than these have in common is not learned: it may be somebody's name. */
export const leastMatters = 3

export interface Document {
  category: number
  /** negative: it does not belong there */
  weight: number
  grams: Uint32Array
  /** squares add up to 1 */
  values: Float64Array
}

export interface Corpus extends Pick<Model, 'categories' | 'grams' | 'rarity'> {
  documents: readonly Document[]
}

/** @param today examples count less the older they are then @param least matters that must have a gram in common */
export function corpusOf(
  examples: readonly Example[],
  priors: readonly Prior[],
  today: IsoDate,
  least = leastMatters,
): Corpus {
  const categories = [...new Set([...priors, ...examples].map(({ category }) => category))].sort()
  const placed = new Map(categories.map((category, place) => [category, place]))
  const ofPriors = priors.map(({ category, text }) => ({
    ...{ category, weight: priorCounts },
    grams: gramsOf({ title: '', text }),
  }))
  const ofExamples = examples.map((example) => ({ ...example, grams: gramsOf(example) }))
  const said = [...ofPriors, ...ofExamples.flatMap((example) => weighted(example, today))]
  const { grams, rarity } = vocabularyOf(ofExamples, ofPriors, least)
  const placeOfGram = new Map(grams.map((gram, place) => [gram, place]))
  const documents = said.flatMap(({ category, weight, grams: counts }) => {
    const place = placed.get(category)
    return place === undefined ? [] : [{ category: place, weight, ...vectorOf(counts, placeOfGram, rarity) }]
  })
  return { categories, grams, rarity, documents }
}

interface Read {
  category: string
  grams: Grams
}

function weighted(
  { category, returnedFrom, day, grams }: Read & Example,
  today: IsoDate,
): (Read & { weight: number })[] {
  const age = Math.max(0, dayNumber(today) - dayNumber(day))
  const weight = 0.5 ** (age / halfLife)
  const against = returnedFrom !== undefined && returnedFrom !== category
  return [
    { category, weight, grams },
    ...(against ? [{ category: returnedFrom, weight: returnCounts * weight, grams }] : []),
  ]
}

/** 区分度 — by the power 1.5: few categories having a gram says more than few matters having it (measured, DECISIONS). */
const rarityPower = 1.5

/** Grams of the city's own words, and those that enough matters have in common. */
function vocabularyOf(examples: readonly Read[], priors: readonly Read[], least: number) {
  const matters = new Map<string, number>()
  const having = new Map<string, Set<string>>()
  const note = (gram: string, category: string) => {
    const known = having.get(gram)
    if (known) known.add(category)
    else having.set(gram, new Set([category]))
  }
  for (const { category, grams } of examples)
    for (const gram of grams.keys()) {
      matters.set(gram, (matters.get(gram) ?? 0) + 1)
      note(gram, category)
    }
  const own = new Set<string>()
  for (const { category, grams } of priors)
    for (const gram of grams.keys()) {
      own.add(gram)
      note(gram, category)
    }
  const grams = [...having.keys()].filter((gram) => own.has(gram) || (matters.get(gram) ?? 0) >= least).sort()
  const all = new Set([...priors, ...examples].map(({ category }) => category)).size
  const rarity = Float32Array.from(grams, (gram) => {
    const found = having.get(gram)?.size ?? 0
    return (Math.log((1 + all) / (1 + found)) + 1) ** rarityPower
  })
  return { grams, rarity }
}

function vectorOf(counts: Grams, places: ReadonlyMap<string, number>, rarity: Float32Array) {
  const known: [number, number][] = []
  for (const [gram, count] of counts) {
    const place = places.get(gram)
    if (place !== undefined) known.push([place, (1 + Math.log(count)) * (rarity[place] ?? 0)])
  }
  known.sort(([a], [b]) => a - b)
  const norm = Math.sqrt(known.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return {
    grams: Uint32Array.from(known, ([place]) => place),
    values: Float64Array.from(known, ([, value]) => value / norm),
  }
}
