/** 已公布的结果 — what stands in a published result after rulings, read from what is sealed. */
import type { Records } from '../../record/records.ts'
import type { Sealed } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import type { Grouped } from '../evaluate.ts'
import type { Scores } from '../scoring/scores.ts'
import { type Context, context } from './context.ts'
import { readManifest, readSummary } from './count.ts'
import type { ResultRow } from './ports.ts'
import { type Result, type ResultEntry, resultOf } from './result.ts'
import { scoresIn } from './scored.ts'
import { excludedOf, type Summary } from './summary.ts'

export interface PublishedResult extends Pick<Result, 'id' | 'node' | 'year' | 'period'> {
  publishedAt: string
  /** the hash over all that is sealed, which was approved and announced */
  manifest: string
  restates?: { result: string; manifest: string; reason: string } | undefined
  figures: Summary['figures']
  called: Pick<
    Context['figures'][number],
    'code' | 'zh' | 'en' | 'unit' | 'formula' | 'variantOf' | 'occasion' | 'counts'
  >[]
  units: Pick<Context['units'][number], 'code' | 'name'>[]
  scores: Scores
  excludedOf(unit: string): { excluded: number; occasions: number }
}

/** @returns undefined of one that is not published, and of a district's: beside the city's figures few of its would be worked out */
export async function publishedResult(
  id: string,
  { results, sealed }: { results: Pick<Records<ResultEntry, ResultRow>, 'read'>; sealed: Pick<Sealed, 'read'> },
): Promise<PublishedResult | undefined> {
  const stored = await results.read(id)
  const result = stored && resultOf(id, stored.log)
  const object = result?.review?.manifest
  if (!result?.publishedAt || !object || result.branch !== undefined) return undefined
  const whole = await readManifest(object, sealed)
  const rests = shapedAs(context, await sealed.read(whole.context), 'the context of a result')
  const summary = await readSummary(whole.after ?? whole.before, sealed)
  const { node, year, period, publishedAt, restates } = result
  return {
    ...{ id, node, year, period, publishedAt, manifest: object.sha256, figures: summary.figures },
    ...(restates ? { restates } : {}),
    called: rests.figures,
    units: rests.units.map(({ code, name }) => ({ code, name })),
    scores: scoresIn(rests, groupedIn(summary, rests), period.to),
    excludedOf: (unit) => excludedOf(summary, unit),
  }
}

/** The figures of each unit, as scores read them. */
function groupedIn({ figures }: Summary, { figures: known }: Context): Grouped[] {
  const called = new Map(known.map((one) => [one.code, one]))
  const ofUnits = figures.filter(({ by }) => by === 'unit')
  return [...Map.groupBy(ofUnits, ({ of }) => of)].map(([of, theirs]) => ({
    of,
    figures: theirs.map(({ by: _, of: __, ...values }) => {
      const {
        variantOf,
        zh = values.figure,
        en = values.figure,
        unit = 'ratio',
        formula,
      } = called.get(values.figure) ?? {}
      return { ...(variantOf ? { variantOf } : {}), zh, en, unit, formula: formula?.zh ?? '', ...values }
    }),
  }))
}
