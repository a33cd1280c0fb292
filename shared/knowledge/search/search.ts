/** 检索 — the best entries of all segments by BM25, each field apart. */

import { isEmpty } from './empty-words.ts'
import { type View, views } from './entry.ts'
import { admitted, type Filter } from './filter.ts'
import { addTo, liveIn, type Part, type Searcher } from './searcher.ts'
import { numberOf } from './segment.ts'
import { type Synonyms, withSynonyms } from './synonyms.ts'
import { isSingle } from './terms.ts'

export interface Hit {
  article: string
  version: number
  score: number
}

export interface Query extends Filter {
  text: string
  view: View
  limit: number
}

/** @param synonyms of the city; none by default */
export function search(searcher: Searcher, { text, view, limit, ...filter }: Query, synonyms: Synonyms = []): Hit[] {
  const { parts, size, ranking } = searcher
  const weights = withSynonyms(text, synonyms, ranking.synonym)
  const scores = parts.map(({ segment }) => new Float32Array(segment.articles.length))
  for (const [term, weight] of weights) {
    const places = parts.map(({ segment }) => numberOf(segment, term))
    for (const field of views[view]) {
      const holding = parts.reduce((sum, part, at) => sum + liveIn(part, field, places[at] ?? -1), 0)
      if (holding === 0) continue
      const idf = Math.log(1 + (size - holding + 0.5) / (holding + 0.5)) ** ranking.rarity
      const factor =
        idf *
        weight *
        ranking.fields[field] *
        (isSingle(term) ? ranking.single : 1) *
        (isEmpty(term) ? ranking.empty : 1)
      for (const [at, part] of parts.entries())
        addTo(scores[at] ?? new Float32Array(), part, field, places[at] ?? -1, factor, ranking)
    }
  }
  return parts
    .flatMap((part, at) => best(scores[at] ?? new Float32Array(), part, filter, limit))
    .sort(byScore)
    .slice(0, limit)
}

const byScore = (a: Hit, b: Hit): number =>
  b.score - a.score || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.version - b.version)

/** The best of one part, ties included by article. */
function best(scores: Float32Array, { segment, live }: Part, filter: Filter, limit: number): Hit[] {
  const may = admitted(segment, filter)
  const kept: Hit[] = []
  let least = 0
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0
    if (score <= least || may[at] === 0 || live[at] === 0) continue
    kept.push({ article: segment.articles[at] ?? '', version: segment.versions[at] ?? 0, score })
    if (kept.length < limit * 8) continue
    kept.sort(byScore).splice(limit)
    least = kept.at(-1)?.score ?? 0
  }
  return kept.sort(byScore).slice(0, limit)
}
