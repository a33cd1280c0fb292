/** 各月与结果 — the city's count over months is their sum: either tells of the other. */
import { toldFrom } from '../figures/withholding.ts'
import type { Release } from '../months/release.ts'
import { city, type Side, type Table } from './table.ts'

export interface Days {
  from: string
  to: string
}

export interface Months {
  /** whether each of these months tells one part of it of the city: where all matters are known, so is the other part */
  tell(figure: string, side: Side, days: Days): boolean
  /** whether the city's figures of these days may stand beside them: exact, they would tell the one month that does not tell its own */
  areOpen(figures: readonly string[], days: Days): boolean
}

type Told = Pick<Release, 'month' | 'counts' | 'rates' | 'figures'>

/** @param releases of months, the first of each: what is told once is known */
export function monthsOf(releases: readonly Told[], { families, count }: Pick<Table, 'families' | 'count'>): Months {
  const byMonth = new Map(releases.map((one) => [one.month, one]))
  const mains = families.alike.flat()
  const isRegistered = (figure: string) =>
    mains.some(({ code, occasion }) => code === figure && occasion === 'registered')
  /** Rounded; undefined where it is not told. */
  const toldIn = (release: Told, figure: string, side: Side): number | undefined => {
    if (side === 'matters' && isRegistered(figure)) return release.counts.find(isOfCity)?.count
    const rate = release.rates.find((one) => one.figure === figure && isOfCity(one))
    return side === 'matters' ? undefined : rate?.[side]
  }
  const sidesOf = (figure: string): readonly Side[] =>
    isRegistered(figure)
      ? ['matters']
      : releases.some(({ figures }) => figures.some(({ code }) => code === figure))
        ? ['hits', 'misses']
        : []

  const isToldIn = (days: Days, figure: string, side: Side): boolean =>
    monthsIn(days).every((month) => {
      const release = byMonth.get(month)
      return release !== undefined && toldIn(release, figure, side) !== undefined
    })
  const alike = (figure: string) => families.alike.find((group) => group.some(({ code }) => code === figure)) ?? []
  const tell: Months['tell'] = (figure, side, days) =>
    side === 'matters'
      ? alike(figure).some(
          ({ code }) => sidesOf(code).length > 0 && sidesOf(code).every((one) => isToldIn(days, code, one)),
        )
      : sidesOf(figure).some((one) => one !== 'matters' && isToldIn(days, figure, one))
  const isOpen = (figure: string, side: Side, days: Days): boolean => {
    const months = monthsIn(days)
    const told = months.flatMap((month) => byMonth.get(month) ?? []).map((one) => toldIn(one, figure, side))
    if (told.includes(undefined)) return false
    if (told.length === months.length || told.length === 0) return true
    // Of what was never released there are more than a few.
    const most = told.reduce<number>((sum, one) => sum + (one ?? 0) + 4, 0)
    return count(figure, side, city) - most >= toldFrom
  }
  return {
    tell,
    areOpen: (figures, days) => figures.every((one) => sidesOf(one).every((side) => isOpen(one, side, days))),
  }
}

const isOfCity = ({ area, category }: { area?: string | undefined; category?: string | undefined }): boolean =>
  area === undefined && category === undefined

/** 2026-01-01 to 2026-06-30 are six. */
export function monthsIn({ from, to }: Days): string[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1)
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, at) => {
    const month = (first ?? 0) + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** Nothing was released of any month. */
export const noMonths: Months = { tell: () => false, areOpen: () => true }
