/** 说到与否 — how much a clause of the reply speaks to a part of a request. */

import type { Ask } from './asked.ts'
import { type Concept, concepts } from './concepts.ts'
import type { Part } from './parts.ts'
import { pairsOf } from './things.ts'

export interface Clause {
  pairs: readonly string[]
  signs: ReadonlySet<string>
  /** the concepts that it speaks to */
  met: ReadonlySet<Concept>
  /** the asks whose thing it names while it speaks to how they ask */
  claimedBy: ReadonlySet<Ask>
}

function clauseOf(words: string, parts: readonly Part[]): Clause {
  const pairs = pairsOf(words)
  const met = new Set(concepts.filter((concept) => concept.met.test(words)))
  const speaksTo = ({ concepts: asked }: Part) => asked.length === 0 || asked.some((concept) => met.has(concept))
  const claiming = parts.filter((part) => speaksTo(part) && pairs.some((pair) => part.things.has(pair)))
  return { pairs, signs: new Set(words), met, claimedBy: new Set(claiming.map(({ ask }) => ask)) }
}

/** Each clause of a sentence, with what of the asks it names and speaks to. */
export const clausesIn = (sentence: string, parts: readonly Part[]): Clause[] =>
  sentence.split(/[，,：:]/).map((words) => clauseOf(words, parts))

/** A name counts twice what a sign or a way of asking does. */
export const named = 2

/** Its own things, by name or by what is written of them; or its concept, in a clause that is not another's. */
export function shareOf({ ask, concepts: asked, own, signs }: Part, clause: Clause): number {
  const names = new Set(clause.pairs.filter((pair) => own.has(pair))).size
  const written = signs.filter((sign) => clause.signs.has(sign)).length
  const speaks = asked.some((concept) => clause.met.has(concept))
  const isClaimed = clause.claimedBy.has(ask) && clause.claimedBy.size === 1
  const isTheirs = clause.claimedBy.size > 0 && !isClaimed
  // It names what is asked about, which the story may name as well, and speaks to how it is asked.
  const spoken = speaks ? (isClaimed ? named : isTheirs ? 0 : 1) : 0
  return named * names + (written >= (signs.length > 3 ? 2 : 1) ? written / 2 : 0) + spoken
}
