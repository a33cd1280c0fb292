/** 检索器 — segments put together: what replaces what, and how long texts are on average. */
import { type Field, fields, type View, views } from './entry.ts'
import { ranking as ours, type Ranking } from './ranking.ts'
import { numberOf, type Postings, type Segment } from './segment.ts'

/** A segment as it is searched: which entries a newer one replaces, and what depends on lengths. */
export interface Part {
  segment: Segment
  live: Uint8Array
  /** entries that are gone, ascending */
  dead: readonly number[]
  /** by field: the part of BM25's denominator that an entry's length decides */
  norms: Record<Field, Float32Array>
}

export interface Searcher {
  parts: readonly Part[]
  /** entries that are not replaced */
  size: number
  ranking: Ranking
}

/**
 * @param segments oldest first; an article in a later one replaces it in those before
 * @param removed articles that are found no more
 */
export function searcherOf(
  segments: readonly Segment[],
  removed: readonly string[] = [],
  ranking: Ranking = ours,
): Searcher {
  const gone = new Set(removed)
  const parts = segments
    .toReversed()
    .map((segment) => {
      const live = Uint8Array.from(segment.articles, (article) => (gone.has(article) ? 0 : 1))
      for (const article of segment.articles) gone.add(article)
      return { segment, live, dead: [...live.keys()].filter((at) => live[at] === 0) }
    })
    .toReversed()
  const size = parts.reduce((sum, { live, dead }) => sum + live.length - dead.length, 0)
  const means = perField((field) => {
    const lengths = parts.map(({ segment, live }) =>
      segment.postings[field].lengths.reduce((sum, length, at) => sum + length * (live[at] ?? 0), 0),
    )
    return lengths.reduce((sum, one) => sum + one, 0) / Math.max(size, 1)
  })
  const { k, b } = ranking
  const normOf = (field: Field, { lengths }: Postings) =>
    Float32Array.from(lengths, (length) => k * (1 - b + (b * length) / Math.max(means[field], 1)))
  return {
    parts: parts.map((part) => ({ ...part, norms: perField((field) => normOf(field, part.segment.postings[field])) })),
    size,
    ranking,
  }
}

/** @returns in how many entries that are not replaced the term stands. @param term its number in this part, or -1 */
export function liveIn({ segment, dead }: Part, field: Field, term: number): number {
  if (term < 0) return 0
  const { starts, docs } = segment.postings[field]
  const from = starts[term] ?? 0
  const to = starts[term + 1] ?? 0
  return to - from - dead.filter((entry) => holds(docs, from, to, entry)).length
}

function holds(docs: Uint16Array, from: number, to: number, entry: number): boolean {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((docs[middle] ?? 0) < entry) low = middle + 1
    else high = middle
  }
  return low < to && docs[low] === entry
}

/** Adds what a term counts in a field to the score of each entry that has it. @param factor its rarity and weights together */
export function addTo(
  scores: Float32Array,
  { segment, norms }: Part,
  field: Field,
  term: number,
  factor: number,
  { k, delta }: Ranking,
): void {
  if (term < 0) return
  const { starts, docs, counts } = segment.postings[field]
  const norm = norms[field]
  const to = starts[term + 1] ?? 0
  for (let at = starts[term] ?? 0; at < to; at++) {
    const doc = docs[at] ?? 0
    const count = counts[at] ?? 0
    scores[doc] = (scores[doc] ?? 0) + factor * (delta + (count * (k + 1)) / (count + (norm[doc] ?? 0)))
  }
}

/** 已知 — whether anything that a view finds by has this term. */
export const knows =
  ({ parts }: Searcher, view: View) =>
  (term: string): boolean =>
    parts.some((part) => {
      const number = numberOf(part.segment, term)
      return views[view].some((field) => liveIn(part, field, number) > 0)
    })

/** Every category that an article is in. */
export const categoriesIn = ({ parts }: Searcher): string[] => [
  ...new Set(parts.flatMap(({ segment }) => segment.scopes.flatMap(({ categories }) => categories))),
]

const perField = <T>(of: (field: Field) => T): Record<Field, T> =>
  Object.fromEntries(fields.map((field) => [field, of(field)])) as Record<Field, T>
