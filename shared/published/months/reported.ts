/** 月度报告 — what a report holds of a month: the city and its areas, as published last. */
import type { PublishedMonth, PublishedMonths } from '../../evaluation/index.ts'
import type { Sealed } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import type { Releases } from './ports.ts'
import { release as releaseShape, type toldCount, type toldRate } from './release.ts'

const registered = { code: 'registered', zh: '登记件数', en: 'Matters registered', unit: 'matters' as const }

export const reportedMonths = (deps: {
  releases: Pick<Releases, 'of'>
  sealed: Pick<Sealed, 'read'>
  /** code of the city */
  city(): Promise<string>
}): PublishedMonths => ({
  async last(month) {
    const row = (await deps.releases.of(month)).at(-1)
    if (!row) return undefined
    const { from, to, figures, counts, rates } = shapedAs(
      releaseShape,
      await deps.sealed.read(row.object),
      `the release ${row.release}`,
    )
    const city = await deps.city()
    return {
      ...{ month, from, to, release: row.release, sealed: row.object.sha256 },
      figures: [registered, ...figures.map(({ code, zh, en }) => ({ code, zh, en, unit: 'ratio' as const }))],
      rows: [
        ...counts.filter(isOfAll).map((one) => ({ ...whose(one, city), figure: registered.code, value: one.count })),
        ...rates.filter(isOfAll).map((one) => ({ ...whose(one, city), figure: one.figure, ...sharesOf(one) })),
      ],
    }
  },
})

type Placed = Pick<ReturnType<typeof toldCount.parse>, 'area' | 'category'>
type Row = PublishedMonth['rows'][number]

/** Categories are in the release itself. */
const isOfAll = ({ category }: Placed): boolean => category === undefined

const whose = ({ area }: Placed, city: string): Pick<Row, 'by' | 'of'> =>
  area === undefined ? { by: 'city', of: city } : { by: 'area', of: area }

const sharesOf = ({ hits, misses, rate, atLeast, atMost }: ReturnType<typeof toldRate.parse>) => ({
  ...(hits !== undefined && misses !== undefined ? { numerator: hits, denominator: hits + misses } : {}),
  ...(rate !== undefined ? { value: rate } : {}),
  ...(atLeast !== undefined ? { atLeast } : {}),
  ...(atMost !== undefined ? { atMost } : {}),
})
