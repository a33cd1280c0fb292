/** 检验 — how often the right category is among those suggested. */
import type { Example } from './learning/example.ts'
import type { Model } from './learning/model.ts'
import { leastMargin, mostShown, sharesOf } from './suggest.ts'

export interface Measured {
  matters: number
  /** the right one first, among three */
  top1: number
  top3: number
  /** for how many it said anything */
  spoken: number
}

type Asked = Pick<Example, 'title' | 'text' | 'category'>

export function measure(model: Model, matters: readonly Asked[]): Measured {
  const judged = matters.map((matter) => judge(model, matter))
  return {
    matters: matters.length,
    top1: judged.filter(({ place }) => place === 0).length,
    top3: judged.filter(({ place }) => place >= 0 && place < mostShown).length,
    spoken: judged.filter(({ margin }) => margin >= leastMargin).length,
  }
}

export interface Judged {
  /** of the right category, from 0; -1 where the model does not know it */
  place: number
  first: string
  margin: number
}

export function judge(model: Model, { category, ...said }: Asked): Judged {
  const ranked = sharesOf(model, said)
  return {
    place: ranked.findIndex((one) => one.category === category),
    first: ranked[0]?.category ?? '',
    margin: (ranked[0]?.share ?? 0) - (ranked[1]?.share ?? 0),
  }
}
