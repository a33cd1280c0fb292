/** 地名、字号 — where a text may name a street, a compound, a shop, a firm. */

import { bodies, generic, places, stops } from './named-words.ts'
import type { Span } from './span.ts'
import { type Token, tokensOf } from './tokens.ts'

const han = /^\p{Script=Han}+$/u
const bodyEnds = new RegExp(`(?:${bodies})(?!\\p{Script=Han}{0,2}(?:经营|开发|从事))`, 'gu')
const placeEnds = new RegExp(`(?:${places})`, 'gu')
/** 金色家园小区、和平路 — a name is this long at most, before its usual word. */
const longest = 12

export const bodiesIn = (text: string): Span[] => namedIn(text, bodyEnds)
export const placesIn = (text: string): Span[] => namedIn(text, placeEnds)

function namedIn(text: string, ends: RegExp): Span[] {
  const tokens = tokensOf(text)
  return [...text.matchAll(ends)].flatMap(({ 0: usual, index }) => {
    const start = startOfName(index, text, tokens)
    return start === undefined || generic.has(text.slice(start, index)) || generic.has(text.slice(start, index) + usual)
      ? []
      : [{ start, end: index + usual.length }]
  })
}

/** Back over words that are said of many, then over its own. @returns undefined where it has none of its own */
function startOfName(at: number, text: string, tokens: readonly Token[]): number | undefined {
  let start = at
  let own = false
  for (const { word, start: from, end } of tokens.toReversed()) {
    if (from >= start) continue
    const part = end > start ? text.slice(from, start) : word
    if (end < start || !han.test(part) || at - from > longest) break
    const isGeneric = generic.has(part)
    if (!isGeneric && stops.has(part)) break
    if (isGeneric && own && part.length > 1) break
    own ||= !isGeneric
    start = from
  }
  return own ? start : undefined
}
