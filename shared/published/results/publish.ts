/** 结果公开 — seals what anyone may read of a result, once it is published. */
import { type PublishedResult, publishedResult } from '../../evaluation/index.ts'
import type { Sealed, SealedObject } from '../../record/sealed.ts'
import type { Releases } from '../months/ports.ts'
import { besideOf } from './beside.ts'
import type { Beside } from './earlier.ts'
import type { ResultRelease } from './release.ts'
import { shownFigures, shownStandings } from './shown.ts'

/** 目录 — one row a result. */
export interface OpenResultRow {
  result: string
  publishedAt: string
  object: SealedObject
  restates?: string | undefined
}

export interface OpenResults {
  all(): Promise<OpenResultRow[]>
  /** Once: the first stands. */
  keep(row: OpenResultRow): Promise<void>
}

type Reading = Parameters<typeof publishedResult>[1]

/** Done again it changes nothing. */
export async function publishResultOpenly(
  id: string,
  deps: Reading & { openResults: OpenResults; openSealed: Sealed; releases: Pick<Releases, 'all'> },
): Promise<void> {
  const { openResults, openSealed } = deps
  const result = await publishedResult(id, deps)
  if (!result || (await openResults.all()).some((one) => one.result === id)) return
  const object = await openSealed.put(`results/${id}`, releaseOf(result, await besideOf(result, deps)))
  const { publishedAt, restates } = result
  await openResults.keep({ result: id, publishedAt, object, ...(restates ? { restates: restates.result } : {}) })
}

export function releaseOf(result: PublishedResult, beside: Beside): ResultRelease {
  const { id, node, year, period, publishedAt, manifest, restates, called, units } = result
  const figures = shownFigures(result, beside)
  return {
    ...{ shape: 1, result: id, node, year, ...period, publishedAt, manifest },
    ...(restates
      ? { restates: { result: restates.result, manifest: restates.manifest, reason: restates.reason } }
      : {}),
    ...{ figures, standings: shownStandings(result, figures), units },
    called: called.map(({ code, zh, en, unit, formula }) => ({ code, zh, en, unit, formula })),
  }
}
