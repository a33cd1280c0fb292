/** 先前的结果 — what earlier results tell of days that a result counts. */
import type { PublishedResult } from '../../evaluation/index.ts'
import type { Days, Months } from './months.ts'
import type { ResultRelease } from './release.ts'
import { city, nameOf, type Table, tableOf } from './table.ts'

export interface Earlier {
  table: Table
  told(figure: string, who: string): boolean
  /** told as at least or at most */
  isBounded(figure: string, who: string): boolean
  /** 更正 — of the same days */
  restates: boolean
  /** whether ours holds its days, or is held by them */
  isPart: boolean
  days: Days
}
/** What else is public of the days of a result. */
export interface Beside {
  earlier: readonly Earlier[]
  months: Months
  days: Days
}

export const overlap = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to

/** @param told what was released of it */
export function earlierOf(
  result: Pick<PublishedResult, 'figures' | 'called' | 'period'>,
  told: Pick<ResultRelease, 'figures'>,
  { from, to }: Days,
): Earlier {
  const [exact, bounded] = [true, false].map(
    (isExact) =>
      new Set(
        told.figures.flatMap(({ figure, unit = city, denominator }) =>
          (denominator !== undefined) === isExact ? nameOf(figure, unit) : [],
        ),
      ),
  )
  const { period } = result
  return {
    table: tableOf(result),
    told: (figure, who) => exact?.has(nameOf(figure, who)) === true,
    isBounded: (figure, who) => bounded?.has(nameOf(figure, who)) === true,
    restates: period.from === from && period.to === to,
    isPart: from <= period.from && period.to <= to,
    days: period,
  }
}
