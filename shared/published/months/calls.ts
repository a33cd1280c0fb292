/** 月度公开 — answers calls for open figures, as they are sealed; asks for a restatement. */
import { seesEverything } from '../../access/sees.ts'
import type { Law } from '../../city/law.ts'
import type { Call } from '../../door/http.ts'
import { byOrder, pageAt } from '../../door/page-at.ts'
import { onOnePage } from '../../door/pages.ts'
import type { Clock } from '../../record/clock.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Sealed } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import { openly } from '../answering.ts'
import { cached, licence } from '../licence.ts'
import { refused } from '../refusals.ts'
import { releaseName } from './names.ts'
import type { MonthQueue, ReleaseRow, Releases } from './ports.ts'
import { type Release, release as releaseShape } from './release.ts'
import type { MonthsRoutes } from './routes.ts'

export interface MonthsDeps {
  releases: Releases
  sealed: Pick<Sealed, 'read'>
  monthQueue: MonthQueue
  law(): Promise<Law>
  clock: Clock
}
type Called<N extends keyof MonthsRoutes> = Call<MonthsRoutes[N]>

const readAs = {
  zh: '件数随机舍入至5的倍数，各数（合计在内）分别舍入，不能相加；没有列出的，不足10件，或者列出会使人推算出少数几件，一律不列。比率依舍入后的件数，分母不足30件的不列。',
  en: 'Counts are rounded at random to multiples of 5, each by itself, totals too: they do not add up. What is not listed is fewer than 10, or is withheld because a few could be worked out from it. Rates are of rounded counts, none on fewer than 30.',
}

export async function listReleases({ knows }: Called<'listReleases'>, { releases }: MonthsDeps) {
  const all = await releases.all()
  const rows = all.map((row) => rowOf(row, all)).sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
  return openly({ ...onOnePage(rows), licence }, knows)
}

const rowOf = ({ release, month, publishedAt, object, restates }: ReleaseRow, all: readonly ReleaseRow[]) => ({
  ...{ release, month, publishedAt, sha256: object.sha256, restates },
  restatedBy: all.find((one) => one.restates?.release === release)?.release,
})

export async function readRelease({ params, knows }: Called<'readRelease'>, deps: MonthsDeps) {
  const found = await releaseOf(params.release, deps)
  if (isRefusal(found)) return found
  return openly({ ...found.content, ...found.row, readAs, licence }, knows)
}

export async function listReleaseCounts({ params, query, knows }: Called<'listReleaseCounts'>, deps: MonthsDeps) {
  const found = await releaseOf(params.release, deps)
  if (isRefusal(found)) return found
  const named = namesIn(found.content)
  return openly(pageAt(found.content.counts.map(named), byOrder, query), knows)
}

export async function listReleaseRates({ params, query, knows }: Called<'listReleaseRates'>, deps: MonthsDeps) {
  const found = await releaseOf(params.release, deps)
  if (isRefusal(found)) return found
  const named = namesIn(found.content)
  const called = new Map(found.content.figures.map(({ code, zh }) => [code, zh]))
  const rows = found.content.rates.map((rate) => ({ ...named(rate), called: called.get(rate.figure) ?? rate.figure }))
  return openly(pageAt(rows, byOrder, query), knows)
}

/** As they were called when it was published. */
function namesIn({ areas, categories }: Release) {
  const [area, category] = [areas, categories].map((some) => new Map(some.map(({ code, name }) => [code, name])))
  return <T extends { area?: string | undefined; category?: string | undefined }>(one: T) => ({
    ...one,
    areaName: area?.get(one.area ?? ''),
    categoryName: category?.get(one.category ?? ''),
  })
}

/** Of each area that the city's map draws its total, where that is told. */
export async function readReleaseMap({ params, knows }: Called<'readReleaseMap'>, deps: MonthsDeps) {
  const found = await releaseOf(params.release, deps)
  if (isRefusal(found)) return found
  const { map } = (await deps.law()).registry
  if (!map) return refused('published.no-map')
  const { content, row } = found
  const totals = new Map(
    content.counts.flatMap(({ area, category, count }) => (area && !category ? [[area, count] as const] : [])),
  )
  const nameOf = namesIn(content)
  const features = map.features.map(({ geometry, properties: { area } }) => {
    const { areaName: name } = nameOf({ area })
    return { type: 'Feature', properties: { area, name, count: totals.get(area) }, geometry }
  })
  const body = { type: 'FeatureCollection', approval: map.approval, ...row, readAs, licence, features }
  const { etag, status } = openly(body, knows)
  return { etag, headers: cached, ...(status ? { status } : { text: JSON.stringify(body) }) }
}

export async function restateMonth({ params, body, actor }: Called<'restateMonth'>, deps: MonthsDeps) {
  if (!seesEverything(actor, await deps.law())) return refused('published.other-level')
  const found = await releaseOf(params.release, deps)
  if (isRefusal(found)) return found
  const { month } = found.row
  const standing = await deps.releases.of(month)
  const last = standing.at(-1)?.release
  if (last !== params.release) return refused('published.not-the-last', { release: params.release, last })
  const release = releaseName(month, standing.length + 1)
  const { id, staff } = actor
  const askedAt = deps.clock.now().toISOString()
  // Waiting for it already, it is woken once more: what was lost comes then.
  const isNew = await deps.releases.ask({ month, release, reason: body.reason, askedAt, askedBy: { id, staff } })
  await deps.monthQueue.send({ month, release }, `${release}.${askedAt.slice(0, 16)}`)
  return isNew
    ? { body: { release }, location: `/v1/published/months/${release}` }
    : refused('published.being-restated', { release })
}

async function releaseOf(name: string, { releases, sealed }: Pick<MonthsDeps, 'releases' | 'sealed'>) {
  const all = await releases.all()
  const row = all.find(({ release }) => release === name)
  if (!row) return refused('published.release-unknown', { release: name })
  const content = shapedAs(releaseShape, await sealed.read(row.object), `the release ${name}`)
  return { row: rowOf(row, all), content }
}
