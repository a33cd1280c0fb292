/** 标记 — places in a text that may name somebody else, for people to decide. */
import { bodiesIn, placesIn } from './named.ts'
import { numbersIn } from './numbers.ts'
import { personsIn } from './persons.ts'
import type { Span } from './span.ts'

export const markKinds = ['person', 'body', 'place', 'number'] as const
export type MarkKind = (typeof markKinds)[number]
export interface Mark extends Span {
  kind: MarkKind
  words: string
}

const finders: Readonly<Record<MarkKind, (text: string) => Span[]>> = {
  person: personsIn,
  body: bodiesIn,
  place: placesIn,
  number: numbersIn,
}

/**
 * Each place once, in order; of two that overlap the longer one.
 * @param publicNames names of public bodies and areas, which are nobody's: not marked
 */
export function marksIn(text: string, publicNames: readonly string[] = []): Mark[] {
  const open = publicNames.flatMap((name) => placesOf(name, text))
  const found = markKinds.flatMap((kind) => finders[kind](text).map((span) => ({ ...span, kind })))
  const longestFirst = found
    .filter((one) => !open.some(({ start, end }) => start <= one.start && one.end <= end))
    .sort((one, other) => other.end - other.start - (one.end - one.start))
  const kept: typeof found = []
  for (const one of longestFirst) if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one)
  return kept
    .sort((one, other) => one.start - other.start)
    .map(({ kind, start, end }) => ({ kind, start, end, words: text.slice(start, end) }))
}

function placesOf(name: string, text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length })
  return found
}
