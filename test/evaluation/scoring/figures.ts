/** Figures of units for tests of scores, as hits of matters. */
import type { FigureValue, Grouped } from '../../../shared/evaluation/evaluate.ts'
import { type ScoredBy, scoresOf } from '../../../shared/evaluation/scoring/scores.ts'
import type { ScoringTable } from '../../../shared/law/scoring.ts'
import { law } from '../../support/story.ts'

type Rates = Readonly<Record<string, readonly [hits: number, matters: number]>>

/** @param figures codes that a published table may have of its own */
export const rates = (of: string, figures: Rates): Grouped => ({
  of,
  figures: Object.entries(figures).map(
    ([figure, [numerator, denominator]]): FigureValue => ({
      ...{ figure, zh: figure, en: figure, unit: 'ratio', formula: '' },
      ...{ value: denominator ? numerator / denominator : undefined, numerator, denominator },
    }),
  ),
})

export const scoredBy = (scoring: ScoringTable, more: Partial<ScoredBy> = {}): ScoredBy => ({
  ...{ scoring, fairness: law.rules.fairness, unit: law.registry.unit, to: '2026-12-31' },
  ...more,
})

export const scores = (scoring: ScoringTable, ...units: Grouped[]) => scoresOf(units, scoredBy(scoring))
