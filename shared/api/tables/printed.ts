/** 百分率 — a share as it is printed: 88.34%, two digits, half up. */
import { percentOf } from '../../evaluation/scoring/decimal.ts'

/** @returns undefined of a share of nothing */
export const printedOf = (numerator: number, denominator: number): string | undefined =>
  denominator > 0 ? `${percentOf(numerator, denominator)}%` : undefined
