/** 请求的各部分 — what each clause of a request asks for, and what tells it from the others. */
import { clausesOf, type Piece } from '../texts.ts'
import type { Ask } from './asked.ts'
import { type Concept, concepts, isTrivial } from './concepts.ts'
import { thingsOf } from './things.ts'

interface Asked {
  ask: Ask
  piece: Piece
  concepts: Concept[]
  things: ReadonlySet<string>
}

export interface Part extends Asked {
  /** the things that no other ask, nor the rest of the appeal, names */
  own: ReadonlySet<string>
  /** 气味 is spoken of as 异味: the characters of its own things that are in no other's */
  signs: readonly string[]
}

/** Each clause of an ask that asks for something of its own. */
function partsOf(ask: Ask): Asked[] {
  return clausesOf(ask).flatMap((piece) => {
    if (isTrivial(piece.words)) return []
    const asked = concepts.filter((concept) => concept.asked.test(piece.words))
    const things = thingsOf(piece.words)
    return asked.length + things.size > 0 ? [{ ask, piece, concepts: asked, things }] : []
  })
}

/** Of all asks of an appeal. @param rest what it tells besides: its place and its story tell no ask from another */
export function partsIn(all: readonly Ask[], rest: string): Part[] {
  const asked = all.flatMap(partsOf)
  const told = thingsOf(rest)
  const asks = owners(asked, ({ things }) => things)
  const signs = owners(asked, ({ things }) => [...things].join(''))
  const toldSigns = new Set([...told].join(''))
  return asked.map((part) => {
    const own = [...part.things].filter((thing) => !told.has(thing) && asks.get(thing)?.size === 1)
    const ownSigns = [...new Set(own.join(''))].filter((sign) => !toldSigns.has(sign) && signs.get(sign)?.size === 1)
    return { ...part, own: new Set(own), signs: ownSigns }
  })
}

/** Which asks have it. */
function owners(asked: readonly Asked[], of: (one: Asked) => Iterable<string>): Map<string, Set<Ask>> {
  const found = new Map<string, Set<Ask>>()
  for (const one of asked) for (const it of of(one)) found.set(it, (found.get(it) ?? new Set()).add(one.ask))
  return found
}
