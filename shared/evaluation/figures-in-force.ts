/** 现行指标 — the figures of a day: the rules’, and the city’s own instead or beside. */
import type { Law } from '../city/law.ts'
import { type Figure, figuresOn } from '../law/figures.ts'

export interface WithFigures {
  rules: Pick<Law['rules'], 'figures'>
  registry: Pick<Law['registry'], 'figures'>
}

/** Each code once, as it is in force for a period that ends on that day; a city's goes before the rules', whichever is newer. */
export function figuresInForce({ rules, registry }: WithFigures, day: string): Figure[] {
  const own = new Map(ownFigures({ registry }, day).map((one) => [one.code, one]))
  const theirs = figuresOn(rules.figures, day)
  const known = new Set(theirs.map(({ code }) => code))
  return [...theirs.map((one) => own.get(one.code) ?? one), ...[...own.values()].filter(({ code }) => !known.has(code))]
}

/** Those that the city set. */
export const ownFigures = ({ registry }: Pick<WithFigures, 'registry'>, day: string): Figure[] =>
  figuresOn(registry.figures, day)
