/** 训练 — fits centroids, logistic regression beside them, and keeps what did better lately. */
import { addDays, type IsoDate } from '../../law/civil-date.ts'
import { type Measured, measure } from '../measure.ts'
import { centroids } from './centroid.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import type { Example, Prior } from './example.ts'
import { logistic, manyExamples } from './logistic.ts'
import type { Model } from './model.ts'

export const methods = ['centroid', 'logistic'] as const
export type Method = (typeof methods)[number]

export interface Trained {
  model: Model
  method: Method
  /** how many examples it learned from */
  examples: number
  /** how each did on the last days, learning from what stood before; absent where there was nothing to compare */
  compared?: Record<Method, Measured>
}

/** 近两周 — the days by which the two are compared, and how many matters they must hold. */
const lately = 14
const leastCompared = 50

/** @param examples in an order of their own: the same in the same order give the same model */
export function train(examples: readonly Example[], priors: readonly Prior[], today: IsoDate): Trained {
  const from = addDays(today, -lately)
  const before = examples.filter(({ day }) => day < from)
  const recent = examples.filter(({ day }) => day >= from)
  const earlier = fitted(before, priors, from)
  if (!earlier.logistic || recent.length < leastCompared)
    return { model: fitted(examples, priors, today).centroid, method: 'centroid', examples: examples.length }
  const compared = { centroid: measure(earlier.centroid, recent), logistic: measure(earlier.logistic, recent) }
  const method = isBetter(compared.logistic, compared.centroid) ? 'logistic' : 'centroid'
  const all = fitted(examples, priors, today)
  const model = (method === 'logistic' ? all.logistic : undefined) ?? all.centroid
  return { model, method, examples: examples.length, compared }
}

const isBetter = (one: Measured, other: Measured): boolean =>
  one.top3 > other.top3 || (one.top3 === other.top3 && one.top1 > other.top1)

function fitted(examples: readonly Example[], priors: readonly Prior[], today: IsoDate) {
  const corpus = corpusOf(examples, priors, today)
  const centroid = centroids(corpus)
  const many = withMany(examples, corpus)
  return { centroid, logistic: many.size > 1 ? logistic(corpus, centroid, many) : undefined }
}

const withMany = (examples: readonly Example[], { categories }: Corpus): Set<number> =>
  new Set(
    [...Map.groupBy(examples, ({ category }) => category)]
      .filter(([, own]) => own.length > manyExamples)
      .map(([category]) => categories.indexOf(category)),
  )
