/** 同类单位 — among whom a unit is ranked: by name, level, kind, number of matters. */
import type { Registry } from '../../city/registry.ts'
import type { ScoringTable } from '../../law/scoring.ts'

type Peers = ScoringTable['peers'][number]

/** The first group that it fits. @param due matters due in the period */
export function peersOf(
  of: string,
  due: number,
  { peers }: Pick<ScoringTable, 'peers'>,
  unit: Registry['unit'],
): Peers | undefined {
  const found = unit(of)
  if (!found) return undefined
  return peers.find(
    ({ units, levels, kinds, matters }) =>
      (!units || units.includes(of)) &&
      (!levels || levels.includes(found.level)) &&
      (!kinds || kinds.includes(found.kind)) &&
      (matters?.from ?? 0) <= due &&
      due < (matters?.below ?? Number.POSITIVE_INFINITY),
  )
}
