/** 关键词基线 — ranks categories by pairs of their names in a text: what suggestions are held against. */
import { plain } from '../schema/plain.ts'
import type { Prior } from './learning/example.ts'
import type { Said } from './learning/features.ts'

/** @returns every category, the likeliest first @param names of categories, without duties */
export function byKeyword(names: readonly Prior[], { title, text }: Said): string[] {
  const whole = plain(`${title}\n${text}`)
  return names
    .map(({ category, text: name }) => {
      const pairs = pairsOf(name)
      const found = [...pairs].filter((pair) => whole.includes(pair)).length
      return { category, share: pairs.size === 0 ? 0 : found / pairs.size, found }
    })
    .sort((a, b) => b.share - a.share || b.found - a.found || (a.category < b.category ? -1 : 1))
    .map(({ category }) => category)
}

function pairsOf(name: string): Set<string> {
  const characters = [...plain(name).matchAll(/\p{Script=Han}+/gu)].map(([run]) => [...run])
  return new Set(characters.flatMap((run) => run.slice(1).map((second, at) => `${run[at]}${second}`)))
}
