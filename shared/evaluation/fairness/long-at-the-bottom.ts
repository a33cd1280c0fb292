/** 长期排名靠后 — whom the ladder may begin with: low and beyond chance, repeatedly (art. 31). */
import type { Fairness } from '../../law/fairness.ts'

/** How a unit stood in one result. */
export interface Standing {
  unit: string
  /** code of its peer group then */
  peers: string
  /** undefined where it was listed apart */
  place: number | undefined
  /** how many were ranked in its group */
  size: number
  /** figures in which it was red */
  red: readonly string[]
}

export interface Entry {
  unit: string
  /** how it stood each time, the oldest first */
  standings: Standing[]
}

/** @param results of a half-year or year each, the oldest first; the last ones count, and fewer than it takes bring nobody in */
export function longAtTheBottom(
  results: readonly (readonly Standing[])[],
  { lastShare, results: running }: Fairness['longAtTheBottom'],
): Entry[] {
  const last = results.slice(-running)
  if (last.length < running) return []
  const [first = [], ...later] = last.map((standings) =>
    standings.filter((one) => isInLast(lastShare, one) && one.red.length > 0),
  )
  return first.flatMap((standing) => {
    const again = later.flatMap((standings) => standings.find(({ unit }) => unit === standing.unit) ?? [])
    return again.length === later.length ? [{ unit: standing.unit, standings: [standing, ...again] }] : []
  })
}

/** Of eight the last quarter are the seventh and the eighth; who shares the sixth place is not in it. */
const isInLast = (share: number, { place, size }: Standing): boolean =>
  place !== undefined && place > size - Math.floor(size * share + 1e-9)
