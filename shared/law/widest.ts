/** 最多几项 — the widest numbers that the regulations of this release use. */
import { known } from './known.ts'
import type { Rules } from './rules.ts'

const greatest = (numbersOf: (rules: Rules) => readonly number[]): number => Math.max(...known.flatMap(numbersOf))
const codes = (items: readonly { code: number }[]): number[] => items.map(({ code }) => code)

/** Which of them the regulation of a ticket has, its rules say. */
export const widest = {
  rejectionGround: greatest(({ rejection }) => codes(rejection.grounds)),
  closingGround: greatest(({ closing }) => codes(closing.grounds)),
  misconductGround: greatest(({ misconduct }) => codes(misconduct.grounds)),
  ratingLevel: greatest(({ rating }) => rating.levels.map(({ level }) => level)),
}
