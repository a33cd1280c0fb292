/** 一并考虑 — reads what is public already of the time of a result. */
import { type PublishedResult, publishedResult } from '../../evaluation/index.ts'
import type { Sealed } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import type { Releases } from '../months/ports.ts'
import { release as monthShape } from '../months/release.ts'
import { type Beside, earlierOf, overlap } from './earlier.ts'
import { type Days, monthsIn, monthsOf } from './months.ts'
import type { OpenResultRow, OpenResults } from './publish.ts'
import { type ResultRelease, resultRelease } from './release.ts'
import { tableOf } from './table.ts'

interface Reading {
  openResults: Pick<OpenResults, 'all'>
  openSealed: Pick<Sealed, 'read'>
}

const contentOf = async (row: OpenResultRow, { openSealed }: Pick<Reading, 'openSealed'>): Promise<ResultRelease> =>
  shapedAs(resultRelease, await openSealed.read(row.object), `the open result ${row.result}`)

/** Results of the city, and how each was told, of which a day lies in these. */
async function overlapping(days: Days, deps: Reading): Promise<ResultRelease[]> {
  const all = await Promise.all((await deps.openResults.all()).map((row) => contentOf(row, deps)))
  return all.filter((one) => overlap(one, days))
}

/** 已有考核结果 — a month that is told after a result that holds it could be worked out of it. */
export const isHeldByResult = async (days: Days, deps: Reading): Promise<boolean> =>
  (await overlapping(days, deps)).length > 0

export async function besideOf(
  result: PublishedResult,
  deps: Reading & { releases: Pick<Releases, 'all'> } & Parameters<typeof publishedResult>[1],
): Promise<Beside> {
  const days = result.period
  const told = await overlapping(days, deps)
  const earlier = await Promise.all(
    told.map(async (one) => {
      const whole = await publishedResult(one.result, deps)
      if (!whole) throw new Error(`the open result ${one.result} is not published`)
      return earlierOf(whole, one, days)
    }),
  )
  const months = monthsIn(days)
  const firsts = (await deps.releases.all()).filter(({ release, month }) => release === month && months.includes(month))
  const releases = await Promise.all(
    firsts.map(async ({ object, month }) =>
      shapedAs(monthShape, await deps.openSealed.read(object), `the release ${month}`),
    ),
  )
  return { earlier, months: monthsOf(releases, tableOf(result)), days }
}
