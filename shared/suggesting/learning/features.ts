/** 特征 — one to three neighbouring Chinese characters, and words of letters; the title counts twice. */
import { plain } from '../../schema/plain.ts'

/** Digits are no features: numbers of houses, papers and telephones tell who somebody is, not what it is about. */
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})\p{L})+/gu
const han = /^\p{Script=Han}/u

export const longest = 3

/** How often each gram stands in a text. */
export type Grams = Map<string, number>

export interface Said {
  title: string
  text: string
}

export function gramsOf({ title, text }: Said): Grams {
  const grams: Grams = new Map()
  for (const part of [title, title, text]) addGrams(part, grams)
  return grams
}

function addGrams(text: string, grams: Grams): void {
  for (const [run] of plain(text).matchAll(runs)) {
    if (!han.test(run)) {
      add(grams, run)
      continue
    }
    const characters = [...run]
    for (let from = 0; from < characters.length; from++)
      for (let length = 1; length <= longest && from + length <= characters.length; length++)
        add(grams, characters.slice(from, from + length).join(''))
  }
}

const add = (grams: Grams, gram: string): void => {
  grams.set(gram, (grams.get(gram) ?? 0) + 1)
}
