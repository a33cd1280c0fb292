/** 索引存取 — a segment as compressed chunks that fit an item each, with their hash. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { hashOver, inChunks } from '../../storage/hashed-chunks.ts'
import { fields } from './entry.ts'
import type { Postings, Scope, Segment } from './segment.ts'

/** A table's item holds 400 KB, its keys included. */
const chunkBytes = 390_000

export interface Packed {
  /** SHA-256 of all chunks together, in hex */
  hash: string
  chunks: readonly Uint8Array[]
}

type Numbers = Uint8Array | Uint16Array | Uint32Array

/** What is no typed array. */
interface Head {
  articles: readonly string[]
  scopes: readonly Scope[]
  terms: readonly string[]
  /** bytes of each array that follows */
  sizes: number[]
}

/** The same segment gives the same bytes. */
export function packSegment(segment: Segment): Packed {
  const { articles, scopes, terms } = segment
  const arrays = arraysOf(segment).map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  )
  const head: Head = { articles, scopes, terms, sizes: arrays.map(({ length }) => length) }
  const text = Buffer.from(JSON.stringify(head))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(text.length)
  const bytes = gzipSync(Buffer.concat([size, text, ...arrays]))
  const chunks = inChunks(bytes, chunkBytes)
  return { hash: hashOver(chunks), chunks }
}

/** @throws Error where the chunks are not those of the hash */
export function unpackSegment({ hash, chunks }: Packed): Segment {
  if (hashOver(chunks) !== hash) throw new Error('the chunks of the index are not those of its hash')
  const bytes = gunzipSync(Buffer.concat(chunks))
  const headEnd = 4 + bytes.readUInt32LE(0)
  const { articles, scopes, terms, sizes }: Head = JSON.parse(bytes.toString('utf8', 4, headEnd))
  let at = headEnd
  const next = (): ArrayBuffer => {
    const from = bytes.byteOffset + at
    at += sizes.shift() ?? 0
    // Copied, so that each array is aligned and the decompressed whole can go.
    return bytes.buffer.slice(from, bytes.byteOffset + at) as ArrayBuffer
  }
  const postings = (): Postings => {
    const starts = new Uint32Array(next())
    return {
      starts,
      docs: summed(new Uint16Array(next()), starts),
      counts: new Uint8Array(next()),
      lengths: new Uint16Array(next()),
    }
  }
  return {
    articles,
    scopes,
    terms,
    versions: new Uint16Array(next()),
    from: new Uint32Array(next()),
    until: new Uint32Array(next()),
    scopeOf: new Uint16Array(next()),
    postings: { title: postings(), questions: postings(), answer: postings(), desk: postings() },
  }
}

/** In the order in which they are read. */
const arraysOf = ({ versions, from, until, scopeOf, postings }: Segment): Numbers[] => [
  ...[versions, from, until, scopeOf],
  ...fields.flatMap((field) => {
    const { starts, docs, counts, lengths } = postings[field]
    return [starts, steps(docs, starts), counts, lengths]
  }),
]

/** Steps between the entries of a term: they compress to a fraction of the entries. */
function steps(docs: Uint16Array, starts: Uint32Array): Uint16Array {
  const all = new Uint16Array(docs.length)
  eachTerm(starts, (at, first) => {
    all[at] = (docs[at] ?? 0) - (first ? 0 : (docs[at - 1] ?? 0))
  })
  return all
}

/** Undoes `steps`, in place. */
function summed(all: Uint16Array, starts: Uint32Array): Uint16Array {
  eachTerm(starts, (at, first) => {
    if (!first) all[at] = (all[at] ?? 0) + (all[at - 1] ?? 0)
  })
  return all
}

function eachTerm(starts: Uint32Array, visit: (at: number, first: boolean) => void): void {
  for (let term = 0; term + 1 < starts.length; term++) {
    const from = starts[term] ?? 0
    const to = starts[term + 1] ?? 0
    for (let at = from; at < to; at++) visit(at, at === from)
  }
}
