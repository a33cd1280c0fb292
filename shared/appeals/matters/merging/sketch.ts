/** 摘要指纹 — a text's pairs of characters in under 200 letters, for comparing. */
import { bigramsOf } from '../../ticket/bigrams.ts'

/** The smallest hashes of a set are a fair sample of it, and of what it shares with another. */
const kept = 64
/** 18 bits, three letters each. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function sketchOf(...texts: string[]): string {
  const hashes = [...new Set([...bigramsOf(...texts)].map(hash))].sort((a, b) => a - b)
  return hashes.slice(0, kept).map(inLetters).join('')
}

/** What a sketch is held against: all of a text. */
export const hashesOf = (...texts: string[]): ReadonlySet<string> =>
  new Set([...bigramsOf(...texts)].map((pair) => inLetters(hash(pair))))

/**
 * Estimates Dice's share from the sample.
 * @param size how many pairs the sketched text has
 */
export function likely(ours: ReadonlySet<string>, sketch: string, size: number): number {
  const sample = sketch.match(/.{3}/g) ?? []
  if (sample.length === 0) return 0
  const contained = sample.filter((one) => ours.has(one)).length / sample.length
  return (2 * contained * size) / (ours.size + size)
}

/** FNV-1a with a last mixing, so that every bit counts. */
function hash(pair: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < pair.length; i++) h = Math.imul(h ^ pair.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 14
}

const inLetters = (n: number): string =>
  `${letters.charAt(n >>> 12)}${letters.charAt((n >>> 6) & 63)}${letters.charAt(n & 63)}`
