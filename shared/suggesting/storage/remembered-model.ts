/** 在用模型 — loaded once per environment, looked for anew now and then. */
import { type Clocks, type Stopwatch, stopwatch } from '../../record/stopwatch.ts'
import { centroids } from '../learning/centroid.ts'
import { corpusOf } from '../learning/corpus.ts'
import type { Model } from '../learning/model.ts'
import { priorsOf } from '../priors.ts'
import type { SuggestionReport } from '../report.ts'
import type { Models } from './models.ts'

export interface InUse {
  model: Model
  /** undefined where no night has learned one yet: names and duties alone */
  kept?: { hash: string; report: SuggestionReport } | undefined
}

export type ModelInUse = (lists: Parameters<typeof priorsOf>[0], today: string) => Promise<InUse>

/** A night's model is in use everywhere within this time. */
const keptFor = 10 * 60_000

export function rememberedModel(models: Pick<Models, 'standing' | 'read'>, clock: Clocks): ModelInUse {
  let held: (InUse & { age: Stopwatch; lists: unknown }) | undefined
  return async (lists, today) => {
    const isFresh = held !== undefined && held.age() <= keptFor
    // What rests on the city's lists alone goes with them.
    if (held && isFresh && (held.kept || held.lists === lists)) return held
    const age = stopwatch(clock)
    const found = await newest(held)
    // What was learned says more than names and duties, though it is a night older.
    if (found) held = { ...found, age, lists }
    else held = held?.kept ? { ...held, age } : { model: centroids(corpusOf([], priorsOf(lists), today)), age, lists }
    return held
  }

  /** Twice: what stood at the first look may be replaced while it is read. */
  async function newest(held: InUse | undefined): Promise<InUse | undefined> {
    for (let left = 2; left > 0; left--) {
      const kept = await models.standing()
      if (!kept) return undefined
      if (held?.kept?.hash === kept.hash) return { model: held.model, kept }
      const model = await models.read(kept.hash)
      if (model) return { model, kept }
    }
    return undefined
  }
}
