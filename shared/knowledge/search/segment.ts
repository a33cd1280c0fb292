/** 索引段 — postings of up to 65,536 entries in typed arrays, by term and field. */
import { placeIn } from '../../schema/plain.ts'
import type { Field } from './entry.ts'

/** Entries are numbered in 16 bits. */
export const mostEntries = 65_536

/** Where each term stands in one field: entries `docs[starts[t]]` to before `docs[starts[t + 1]]`, ascending. */
export interface Postings {
  starts: Uint32Array
  docs: Uint16Array
  /** how often, 255 at most */
  counts: Uint8Array
  /** different terms of each entry in this field */
  lengths: Uint16Array
}

export interface Segment {
  /** by article and version; entries are numbered by it */
  articles: readonly string[]
  versions: Uint16Array
  /** in force: days since 1970 */
  from: Uint32Array
  until: Uint32Array
  /** owner, areas and categories, each combination once */
  scopes: readonly Scope[]
  scopeOf: Uint16Array
  /** ascending by code unit */
  terms: readonly string[]
  postings: Record<Field, Postings>
}

export interface Scope {
  owner: string
  areas: readonly string[]
  categories: readonly string[]
}

/** The day number of what does not end. */
export const never = 2 ** 32 - 1

/** @returns -1 where no entry has it */
export const numberOf = ({ terms }: Pick<Segment, 'terms'>, term: string): number => placeIn(terms, term)
