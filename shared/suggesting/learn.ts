/** 夜间学习 — a model from what stood, with the report of how it does. */
import { addDays, type IsoDate } from '../law/civil-date.ts'
import { byKeyword } from './keyword.ts'
import { centroids } from './learning/centroid.ts'
import { corpusOf } from './learning/corpus.ts'
import type { Example } from './learning/example.ts'
import type { Model } from './learning/model.ts'
import { train } from './learning/train.ts'
import { judge } from './measure.ts'
import { namesOf, priorsOf } from './priors.ts'
import { type Replayed, replay } from './replay.ts'
import type { ReportedLine, SuggestionReport } from './report.ts'
import { mostShown } from './suggest.ts'

export interface Learned {
  model: Model
  report: SuggestionReport
}

/** What was shown to whoever dispatched, where they said so; and whether the platform did it by itself. */
export type Stood = Example & { shown?: readonly string[] | undefined; byItself?: boolean | undefined }

/** 回放四周，每周换一次模型 — one model judges a week. */
const replayed = { days: 28, step: 7 }

/** @param stood in an order of their own: the same in the same order give the same model */
export function learn(stood: readonly Stood[], lists: Parameters<typeof priorsOf>[0], today: IsoDate): Learned {
  const [priors, names] = [priorsOf(lists), namesOf(lists)]
  const { model, ...trained } = train(stood, priors, today)
  const period = { from: addDays(today, -replayed.days), to: addDays(today, -1), step: replayed.step }
  const models = new Map<IsoDate, Model>()
  const modelBefore = (day: IsoDate) => {
    const of = models.get(day) ?? centroids(corpusOf(before(stood, day), priors, day))
    models.set(day, of)
    return of
  }
  const report = replay(stood, period, { modelBefore, names })
  const { compared, method, examples } = trained
  return {
    model,
    report: {
      ...{ day: today, method, examples },
      ...(compared ? { compared } : {}),
      ...(report.matters > 0 ? { replayed: said(report) } : {}),
      accepted: acceptedOf(stood),
      byItself: byItselfOf(stood),
      items: linesOf(stood, models, period, names),
    },
  }
}

const before = (stood: readonly Stood[], day: IsoDate) => stood.filter((one) => one.day < day)

/** What has no number is left out. */
const said = ({ surest: { matters, margin }, ...report }: Replayed) => ({
  ...report,
  surest: { matters, ...(margin === undefined ? {} : { margin }) },
})

function acceptedOf(stood: readonly Stood[]): SuggestionReport['accepted'] {
  const shown = stood.flatMap(({ shown: categories, category }) => (categories ? [categories.indexOf(category)] : []))
  return {
    shown: shown.length,
    first: shown.filter((place) => place === 0).length,
    among: shown.filter((place) => place > 0).length,
    overruled: shown.filter((place) => place < 0).length,
  }
}

function byItselfOf(stood: readonly Stood[]): NonNullable<SuggestionReport['byItself']> {
  const sent = stood.filter(({ byItself }) => byItself)
  return { dispatched: sent.length, returned: sent.filter(({ returnedFrom }) => returnedFrom !== undefined).length }
}

function linesOf(
  stood: readonly Stood[],
  models: ReadonlyMap<IsoDate, Model>,
  { to, step }: { to: IsoDate; step: number },
  names: ReturnType<typeof namesOf>,
): ReportedLine[] {
  const judged = [...models].flatMap(([from, model]) =>
    stood
      .filter(({ day }) => day >= from && day < addDays(from, step) && day <= to)
      .map((one) => ({
        category: one.category,
        place: judge(model, one).place,
        keyword: byKeyword(names, one).indexOf(one.category),
      })),
  )
  const within = (place: number, most: number) => place >= 0 && place < most
  return [...Map.groupBy(judged, ({ category }) => category)]
    .map(([category, own]) => ({
      category,
      matters: own.length,
      top1: own.filter(({ place }) => place === 0).length,
      top3: own.filter(({ place }) => within(place, mostShown)).length,
      keyword3: own.filter(({ keyword }) => within(keyword, mostShown)).length,
    }))
    .sort((a, b) => b.matters - a.matters || (a.category < b.category ? -1 : 1))
}
