/** 示范诉求 — the demonstration's appeals, as examples, and their folds. */
import { readCity } from '../../infra/cities/index.ts'
import { readAppeals } from '../../infra/demo/appeals.ts'
import type { Example } from '../../shared/suggesting/learning/example.ts'
import { namesOf, priorsOf } from '../../shared/suggesting/priors.ts'

export const { city } = readCity('shenyang')
export const names = namesOf(city)
export const priors = priorsOf(city)

export const day = '2026-11-01'

export const appeals = readAppeals().map(({ id, type, category, area, title, text, emergency }) => ({
  ...{ id, type, category, area, title, text, emergency, day },
})) satisfies Example[]

/** 其他 is no category that anybody could suggest; thanks and empty calls are dispatched to nobody. */
export const categorised = appeals.filter(
  ({ category, type }) => category !== 'other-matters' && type !== 'thanks' && type !== 'invalid',
)

/** Read by whoever wrote the duties of categories, before they did. */
export const readBefore = 60

/** The same parts in each run, whatever the order of the file. */
export function folds<T extends { id: number }>(all: readonly T[], count = 5): T[][] {
  const mixed = all.toSorted((a, b) => mixing(a.id) - mixing(b.id) || a.id - b.id)
  return Array.from({ length: count }, (_, fold) => mixed.filter((_one, at) => at % count === fold))
}

function mixing(id: number): number {
  const h = Math.imul(id ^ 0x9e3779b9, 0x85ebca6b)
  return Math.imul(h ^ (h >>> 13), 0xc2b2ae35) >>> 0
}
