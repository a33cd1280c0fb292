/** 评定分入表 — the table of scores with what was given on record beside what its document says. */
import type { ScoringTable } from '../../law/scoring.ts'
import type { GivenFor } from './given.ts'

interface Row extends GivenFor {
  points: number
  document: string
}

/** What is on record goes before what the city's file says of the same unit and period. */
export function withGiven(table: ScoringTable, rows: readonly Row[]): ScoringTable {
  if (rows.length === 0) return table
  const parts = table.parts.map((part) => ({
    ...part,
    components: part.components.map((one) => {
      const { points, name } = one
      if (points.rule !== 'given') return one
      const theirs = rows
        .filter(({ component }) => component === name?.zh)
        .map(({ unit, to, points: given, document }) => ({ unit, to, points: given, document }))
      return { ...one, points: { ...points, given: [...points.given, ...theirs] } }
    }),
  }))
  return { ...table, parts }
}
