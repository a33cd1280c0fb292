/** 评分 — what a result shows of the scores, whatever scoring makes them. */
import type { Registry } from '../../city/registry.ts'
import type { Grouped } from '../evaluate.ts'
import { scoresOf, standingsOf } from '../scoring/scores.ts'
import type { ApartReason } from '../words.ts'
import type { Context } from './context.ts'

/** A unit and how it was scored. */
export interface ScoreRow {
  of: string
  /** code of the group of its like */
  peers: string
  /** of those ranked alone */
  score?: number | undefined
  /** 收缩得分 */
  steadied?: number | undefined
  place?: number | undefined
  /** how many are ranked in its group */
  size: number
  /** matters due */
  due: number
  /** why it is not ranked */
  why?: ApartReason | undefined
  /** figures that lie below what chance explains */
  red: readonly string[]
}

/** By what is sealed alone. @param grouped figures of every unit @param to last day of the period */
export function scoresIn({ scoring, units }: Context, grouped: readonly Grouped[], to: string) {
  const known = new Map(units.map((unit) => [unit.code, unit]))
  const unit = ((code: string) => known.get(code)) as unknown as Registry['unit']
  return scoresOf(grouped, { scoring: scoring.table, fairness: scoring.fairness, unit, to })
}

/** @param grouped figures of every unit @param to last day of the period */
export function scoreRows(grouped: readonly Grouped[], to: string, context: Context): ScoreRow[] {
  const scores = scoresIn(context, grouped, to)
  const red = new Map(standingsOf(scores).map((one) => [one.unit, one.red]))
  const sizes = new Map(scores.groups.map(({ code, size }) => [code, size]))
  return [
    ...scores.groups.flatMap(({ code: peers, size, ranked }) =>
      ranked.map(({ of, place, score, steadied, due }) => ({
        ...{ of, peers, score, steadied, place, size, due },
        red: red.get(of) ?? [],
      })),
    ),
    ...scores.apart.map(({ of, peers, due, why }) => ({
      ...{ of, peers, size: sizes.get(peers) ?? 0, due, why },
      red: red.get(of) ?? [],
    })),
  ]
}
