/** 名次和控制限 — how the units of an approved result stood. */
import type { Sealed } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import type { Grouped } from '../evaluate.ts'
import type { Standing } from '../fairness/long-at-the-bottom.ts'
import { type Context, context } from '../results/context.ts'
import { readManifest, readSummary } from '../results/count.ts'
import type { Result } from '../results/result.ts'
import { scoresIn } from '../results/scored.ts'
import type { Summary } from '../results/summary.ts'
import type { Score } from '../scoring/scores.ts'
import type { Ground, LadderStanding, RedFigure } from './ground.ts'

type ScoreRow = Summary['scores'][number]

/** What is sealed of a result after its rulings. */
export interface Approved {
  result: Result
  rows: readonly ScoreRow[]
  summary: Summary
  context: Context
}

export async function approvedOf(result: Result, sealed: Pick<Sealed, 'read'>): Promise<Approved> {
  const object = result.review?.manifest
  if (!object || object.sha256 !== result.approved?.manifest)
    throw new Error(`the result ${result.id} was approved under another manifest than it was reviewed`)
  const whole = await readManifest(object, sealed)
  const [summary, rests] = await Promise.all([
    readSummary(whole.after ?? whole.before, sealed),
    sealed.read(whole.context),
  ])
  return { result, rows: summary.scores, summary, context: shapedAs(context, rests, 'the context of a result') }
}

/** What the rule of the ladder reads. */
export const standingsIn = ({ rows }: Approved): Standing[] =>
  rows.map(({ of, peers, place, size, red }) => ({ unit: of, peers, place, size, red }))

/** Place and red as they are sealed; of each red figure the limits, which follow from what is sealed beside them. */
export function groundOf({ result, rows, summary, context: rests }: Approved, unit: string): Ground {
  const row = rows.find(({ of }) => of === unit)
  const standing: LadderStanding = row
    ? {
        ...{ peers: row.peers, size: row.size },
        ...(row.place === undefined ? {} : { place: row.place }),
        ...(row.score === undefined ? {} : { score: row.score }),
        ...(row.steadied === undefined ? {} : { steadied: row.steadied }),
        red: redOf(row, summary, result.period.to, rests),
      }
    : { peers: '', size: 0, red: [] }
  return { result: result.id, manifest: result.approved?.manifest ?? '', standing }
}

function redOf({ of, red }: ScoreRow, summary: Summary, to: string, rests: Context): RedFigure[] {
  const score = red.length > 0 ? scoreOf(of, summary, to, rests) : undefined
  const compared = new Map(score?.parts.flatMap(({ components }) => components.map((one) => [one.figure, one])))
  return red.flatMap((figure) => {
    const found = compared.get(figure)
    const funnel = found?.compared?.funnel
    if (!found || !funnel) return []
    const { numerator: hits, denominator: matters } = found
    const { rate: peersRate, spread, red: limits } = funnel
    return [{ figure, hits, matters, rate: hits / matters, peersRate, spread, limit: limits.low }]
  })
}

function scoreOf(of: string, summary: Summary, to: string, rests: Context): Score | undefined {
  const { groups, apart } = scoresIn(rests, groupedOf(summary, rests.figures), to)
  return [...groups.flatMap(({ ranked }) => ranked), ...apart].find((one) => one.of === of)
}

/** Figures of each unit, as they were before they were written down. */
function groupedOf({ figures: rows }: Summary, figures: Context['figures']): Grouped[] {
  const words = new Map(figures.map((one) => [one.code, one]))
  const units = Map.groupBy(
    rows.filter(({ by }) => by === 'unit'),
    ({ of }) => of,
  )
  return [...units].map(([of, theirs]) => ({
    of,
    figures: theirs.flatMap(({ figure, numerator, denominator, value }) => {
      const said = words.get(figure)
      if (!said) return []
      const { zh, en, unit, formula, variantOf } = said
      const named = { figure, zh, en, unit, formula: formula.zh, ...(variantOf === undefined ? {} : { variantOf }) }
      return [{ ...named, numerator, denominator, value }]
    }),
  }))
}
