/** 高亮 — which characters of a text a question meets, and where most. */
import { plain } from '../../schema/plain.ts'
import { isEmpty } from './empty-words.ts'
import { isSingle, termsOf } from './terms.ts'

/** Code units, the end not included. */
export type Range = readonly [from: number, to: number]

/** @returns apart, ascending; pairs and words, and single characters that say something where no pair does */
export function highlights(text: string, question: string): Range[] {
  const terms = [...new Set(termsOf(question))].filter((term) => !isEmpty(term))
  const marked = marksOf(
    text,
    terms.filter((term) => !isSingle(term)),
  )
  return marked.length > 0 ? marked : marksOf(text, terms.filter(isSingle))
}

/** 摘录 — @param length characters at most @returns the stretch with most marks, from the start where all is short */
export function excerpt(
  text: string,
  question: string,
  length: number,
): { text: string; from: number; marks: Range[] } {
  const all = highlights(text, question)
  const meets = (from: number) =>
    all.reduce((sum, [start, end]) => sum + (start >= from && end <= from + length ? end - start : 0), 0)
  const starts = [0, ...all.map(([start]) => Math.max(0, Math.min(start - lead, text.length - length)))]
  const from = starts.reduce((best, start) => (meets(start) > meets(best) ? start : best), 0)
  const shown = text.slice(from, from + length)
  const marks = all.filter(([start, end]) => start >= from && end <= from + length)
  return { text: shown, from, marks: marks.map(([start, end]) => [start - from, end - from]) }
}

/** Characters shown before the first mark. */
const lead = 6

function marksOf(text: string, terms: readonly string[]): Range[] {
  const written = plain(text)
  // Where half-width forms are shorter than what stands there, places would be wrong.
  if (written.length !== text.length) return []
  const hit = new Uint8Array(text.length + 1)
  for (const term of terms)
    for (let at = written.indexOf(term); at >= 0; at = written.indexOf(term, at + 1)) hit.fill(1, at, at + term.length)
  const ranges: Range[] = []
  for (let at = 0, from = -1; at < hit.length; at++) {
    if (hit[at] === 1 && from < 0) from = at
    if (hit[at] !== 1 && from >= 0) {
      ranges.push([from, at])
      from = -1
    }
  }
  return ranges
}
