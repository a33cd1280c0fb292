/** 不计入考核 — what rulings take out of the figures of units. */
import type { Figure } from '../../law/figures.ts'
import { numberIn } from '../occasions/columns.ts'
import type { Excluded } from '../occasions/fold.ts'

/** One matter in one of the figures, and all variants of it, of one unit. */
export interface Exclusion {
  /** number of the appeal */
  appeal: string
  ticket: string
  unit: string
  figure: string
}

/** Which of the seven a figure is, or the figure itself. */
export const familyOf = (code: string, figures: readonly Figure[]): string =>
  figures.find((one) => one.code === code)?.variantOf ?? code

/** By the number of a ticket, as folds ask for it. */
export function excluding(exclusions: readonly Exclusion[], figures: readonly Figure[]) {
  const byTicket = new Map<number, Excluded[]>()
  for (const { ticket, unit, figure } of exclusions) {
    const family = familyOf(figure, figures)
    const theirs = figures.filter((one) => familyOf(one.code, figures) === family)
    const number = numberIn(ticket)
    byTicket.set(number, [...(byTicket.get(number) ?? []), ...theirs.map(({ code }) => ({ figure: code, unit }))])
  }
  return (number: number): readonly Excluded[] | undefined => byTicket.get(number)
}
