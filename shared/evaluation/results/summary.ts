/** 结果表 — figures and scores of everybody, before or after rulings, as they are sealed. */
import * as z from 'zod'
import type { Period } from '../../law/period.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import type { Calls } from '../connection.ts'
import { type FigureValue, type Grouped, valuesOf } from '../evaluate.ts'
import type { Columns } from '../occasions/columns.ts'
import { Fold } from '../occasions/fold.ts'
import { apartReasons } from '../words.ts'
import type { Context } from './context.ts'
import { type Exclusion, excluding } from './exclusion.ts'
import { scoreRows } from './scored.ts'
import { type ResultGroup, resultGroups } from './words.ts'

export const summary = lazily(() =>
  z.strictObject({
    shape: z.literal(1),
    /** those in which something counts, or would without a ruling */
    figures: z.array(
      z.strictObject({
        by: z.enum(resultGroups),
        of: z.string(),
        figure: z.string(),
        numerator: z.number(),
        denominator: z.number(),
        value: z.number().optional(),
        calendarDays: z.number().optional(),
        excluded: z.int().optional(),
      }),
    ),
    scores: z.array(
      z.strictObject({
        of: z.string(),
        peers: z.string(),
        score: z.number().optional(),
        steadied: z.number().optional(),
        place: z.int().optional(),
        size: z.int(),
        due: z.int(),
        why: z.enum(apartReasons).optional(),
        red: z.array(z.string()).readonly(),
      }),
    ),
  }),
)
export type Summary = Parsed<typeof summary>

/** 呼入、接通 — of a day, in an area or in none that is known. */
export const calls = lazily(() =>
  z.strictObject({
    shape: z.literal(1),
    rows: z.array(
      z.strictObject({ day: z.string(), area: z.string().optional(), offered: z.int(), answered: z.int() }),
    ),
  }),
)
export type CallRows = Parsed<typeof calls>['rows']

export interface CountedAt {
  period: Period
  /** limits that ran then are as they stood */
  at: string
}

/** Works a result out of what is sealed of it; nothing else is asked. */
export function summing(context: Context, { period, at: now }: CountedAt, exclusions: readonly Exclusion[]) {
  const { figures } = context
  const excluded = excluding(exclusions, figures)
  const folds = resultGroups.map((by) => ({ by, fold: new Fold({ figures, period, by, now, excluded }) }))
  return {
    /** Parts may come in any order. */
    take(columns: Columns): void {
      for (const { fold } of folds) fold.add(columns)
    },
    done(rung: readonly Calls[]): Summary {
      const grouped = folds.map(({ by, fold }) => ({ by, all: valuesOf(fold.cells(), rung, by, { figures, period }) }))
      const units = grouped.flatMap(({ by, all }) => (by === 'unit' ? all.filter(hasAny) : []))
      return {
        shape: 1,
        figures: grouped.flatMap(({ by, all }) => all.flatMap((one) => rowsOf(by, one))),
        scores: scoreRows(units, period.to, context).sort((one, other) => (one.of < other.of ? -1 : 1)),
      }
    },
  }
}

const counts = ({ denominator, excluded = 0 }: FigureValue): boolean => denominator + excluded > 0
const hasAny = ({ figures }: Grouped): boolean => figures.some(counts)

const rowsOf = (by: ResultGroup, { of, figures }: Grouped): Summary['figures'] =>
  figures.filter(counts).map(({ figure, numerator, denominator, value, calendarDays, excluded }) => ({
    ...{ by, of, figure, numerator, denominator },
    ...(value === undefined ? {} : { value }),
    ...(calendarDays === undefined ? {} : { calendarDays }),
    ...(excluded === undefined ? {} : { excluded }),
  }))

/** 剔除比例 — of a unit: occasions in its figures that rulings took out, and how many there were. */
export function excludedOf({ figures }: Summary, unit: string): { excluded: number; occasions: number } {
  const theirs = figures.filter(({ by, of }) => by === 'unit' && of === unit)
  const excluded = theirs.reduce((sum, one) => sum + (one.excluded ?? 0), 0)
  return { excluded, occasions: excluded + theirs.reduce((sum, { denominator }) => sum + denominator, 0) }
}

/** 逐格比较 — the cells in which two summaries differ; none where they are equal. */
export function differences(sealed: Summary, anew: Summary): string[] {
  const cellsOf = ({ figures, scores }: Summary) =>
    new Map(
      [
        ...figures.map(({ by, of, figure, ...rest }) => [`${by} ${of} ${figure}`, rest] as const),
        ...scores.map(({ of, ...rest }) => [`score ${of}`, rest] as const),
      ].map(([name, values]) => [name, said(values)]),
    )
  const [before, after] = [cellsOf(sealed), cellsOf(anew)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))
}

const said = (values: object): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .sort()
    .join(' ')
