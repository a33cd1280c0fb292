/** 报告内容 — figures of the city and its areas, as they were approved or published. */
import type { SealedObject } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import { context } from '../results/context.ts'
import { readManifest, readSummary } from '../results/count.ts'
import type { Result } from '../results/result.ts'
import type { CallDeps } from './calls.ts'
import type { PublishedMonth } from './ports.ts'
import type { MonthDocument, ReportDocument } from './report.ts'

/** A province, a city, a district or county: streets and villages are their affair. */
const wholeArea = /^\d{6}$/

interface Asked {
  kind: string
  article: string
  city: string
  proposals: string
  madeAt: string
}

/** After the rulings. @param result that was approved */
export async function documentOf(
  result: Result,
  object: SealedObject,
  { kind, ...asked }: Asked,
  { sealed }: Pick<CallDeps, 'sealed'>,
): Promise<ReportDocument> {
  const manifest = await readManifest(object, sealed)
  const [summary, rests] = await Promise.all([
    readSummary(manifest.after ?? manifest.before, sealed),
    sealed.read(manifest.context),
  ])
  const { figures } = shapedAs(context, rests, 'the context of a result')
  const { id, node, year, period } = result
  return {
    shape: 1,
    ...{ report: reportId(id, kind), kind, node, year, from: period.from, to: period.to, result: id },
    manifest: object.sha256,
    ...asked,
    figures: figures.map(({ code, zh, en, unit }) => ({ code, zh, en, unit })),
    rows: summary.figures.flatMap(({ by, of, figure, numerator, denominator, value }) => {
      if (by === 'unit' || (by === 'area' && !wholeArea.test(of))) return []
      return [{ by, of, figure, numerator, denominator, ...(value === undefined ? {} : { value }) }]
    }),
  }
}

export const documentOfMonth = (
  { release, ...published }: PublishedMonth,
  { kind, ...asked }: Asked,
): MonthDocument => ({
  shape: 2,
  ...{ report: reportId(release, kind), kind, release },
  ...published,
  ...asked,
})

/** One report a kind and result, or published month: a restatement has its own. */
export const reportId = (of: string, kind: string): string => `${of}-${kind}`
