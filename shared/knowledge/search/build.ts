/** 建索引 — turns entries into a segment; their order does not matter. */
import { dayNumber } from '../../law/civil-date.ts'
import { type Entry, type Field, fields } from './entry.ts'
import { mostEntries, never, type Postings, type Scope, type Segment } from './segment.ts'
import { termsOf } from './terms.ts'

/** @throws RangeError above 65,536 entries, or where a version of an article is there twice */
export function buildSegment(unsorted: readonly Entry[]): Segment {
  const entries = unsorted.toSorted(byArticle)
  if (entries.length > mostEntries) throw new RangeError(`more than ${mostEntries} entries in a segment`)
  const twice = entries.find((entry, at) => at > 0 && byArticle(entry, entries[at - 1] ?? entry) === 0)
  if (twice) throw new RangeError(`version ${twice.version} of ${twice.article} is there twice`)

  const numbers = new Map<string, number>()
  const found = Object.fromEntries(fields.map((field) => [field, foundIn(entries, field, numbers)])) as Record<
    Field,
    Found
  >
  const terms = [...numbers.keys()].sort()
  const places = new Uint32Array(terms.length)
  for (const [place, term] of terms.entries()) places[numbers.get(term) ?? 0] = place

  const scopes = new Map<string, Scope>()
  const scopeOf = entries.map(({ owner, areas, categories }) => {
    const scope = { owner, areas: areas.toSorted(), categories: categories.toSorted() }
    const key = JSON.stringify(scope)
    scopes.set(key, scopes.get(key) ?? scope)
    return key
  })
  const keys = [...scopes.keys()].sort()
  const placeOf = new Map(keys.map((key, place) => [key, place]))
  return {
    articles: entries.map(({ article }) => article),
    versions: Uint16Array.from(entries, ({ version }) => version),
    from: Uint32Array.from(entries, ({ from }) => dayNumber(from)),
    until: Uint32Array.from(entries, ({ until }) => (until ? dayNumber(until) : never)),
    scopes: keys.flatMap((key) => scopes.get(key) ?? []),
    scopeOf: Uint16Array.from(scopeOf, (key) => placeOf.get(key) ?? 0),
    terms,
    postings: Object.fromEntries(
      fields.map((field) => [field, postingsOf(found[field], places)]),
    ) as Segment['postings'],
  }
}

export const byArticle = (a: Pick<Entry, 'article' | 'version'>, b: Pick<Entry, 'article' | 'version'>): number =>
  a.article < b.article ? -1 : a.article > b.article ? 1 : a.version - b.version

/** Every (term, entry, count) of a field, by entry. */
interface Found {
  terms: number[]
  docs: number[]
  counts: number[]
  lengths: Uint16Array
}

/** @param numbers of terms as they are met; grows */
function foundIn(entries: readonly Entry[], field: Field, numbers: Map<string, number>): Found {
  const found: Found = { terms: [], docs: [], counts: [], lengths: new Uint16Array(entries.length) }
  for (const [doc, { texts }] of entries.entries()) {
    const counts = new Map<number, number>()
    for (const term of termsOf(texts[field])) {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    found.lengths[doc] = Math.min(counts.size, 65_535)
    for (const [term, count] of counts) {
      found.terms.push(term)
      found.docs.push(doc)
      found.counts.push(Math.min(count, 255))
    }
  }
  return found
}

/** Counting sort by term; entries stay ascending. @param places of terms, by number */
function postingsOf({ terms, docs, counts, lengths }: Found, places: Uint32Array): Postings {
  const starts = new Uint32Array(places.length + 1)
  for (const term of terms) count(starts, (places[term] ?? 0) + 1, 1)
  for (let place = 0; place < places.length; place++) count(starts, place + 1, starts[place] ?? 0)
  const next = starts.slice()
  const sorted = { starts, docs: new Uint16Array(docs.length), counts: new Uint8Array(docs.length), lengths }
  for (const [at, term] of terms.entries()) {
    const place = places[term] ?? 0
    const to = next[place] ?? 0
    next[place] = to + 1
    sorted.docs[to] = docs[at] ?? 0
    sorted.counts[to] = counts[at] ?? 0
  }
  return sorted
}

function count(numbers: Uint32Array, at: number, more: number): void {
  numbers[at] = (numbers[at] ?? 0) + more
}
