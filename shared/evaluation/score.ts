/** 评分 — combines efficiency and effect of each unit, ranked among its like (第二十八条). */
import type { Registry } from '../city/registry.ts'
import type { ScoredFigure, Scoring } from '../law/scoring.ts'
import type { FigureValue, Grouped } from './evaluate.ts'
import type { ticketFigures } from './figures.ts'
import type { ApartReason } from './words.ts'

type Part = Scoring['parts'][number]
type Component = Part['components'][number]
/** What is scored is a figure whose tickets can be listed. */
type Scored = ScoredFigure & keyof typeof ticketFigures

interface ScoredComponent extends Pick<FigureValue, 'zh' | 'en' | 'unit' | 'value' | 'numerator' | 'denominator'> {
  figure: Scored
  weight: number
  /** the points it can bring here: those of a component with too few matters go to the others of its part */
  outOf: number
  points: number
}

interface ScoredPart extends Pick<Part, 'code' | 'zh' | 'en'> {
  weight: number
  /** undefined where nothing of it counts */
  points: number | undefined
  components: ScoredComponent[]
}

export interface Score {
  of: string
  /** of a hundred; undefined where it is listed apart */
  score: number | undefined
  /** matters due in the period */
  due: number
  parts: ScoredPart[]
}

/** Who is ranked has a score. */
type Full = Score & { score: number }

export type Apart = Score & { peers: string; why: ApartReason }

export interface PeerGroup extends Pick<Scoring['peers'][number], 'code' | 'zh' | 'en'> {
  /** half score more, half less: where a unit stands matters less than how far from its like */
  median: number
  /** how many are ranked in it */
  size: number
  /** best first; equal scores share a place */
  ranked: (Full & { place: number })[]
}

export interface Scores {
  groups: PeerGroup[]
  apart: Apart[]
}

/** @param grouped the figures of each unit; villages and communities get no score, whatever is said of them (art. 21 ¶3) */
export function scoresOf(grouped: readonly Grouped[], scoring: Scoring, unit: Registry['unit']): Scores {
  const found = grouped.flatMap(({ of, figures }) => {
    const peers = peersOf(of, scoring, unit)
    return peers ? [{ peers, ...scoreOf(of, figures, scoring) }] : []
  })
  const apart = found.flatMap(({ why, ...score }) => (why ? [{ ...score, why }] : []))
  const groups = scoring.peers.flatMap(({ code, zh, en }) => {
    const theirs = found.flatMap(({ peers, why: _, score, ...rest }) =>
      peers === code && score !== undefined ? [{ ...rest, score }] : [],
    )
    return theirs.length > 0
      ? [{ code, zh, en, median: medianOf(theirs), size: theirs.length, ranked: ranked(theirs) }]
      : []
  })
  return { groups, apart }
}

function peersOf(of: string, { peers }: Scoring, unit: Registry['unit']): string | undefined {
  const found = unit(of)
  return found && peers.find(({ levels, kinds }) => levels.includes(found.level) && kinds.includes(found.kind))?.code
}

function scoreOf(
  of: string,
  figures: readonly FigureValue[],
  { parts, atLeast }: Scoring,
): Score & { why: Apart['why'] | undefined } {
  const due = figures.find(({ figure }) => figure === 'on-time-feedback')?.denominator ?? 0
  const scored = parts.map((part) => scoredPart(part, figures, atLeast.component))
  const few = due < atLeast.matters
  const oneSided = scored.some(({ points }) => points === undefined)
  const why = few ? 'few-matters' : oneSided ? 'one-sided' : undefined
  const sum = scored.reduce((total, { points = 0 }) => total + points, 0)
  return { of, score: why ? undefined : rounded(sum, 1), due, parts: scored.map(shown), why }
}

function scoredPart({ code, zh, en, components }: Part, figures: readonly FigureValue[], atLeast: number): ScoredPart {
  const weight = weightOf(components)
  const enough = components.filter(({ figure }) => (figureOf(figure, figures)?.denominator ?? 0) >= atLeast)
  const share = weight / weightOf(enough)
  const scored = components.map((one) => scoredComponent(one, figures, enough.includes(one) ? share : 0))
  const points = enough.length === 0 ? undefined : scored.reduce((sum, one) => sum + one.points, 0)
  return { code, zh, en, weight, points, components: scored }
}

const weightOf = (components: readonly Component[]): number => components.reduce((sum, { weight }) => sum + weight, 0)

/** @param share of its weight that counts: more than all where others of the part do not count, 0 where it does not itself */
function scoredComponent(component: Component, figures: readonly FigureValue[], share: number): ScoredComponent {
  const { figure, weight } = component
  const { zh = '', en = '', unit = 'ratio', value, numerator = 0, denominator = 0 } = figureOf(figure, figures) ?? {}
  const outOf = weight * share
  return {
    figure,
    zh,
    en,
    unit,
    value,
    numerator,
    denominator,
    weight,
    outOf,
    points: outOf * attained(value, component),
  }
}

const figureOf = (figure: ScoredFigure, figures: readonly FigureValue[]): FigureValue | undefined =>
  figures.find((one) => one.figure === figure)

/** From 0 to 1: a share as it is, days on their scale. */
function attained(value: number | undefined, { scale }: Component): number {
  if (value === undefined) return 0
  if (!scale) return value
  return Math.min(1, Math.max(0, (scale.none - value) / (scale.none - scale.full)))
}

/** Placed by the score as it is shown, so that nobody is behind another by what cannot be seen. */
function ranked(scores: readonly Full[]): PeerGroup['ranked'] {
  const best = [...scores].sort((a, b) => b.score - a.score || a.of.localeCompare(b.of))
  return best.map((one) => ({ place: 1 + best.findIndex(({ score }) => score === one.score), ...one }))
}

function medianOf(scores: readonly Full[]): number {
  const sorted = scores.map(({ score }) => score).sort((a, b) => a - b)
  const at = (place: number) => sorted[place] ?? 0
  return rounded((at(Math.ceil(sorted.length / 2) - 1) + at(Math.floor(sorted.length / 2))) / 2, 1)
}

const shown = (part: ScoredPart): ScoredPart => ({
  ...part,
  points: part.points === undefined ? undefined : rounded(part.points, 2),
  components: part.components.map((one) => ({ ...one, outOf: rounded(one.outOf, 2), points: rounded(one.points, 2) })),
})

const rounded = (value: number, places: number): number => Number(value.toFixed(places))
