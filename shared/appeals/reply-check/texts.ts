/** 句与分句 — cuts texts into sentences and clauses that know where they stand. */
import type { Citation, CitedText } from './findings.ts'

/** A stretch of a text, between `start` and `end` of it. */
export interface Piece {
  in: CitedText
  start: number
  end: number
  words: string
}

const cut = (piece: Piece, between: RegExp): Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: mark, index } of [...piece.words.matchAll(between), { 0: '', index: piece.words.length }]) {
    const words = piece.words.slice(from, index)
    if (words.trim() !== '') pieces.push(part(piece, from, index))
    from = index + mark.length
  }
  return pieces
}

/** From a place in a piece to another, as a piece of the same text. */
export const part = (piece: Piece, from: number, to: number): Piece => ({
  in: piece.in,
  start: piece.start + from,
  end: piece.start + to,
  words: piece.words.slice(from, to),
})

export const whole = (words: string, where: CitedText): Piece => ({ in: where, start: 0, end: words.length, words })

/** Up to a full stop, a question mark, a semicolon or the end of a line. */
export const sentencesOf = (piece: Piece): Piece[] => cut(piece, /[。！？!?；;\n]+/g)

/** Up to a comma or a colon as well; a pause mark (、) divides nothing. */
export const clausesOf = (piece: Piece): Piece[] => cut(piece, /[，,：:。！？!?；;\n]+/g)

/** The words without the blanks around them, where they stand. */
export function cite({ in: where, start, words }: Piece): Citation {
  const lead = words.length - words.trimStart().length
  const said = words.trim()
  return { in: where, start: start + lead, end: start + lead + said.length, words: said }
}
