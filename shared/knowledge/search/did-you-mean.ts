/** 您是不是要找 — a question with one character changed to what the first hits say. */
import { plain } from '../../schema/plain.ts'
import { isEmpty } from './empty-words.ts'

/** So many characters in a row must be the same but for one. */
const window = 4

/**
 * 公积斤怎么取 → 公积金怎么取.
 * @param texts titles and other forms of the first hits, best first
 * @param isKnown whether any article has the two characters in a row
 * @returns the question as it may have been meant; undefined where they say it as it was written, or nothing like it
 */
export function didYouMean(
  question: string,
  texts: readonly string[],
  isKnown: (pair: string) => boolean,
): string | undefined {
  const written = [...plain(question)]
  /** Says something, yet makes no pair that anybody writes. */
  const isStrange = (at: number) => {
    const [before = '', character = '', after = ''] = [written[at - 1], written[at], written[at + 1]]
    const stands = (pair: string) => [...pair].length === 2 && isKnown(pair)
    return !isEmpty(character) && !stands(before + character) && !stands(character + after)
  }
  const known = texts.map((text) => [...plain(text)])
  for (let from = 0; from + window <= written.length; from++) {
    const asked = written.slice(from, from + window)
    if (!asked.every(isHan) || texts.some((text) => text.includes(asked.join('')))) continue
    for (const text of known) {
      const change = changeOf(asked, text)
      if (change && isStrange(from + change.place)) return written.with(from + change.place, change.character).join('')
    }
  }
  return undefined
}

interface Change {
  place: number
  character: string
}

/** Where the text has these characters but one, each of which says something. */
function changeOf(asked: readonly string[], text: readonly string[]): Change | undefined {
  for (let from = 0; from + window <= text.length; from++) {
    const said = text.slice(from, from + window)
    if (!said.every((character) => isHan(character) && !isEmpty(character))) continue
    const others = asked.flatMap((character, at) => (said[at] === character ? [] : at))
    const [place] = others
    const character = place === undefined ? undefined : said[place]
    if (others.length === 1 && place !== undefined && character) return { place, character }
  }
  return undefined
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)
