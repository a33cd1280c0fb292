/** 回应 — whether a sentence of the reply speaks to what was asked. */
import { clausesOf, type Piece } from '../texts.ts'
import type { Ask } from './asked.ts'
import { type Concept, concepts, trivial } from './concepts.ts'
import { isSubstantial, sentencesIn } from './said.ts'
import { signsOf, thingsOf } from './things.ts'

export interface Met {
  ask: Ask
  /** the clause of the ask that nothing speaks to; undefined where the ask is met */
  open: Piece | undefined
}

/** What the asks of one appeal share tells none of them from another. @param texts the answer first */
export function answeredIn(asks: readonly Ask[], texts: readonly string[], appeal: string): Met[] {
  const told = thingsOf(besides(asks, appeal))
  const said = texts.map(sentencesIn)
  const all = asks.map((ask) => ({ ask, parts: partsOf(ask) })).filter(({ parts }) => parts.length > 0)
  const found = all.map(({ ask, parts }) => {
    const others = all.flatMap((other) => (other.ask === ask ? [] : other.parts))
    const isSpokenTo = (sentence: string) => parts.some((one) => isMet(one, others, sentence, told))
    return { ask, first: parts[0]?.piece, spoken: said.flat().filter(isSpokenTo) }
  })
  // Each sentence but the first, which tells what was looked into, may be the answer to one in other words.
  const answers = (said[0] ?? []).filter(isSubstantial).slice(1)
  const isLeft = answers.length + answers.filter((sentence) => joined.test(sentence)).length < all.length
  return found.map(({ ask, first, spoken }) => ({ ask, open: isLeft && spoken.length === 0 ? first : undefined }))
}

/** 并且 — two answers in one sentence. */
const joined = /，(?:并且|同时|另外|还|也)/

interface Part {
  piece: Piece
  concepts: Concept[]
  things: Set<string>
}

/** Each clause of an ask that asks for something of its own. */
function partsOf(ask: Ask): Part[] {
  return clausesOf(ask).flatMap((piece) => {
    if (trivial.test(piece.words.trim())) return []
    const asked = concepts.filter((concept) => concept.asked.test(piece.words))
    const things = thingsOf(piece.words)
    return asked.length + things.size > 0 ? [{ piece, concepts: asked, things }] : []
  })
}

/** Its own things, by name or by what is written of them; or its concept, in a clause that is not another's. */
function isMet(
  { concepts: asked, things }: Part,
  others: readonly Part[],
  sentence: string,
  told: ReadonlySet<string>,
): boolean {
  const theirs = new Set([...others.flatMap((other) => [...other.things]), ...told])
  const own = [...things].filter((thing) => !theirs.has(thing))
  const signs = signsOf(own, theirs)
  return sentence.split(/[，,：:]/).some((clause) => {
    if (own.some((thing) => clause.includes(thing))) return true
    if (signs.filter((sign) => clause.includes(sign)).length >= (signs.length > 3 ? 2 : 1) && signs.length > 0)
      return true
    const speaks = asked.some(({ met }) => met.test(clause))
    return speaks && !others.some((other) => claims(other, clause))
  })
}

/** The clause names what the other asks about, and speaks to how it asks. */
const claims = ({ concepts: asked, things }: Part, clause: string): boolean =>
  [...things].some((thing) => clause.includes(thing)) &&
  (asked.length === 0 || asked.some(({ met }) => met.test(clause)))

/** What the appeal tells besides what it asks for: its place and its story tell no ask from another. */
const besides = (asks: readonly Ask[], appeal: string): string =>
  asks.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, appeal)
