/** 结果公开 — answers calls for published results, as they are sealed for everybody. */
import type { Call } from '../../door/http.ts'
import { byOrder, pageAt } from '../../door/page-at.ts'
import { onOnePage } from '../../door/pages.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Sealed } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import { openly } from '../answering.ts'
import { licence } from '../licence.ts'
import { refused } from '../refusals.ts'
import type { OpenResultRow, OpenResults } from './publish.ts'
import { type ResultRelease, resultRelease } from './release.ts'
import type { OpenResultsRoutes } from './routes.ts'

export interface OpenResultsDeps {
  openResults: Pick<OpenResults, 'all'>
  sealed: Pick<Sealed, 'read'>
}
type Called<N extends keyof OpenResultsRoutes> = Call<OpenResultsRoutes[N]>

const readAs = {
  zh: '全市和单位的指标在50件以上的为精确数；不足50件的，或者其中只有少数几件的，或者列出会使人推算出少数几件的，不列或者只列“不低于”“不高于”。名次限于同类组，依收缩比率。',
  en: 'Figures of the city and of units are exact on 50 matters and more; on fewer, of a few, or where a few could be worked out, they are left out, or told as at least or at most. Places are among like units, by shrunk rates.',
}

export async function listOpenResults({ knows }: Called<'listOpenResults'>, { openResults }: OpenResultsDeps) {
  const all = await openResults.all()
  const rows = all.map((row) => rowOf(row, all)).sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
  return openly({ ...onOnePage(rows), licence }, knows)
}

const rowOf = ({ result, publishedAt, object, restates }: OpenResultRow, all: readonly OpenResultRow[]) => ({
  ...{ result, publishedAt, sha256: object.sha256, restates },
  restatedBy: all.find((one) => one.restates === result)?.result,
})

export async function readOpenResult({ params, knows }: Called<'readOpenResult'>, deps: OpenResultsDeps) {
  const found = await resultOf(params.result, deps)
  if (isRefusal(found)) return found
  const { sha256, restatedBy } = found.row
  return openly({ ...found.content, sha256, restatedBy, readAs, licence }, knows)
}

export async function listOpenResultFigures(
  { params, query, knows }: Called<'listOpenResultFigures'>,
  deps: OpenResultsDeps,
) {
  const found = await resultOf(params.result, deps)
  if (isRefusal(found)) return found
  const { figures, called } = found.content
  const names = new Map(called.map(({ code, zh }) => [code, zh]))
  const unitName = unitNames(found.content)
  const rows = figures.map((row) => ({
    ...row,
    called: names.get(row.figure) ?? row.figure,
    unitName: unitName(row.unit ?? ''),
  }))
  return openly(pageAt(rows, byOrder, query), knows)
}

export async function listOpenStandings({ params, query, knows }: Called<'listOpenStandings'>, deps: OpenResultsDeps) {
  const found = await resultOf(params.result, deps)
  if (isRefusal(found)) return found
  const unitName = unitNames(found.content)
  const rows = found.content.standings.map(({ funnel, ...row }) => ({
    ...row,
    unitName: unitName(row.unit),
    red: funnel.flatMap(({ figure, flag }) => (flag === 'red' ? [figure] : [])),
  }))
  return openly(pageAt(rows, byOrder, query), knows)
}

function unitNames({ units }: ResultRelease) {
  const names = new Map(units.map(({ code, name }) => [code, name]))
  return (code: string): string | undefined => names.get(code)
}

async function resultOf(id: string, { openResults, sealed }: OpenResultsDeps) {
  const all = await openResults.all()
  const row = all.find(({ result }) => result === id)
  if (!row) return refused('published.result-unknown', { result: id })
  return { row: rowOf(row, all), content: shapedAs(resultRelease, await sealed.read(row.object), `the result ${id}`) }
}
