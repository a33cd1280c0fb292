/** 结果表 — rows of a result by figure and by whom, and which are exact. */
import type { PublishedResult } from '../../evaluation/index.ts'
import { toldFrom } from '../figures/withholding.ts'
import { type Families, familiesOf } from './families.ts'

/** 精确 — a figure of the city or of a unit on at least so many matters. */
export const exactFrom = 50
export const few = 4
export const isFew = (count: number): boolean => count >= 1 && count <= few

export type Row = PublishedResult['figures'][number]
export const sides = ['hits', 'misses', 'matters'] as const
export type Side = (typeof sides)[number]
/** 全市 — stands for the city where units have their codes. */
export const city = ''

export interface Table {
  families: Families
  units: readonly string[]
  row(figure: string, who: string): Row | undefined
  /** what nobody counts in is none */
  count(figure: string, side: Side, who: string): number
  isRatio(figure: string): boolean
}

export const nameOf = (figure: string, who: string): string => `${figure} ${who}`
export const whoOf = ({ by, of }: Row): string => (by === 'unit' ? of : city)

export const countOf = (row: Row | undefined, side: Side): number => {
  if (!row) return 0
  const { numerator, denominator } = row
  return side === 'hits' ? numerator : side === 'misses' ? denominator - numerator : denominator
}

export function tableOf({ figures, called }: Pick<PublishedResult, 'figures' | 'called'>): Table {
  const rows = figures.filter(({ by }) => by !== 'area')
  const byName = new Map(rows.map((row) => [nameOf(row.figure, whoOf(row)), row]))
  const row = (figure: string, who: string) => byName.get(nameOf(figure, who))
  const counted = called.filter(({ code }) => rows.some(({ figure }) => figure === code))
  return {
    families: familiesOf(counted),
    units: [...new Set(rows.filter(({ by }) => by === 'unit').map(({ of }) => of))].sort(),
    row,
    count: (figure, side, who) => countOf(row(figure, who), side),
    isRatio: (figure) => called.find(({ code }) => code === figure)?.unit === 'ratio',
  }
}

/** 少数几件 — told as at least or at most: that it is one to four is known. */
export const isBounded = ({ row, isRatio }: Table, figure: string, who: string): boolean => {
  const one = row(figure, who)
  return one !== undefined && isRatio(figure) && one.denominator >= exactFrom && hasFew(one)
}
export const hasFew = (row: Row): boolean => isFew(countOf(row, 'hits')) || isFew(countOf(row, 'misses'))

/** 已列出 — which rows are told exactly. */
export interface Told {
  has(figure: string, who: string): boolean
  /** with what would tell it otherwise */
  hide(figure: string, who: string): void
  size(): number
}

export function toldOf(names: Iterable<string>, table: Pick<Table, 'families' | 'count'>): Told {
  const { families } = table
  const told = new Set(names)
  const has = (figure: string, who: string) => told.has(nameOf(figure, who))
  const hide = (figure: string, who: string): void => {
    if (!told.delete(nameOf(figure, who))) return
    for (const other of tiedTo(figure, who, table)) hide(other, who)
    for (const { variant, base } of families.variants) if (base.code === figure) told.delete(nameOf(variant.code, who))
  }
  for (const { feedback, completed, base } of families.twins)
    for (const name of [...told])
      if (name.startsWith(`${feedback.code} `)) {
        const who = name.slice(feedback.code.length + 1)
        if (has(base.code, who) && !has(completed.code, who) && tiedTo(completed.code, who, table).length > 0)
          told.delete(name)
      }
  return { has, hide, size: () => told.size }
}

/** What tells the same of whom. */
function tiedTo(figure: string, who: string, { families, count }: Pick<Table, 'families' | 'count'>): string[] {
  const twins = families.twins.flatMap(({ feedback, completed }) =>
    [feedback.code, completed.code].includes(figure) &&
    count(feedback.code, 'matters', who) - count(completed.code, 'matters', who) < toldFrom
      ? [figure === feedback.code ? completed.code : feedback.code]
      : [],
  )
  return [...twins, ...[families.complement(figure) ?? []].flat()]
}
