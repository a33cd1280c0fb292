/** 十进制 — exact arithmetic of points: no binary fraction decides at a five. */
import Big from 'big.js'

/** Divides to sixty places, so that forty are right. */
export const Decimal = Big()
Decimal.DP = 60
Decimal.RM = Big.roundHalfUp
export type Decimal = Big

/** A share of whole matters is itself at forty places: 0.00499…9 of sixty is 0.005. */
const settled = 40

/** 四舍五入 — half up; below zero, half down. */
export const rounded = (value: Decimal, places: number): Decimal => value.round(settled).round(places)

/** A mean or an estimate, to the fifteen digits that a binary number holds. */
export const decimalOf = (value: number): Decimal => new Decimal(value.toPrecision(15))

export const sumOf = (values: readonly Decimal[]): Decimal =>
  values.reduce((sum, value) => sum.plus(value), new Decimal(0))

/** As people write it: at most four places, no zeros behind. */
export const written = (value: Decimal | number): string => rounded(new Decimal(value), 4).toFixed()

/** A share in percent, without the sign. */
export const percent = (share: Decimal | number): string => written(new Decimal(share).times(100))

/** 百分率 — so many of so many, as it is published: two digits, half up, without the sign. */
export const percentOf = (numerator: number, denominator: number): string =>
  rounded(new Decimal(numerator).div(denominator).times(100), 2).toFixed(2)
