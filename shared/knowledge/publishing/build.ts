/** 编制索引 — builds the index of all that is published; whoever dies midway has changed nothing. */
import type { Clock } from '../../record/clock.ts'
import { buildSegment } from '../search/build.ts'
import { type Entry, entriesOf } from '../search/entry.ts'
import { packSegment } from '../search/packed.ts'
import { mostEntries } from '../search/segment.ts'
import { asPublished } from '../versions/in-force.ts'
import type { Articles } from '../versions/ports.ts'
import type { Change, IndexStore, PackedPart } from './ports.ts'

export interface BuildDeps {
  articles: Pick<Articles, 'all'>
  index: IndexStore
  clock: Pick<Clock, 'now'>
}

export interface Built {
  articles: number
  parts: number
  /** another build was there first: its index stands, and what it did not see is a change yet */
  overtaken: boolean
  unreadable: string[]
}

/** Parts first, then the manifest that names them, then what it makes superfluous. */
export async function buildIndex({ articles, index, clock }: BuildDeps): Promise<Built> {
  // Before the articles are read: what changes meanwhile has another revision, and stays a change.
  const [{ manifest: before }, changes] = await Promise.all([index.standing(), index.changes()])
  const changing = new Map(changes.map(({ article, revision }) => [article, revision]))
  const unreadable: string[] = []
  const settled: Change[] = []
  /** each article whole in one part */
  const together: Entry[][] = [[]]
  let count = 0
  for await (const article of articles.all(unreadable)) {
    const own = entriesOf(asPublished(article))
    if ((together.at(-1)?.length ?? 0) + own.length > mostEntries) together.push([])
    together.at(-1)?.push(...own)
    if (own.length > 0) count++
    if (changing.delete(article.id)) settled.push({ article: article.id, revision: article.revision })
  }
  // What cannot be read stays a change; what there is not is none.
  for (const [article, revision] of changing) if (!unreadable.includes(article)) settled.push({ article, revision })
  const parts: PackedPart[] = []
  for (const entries of together.filter(({ length }) => length > 0)) {
    const packed = packSegment(buildSegment(entries))
    await index.put(packed)
    parts.push({ hash: packed.hash, chunks: packed.chunks.length })
  }
  const manifest = {
    ...{ version: (before?.version ?? 0) + 1, at: clock.now().toISOString(), articles: count, parts },
    earlier: before?.parts ?? [],
  }
  const built = { articles: count, parts: parts.length, unreadable }
  if (!(await index.replace(manifest))) return { ...built, overtaken: true }
  for (const change of settled) await index.settle(change)
  await index.keepOnly([...parts, ...manifest.earlier])
  return { ...built, overtaken: false }
}
