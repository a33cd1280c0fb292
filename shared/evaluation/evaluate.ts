/** 考核 — the figures of a period, for the city or each of its parts (art. 27). */
import type { Law } from '../city/law.ts'
import type { Calendar } from '../law/calendar.ts'
import { type Figure, type FigureUnit, figuresOn } from '../law/figures.ts'
import type { Period } from '../law/period.ts'
import type { Rules } from '../law/rules.ts'
import { type Calls, sumOf } from './connection.ts'
import type { Add } from './days/reading.ts'
import { figuresInForce } from './figures-in-force.ts'
import { type Cell, type Counts, type Excluded, Fold } from './occasions/fold.ts'
import type { By } from './words.ts'

export interface Evaluation {
  period: Period
  now: string
  calendar: Calendar
  rules: Rules
  intervals?: readonly Period[] | undefined
  branchOf?: ((unit: string) => readonly string[]) | undefined
  excluded?: ((number: number) => readonly Excluded[] | undefined) | undefined
  /** all of the rules where left out */
  figures?: readonly Figure[] | undefined
}

export interface FigureValue {
  figure: string
  /** one of the seven, counted in another way (art. 29) */
  variantOf?: string | undefined
  zh: string
  en: string
  unit: FigureUnit
  formula: string
  /** undefined where nothing counts: a ratio of nothing is not zero */
  value?: number | undefined
  numerator: number
  denominator: number
  /** average days only: in calendar days */
  calendarDays?: number | undefined
  /** matters that a ruling took out of both numbers */
  excluded?: number
}

export interface Grouped {
  /** `city`, or the code of an area, category, channel, type or unit */
  of: string
  /** where a period was asked for in intervals: which one */
  from?: string
  to?: string
  figures: FigureValue[]
}

/** The rules' alone, as they are in force on the last day of the period. */
export const figuresFor = ({ rules, period }: Pick<Evaluation, 'rules' | 'period'>): Figure[] =>
  figuresOn(rules.figures, period.to)

/** Under the law in force, with the figures of that period. @param now an instant */
export function evaluationUnder(
  { from, to }: Period,
  { calendar, rules, registry }: Law,
  now: string,
): Evaluation & { figures: Figure[] } {
  const branchOf = (unit: string): string[] => {
    const above = registry.unit(unit)?.parent
    return [unit, ...(above === undefined ? [] : branchOf(above))]
  }
  const period = { from, to }
  return { period, now, calendar, rules, branchOf, figures: figuresInForce({ rules, registry }, to) }
}

/** 取数并汇总 — of whatever gives occasions. @param read hands them over, and says what it read */
export async function evaluateRead<R>(
  read: (add: Add) => Promise<R>,
  calls: Promise<readonly Calls[]>,
  by: By,
  evaluation: Evaluation,
): Promise<{ groups: Grouped[]; read: R }> {
  const { figures = figuresFor(evaluation) } = evaluation
  const fold = new Fold({ ...evaluation, figures, by })
  const [done, rung] = await Promise.all([read((columns, isElsewhere) => fold.add(columns, isElsewhere)), calls])
  return { groups: valuesOf(fold.cells(), rung, by, { ...evaluation, figures }), read: done }
}

/** @param cells of the figures in force. Of an area that only calls name nothing but those is counted. */
export function valuesOf(
  cells: readonly Cell[],
  calls: readonly Calls[],
  by: By,
  { figures, period, intervals }: Pick<Evaluation, 'period' | 'intervals'> & Required<Pick<Evaluation, 'figures'>>,
): Grouped[] {
  const callsOf = rungIn(calls, by)
  const nothing = figures.map((): Counts => ({ numerator: 0, denominator: 0, amounts: [0, 0], excluded: 0 }))
  const silent = callsOf.areas.filter((area) => !cells.some(({ of }) => of === area))
  const all = [
    ...cells,
    ...silent.flatMap((of) => (intervals ?? [period]).map((_, interval) => ({ of, interval, figures: nothing }))),
  ]
  return all
    .toSorted((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : a.interval - b.interval))
    .map(({ of, interval, figures: counts }) => {
      const within = intervals?.[interval]
      const theirs = callsOf.of(of, within ?? period)
      return {
        ...{ of, ...within },
        figures: figures.flatMap((figure, index) => {
          if (figure.occasion !== 'call') return [figureValue(figure, counts[index])]
          return theirs ? [figureValue(figure, theirs)] : []
        }),
      }
    })
}

/** 接通率 — the city's, and of the areas that calls were told for; what was reported of a day says no area. */
function rungIn(calls: readonly Calls[], by: By) {
  const byArea = by === 'area' ? Map.groupBy(calls, ({ area }) => area) : new Map<string | undefined, Calls[]>()
  return {
    areas: [...byArea.keys()].filter((area) => area !== undefined),
    of(group: string, { from, to }: Period): Counts | undefined {
      const theirs = by === 'city' ? calls : byArea.get(group)
      if (!theirs) return undefined
      const { answered, offered } = sumOf(theirs.filter(({ day }) => from <= day && day <= to))
      return { numerator: answered, denominator: offered, amounts: [0, 0], excluded: 0 }
    },
  }
}

function figureValue({ code, variantOf, zh, en, unit, formula }: Figure, counts: Counts | undefined): FigureValue {
  const { numerator = 0, denominator = 0, amounts = [0, 0], excluded = 0 } = counts ?? {}
  const [working, calendar] = amounts
  const mean = (sum: number) => (denominator ? sum / denominator : undefined)
  return {
    ...{ figure: code, ...(variantOf === undefined ? {} : { variantOf }), zh, en, unit, formula: formula.zh },
    value: mean(unit === 'ratio' ? numerator : working),
    ...{ numerator, denominator },
    ...(unit === 'days' && denominator ? { calendarDays: calendar / denominator } : {}),
    ...(excluded ? { excluded } : {}),
  }
}
