/** 浏览 — what may be found where nothing is asked for, by article. */
import { admitted, type Filter } from './filter.ts'
import type { Hit } from './search.ts'
import type { Searcher } from './searcher.ts'

export function browse({ parts }: Searcher, filter: Filter): Hit[] {
  const found = parts.flatMap(({ segment, live }) => {
    const may = admitted(segment, filter)
    return segment.articles.flatMap((article, at) =>
      may[at] === 1 && live[at] === 1 ? [{ article, version: segment.versions[at] ?? 0, score: 0 }] : [],
    )
  })
  return found.sort((a, b) => (a.article < b.article ? -1 : 1))
}
