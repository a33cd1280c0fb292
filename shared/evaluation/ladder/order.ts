/** 顺序 — which step may follow which, by the measures of the regulation (art. 31). */
import type { Measure, Measures } from '../../law/after-closing.ts'
import type { Ladder } from './ladder.ts'
import { currentStep } from './terms.ts'

type Series = 'first' | 'ifNotReformed'

export interface Placed {
  measure: Measure
  series: Series
  by: Measures[Series]['by']
}

export const placedMeasures = (measures: Measures): Placed[] =>
  (['first', 'ifNotReformed'] as const).flatMap((series) =>
    measures[series].steps.map((measure) => ({ measure, series, by: measures[series].by })),
  )

/** What a step is called; its code where the regulation has it no more. */
export function namesOf(code: string, measures: Measures): { zh: string; en: string } {
  const { zh, en } = placedMeasures(measures).find(({ measure }) => measure.code === code)?.measure ?? {
    zh: code,
    en: code,
  }
  return { zh, en }
}

/** The next of its series; from any of the first, the first of those that follow a rectification found insufficient. */
export function nextMeasures(ladder: Pick<Ladder, 'steps'>, measures: Measures): Placed[] {
  const all = placedMeasures(measures)
  const last = currentStep(ladder)
  const opening = (series: Series): Placed[] => all.filter((one) => one.series === series).slice(0, 1)
  if (!last) return opening('first')
  const at = all.findIndex(({ measure }) => measure.code === last.step)
  const stands = all[at]
  const following = all[at + 1]
  const inSeries = following && following.series === stands?.series ? [following] : []
  return stands?.series === 'first' ? [...inSeries, ...opening('ifNotReformed')] : inSeries
}
