/** 回放 — judges each matter by the model of what stood before it, beside the keyword baseline. */
import { addDays, type IsoDate } from '../law/civil-date.ts'
import { byKeyword } from './keyword.ts'
import type { Example, Prior } from './learning/example.ts'
import type { Model } from './learning/model.ts'
import { type Judged, judge } from './measure.ts'
import { leastMargin, mostShown } from './suggest.ts'

export interface Counts {
  top1: number
  top3: number
}

export interface Replayed {
  from: IsoDate
  to: IsoDate
  matters: number
  suggestions: Counts
  /** 关键词基线 — of the same matters */
  keyword: Counts
  /** for how many anything was suggested */
  spoken: number
  /** 覆盖 — how many of the surest are right in 95 of 100, and from which margin on that was */
  surest: { matters: number; margin: number | undefined }
  /** 退单 — returned with approval and then dispatched under another category; how many of them were suggested first */
  returned: number
  avoided: number
}

export interface ReplayDeps {
  /** of what stood before the day */
  modelBefore(day: IsoDate): Model
  /** names of categories alone */
  names: readonly Prior[]
}

const sure = 0.95
/** Fewer say nothing of 95 in 100. */
const leastSure = 20

/** @param step days for which one model judges */
export function replay(
  examples: readonly Example[],
  { from, to, step }: { from: IsoDate; to: IsoDate; step: number },
  { modelBefore, names }: ReplayDeps,
): Replayed {
  const judged: (Judged & { example: Example; keyword: number })[] = []
  for (let day = from; day <= to; day = addDays(day, step)) {
    const end = addDays(day, step)
    const matters = examples.filter((example) => example.day >= day && example.day < end && example.day <= to)
    if (matters.length === 0) continue
    const model = modelBefore(day)
    for (const example of matters)
      judged.push({
        ...judge(model, example),
        example,
        keyword: byKeyword(names, example).indexOf(example.category),
      })
  }
  const returned = judged.filter(
    ({ example: { returnedFrom, category } }) => returnedFrom !== undefined && returnedFrom !== category,
  )
  return {
    ...{ from, to, matters: judged.length },
    suggestions: countsOf(judged.map(({ place }) => place)),
    keyword: countsOf(judged.map(({ keyword }) => keyword)),
    spoken: judged.filter(({ margin }) => margin >= leastMargin).length,
    surest: surestOf(judged),
    returned: returned.length,
    avoided: returned.filter(({ place }) => place === 0).length,
  }
}

const countsOf = (places: readonly number[]): Counts => ({
  top1: places.filter((place) => place === 0).length,
  top3: places.filter((place) => place >= 0 && place < mostShown).length,
})

export function surestOf(judged: readonly Pick<Judged, 'place' | 'margin'>[]): Replayed['surest'] {
  const ranked = judged.toSorted((a, b) => b.margin - a.margin)
  let right = 0
  let surest: Replayed['surest'] = { matters: 0, margin: undefined }
  for (const [at, { place, margin }] of ranked.entries()) {
    if (place === 0) right++
    const matters = at + 1
    // Those of one margin belong together.
    if (ranked[matters]?.margin === margin) continue
    if (matters >= leastSure && right / matters >= sure) surest = { matters, margin }
  }
  return surest
}
