/** 评分考核 — the scores of all units, each ranked among its like and compared figure by figure (art. 27, 28). */
import type { Registry } from '../../city/registry.ts'
import type { Fairness } from '../../law/fairness.ts'
import type { ScoringTable } from '../../law/scoring.ts'
import type { FigureValue, Grouped } from '../evaluate.ts'
import { type Compared, compared } from '../fairness/compared.ts'
import type { Outcome } from '../fairness/level.ts'
import type { Standing } from '../fairness/long-at-the-bottom.ts'
import { placed } from '../fairness/placed.ts'
import type { ApartReason } from '../words.ts'
import { decimalOf, rounded } from './decimal.ts'
import { peersOf } from './peers.ts'
import { type Scored, type ScoredComponent, type ScoredPart, scoreOf } from './score.ts'

type Peers = ScoringTable['peers'][number]

export interface ComparedComponent extends ScoredComponent {
  /** how the rate stands among its like; undefined of days, of what is given, and of nothing */
  compared: Compared | undefined
}

export interface Score extends Omit<Scored, 'why' | 'parts'> {
  of: string
  /** 收缩得分 — by the same rules, of the shrunk rates */
  steadied: number | undefined
  /** matters due in the period */
  due: number
  parts: (Omit<ScoredPart, 'components'> & { components: ComparedComponent[] })[]
}

/** Who is ranked has a score. */
type Full = Score & { score: number; steadied: number }

export type Apart = Score & { peers: string; why: ApartReason }

export interface PeerGroup extends Pick<Peers, 'code' | 'zh' | 'en'> {
  /** 满分 */
  total: number
  /** half score more, half less: where a unit stands matters less than how far from its like */
  median: number
  /** how many are ranked in it */
  size: number
  /** best first; equal ones share a place */
  ranked: (Full & { place: number })[]
}

export interface Scores {
  groups: PeerGroup[]
  apart: Apart[]
}

export interface ScoredBy {
  scoring: ScoringTable
  fairness: Fairness
  unit: Registry['unit']
  /** last day of the period */
  to: string
}

/** @param grouped the figures of each unit; villages and communities get no score, whatever is said of them (art. 21 ¶3) */
export function scoresOf(grouped: readonly Grouped[], by: ScoredBy): Scores {
  const found = grouped.flatMap((one) => {
    const due = matterOf('on-time-feedback', one.figures)?.matters ?? 0
    const peers = peersOf(one.of, due, by.scoring, by.unit)
    return peers ? [{ ...one, due, peers }] : []
  })
  const scored = by.scoring.peers.map((peers) => ({
    peers,
    all: scoredGroup(
      found.filter((one) => one.peers === peers),
      by,
    ),
  }))
  return {
    groups: scored.flatMap(({ peers, all }) => groupOf(peers, all, by.scoring) ?? []),
    apart: scored.flatMap(({ peers, all }) =>
      all.flatMap(({ why, ...score }) => (why ? [{ ...score, peers: peers.code, why }] : [])),
    ),
  }
}

type Whole = Score & Pick<Scored, 'why'>

function scoredGroup(
  units: readonly (Grouped & { due: number; peers: Peers })[],
  { scoring, fairness, to }: ScoredBy,
): Whole[] {
  const names = scoring.parts.flatMap(({ components }) => components.flatMap(({ figure }) => figure ?? []))
  const comparisons = new Map(names.map((name) => [name, compared(outcomesOf(name, units), fairness)]))
  return units.map(({ of, figures, due, peers }) => {
    const comparedBy = (figure: string | undefined) =>
      figure === undefined ? undefined : comparisons.get(figure)?.get(of)
    const asked = { of, figures, due, peers, to }
    const { parts, ...score } = scoreOf(asked, scoring)
    const steadied = scoreOf({ ...asked, instead: (figure) => comparedBy(figure)?.shrunk }, scoring).score
    const beside = parts.map((part) => ({
      ...part,
      components: part.components.map((one) => ({ ...one, compared: comparedBy(one.figure) })),
    }))
    return { of, due, ...score, steadied, parts: beside }
  })
}

/** Shares alone are compared: of days nobody knows how chance spreads them. */
function outcomesOf(name: string, units: readonly Grouped[]): Map<string, Outcome> {
  return new Map(
    units.flatMap(({ of, figures }) => {
      const outcome = matterOf(name, figures)
      return outcome ? [[of, outcome] as const] : []
    }),
  )
}

function matterOf(name: string, figures: readonly FigureValue[]): Outcome | undefined {
  const figure = figures.find((one) => one.figure === name)
  return figure?.unit === 'ratio' ? { hits: figure.numerator, matters: figure.denominator } : undefined
}

function groupOf({ code, zh, en, total }: Peers, all: readonly Whole[], scoring: ScoringTable): PeerGroup | undefined {
  const theirs = all.flatMap(({ why, score, steadied, ...rest }): Full[] =>
    why === undefined && score !== undefined && steadied !== undefined ? [{ ...rest, score, steadied }] : [],
  )
  if (theirs.length === 0) return undefined
  const by = ({ score, steadied }: Full) => (scoring.places === 'shrunk' ? steadied : score)
  const places = placed(theirs.map(by))
  const ranked = theirs
    .map((one, n) => ({ place: places[n] ?? 0, ...one }))
    .sort((one, other) => one.place - other.place || one.of.localeCompare(other.of))
  const median = medianOf(
    theirs.map(({ score }) => score),
    scoring.rounding.score,
  )
  return { code, zh, en, total: total ?? scoring.total, median, size: theirs.length, ranked }
}

function medianOf(scores: readonly number[], places: number): number {
  const sorted = [...scores].sort((one, other) => one - other)
  const at = (place: number) => decimalOf(sorted[place] ?? 0)
  const middle = at(Math.ceil(sorted.length / 2) - 1)
    .plus(at(Math.floor(sorted.length / 2)))
    .div(2)
  return rounded(middle, places).toNumber()
}

/** What the ladder of article 31 reads of a result. */
export const standingsOf = ({ groups, apart }: Scores): Standing[] => [
  ...groups.flatMap(({ code, size, ranked }) =>
    ranked.map((one) => ({ unit: one.of, peers: code, place: one.place, size, red: redOf(one) })),
  ),
  ...apart.map((one) => ({ unit: one.of, peers: one.peers, place: undefined, size: 0, red: redOf(one) })),
]

const redOf = ({ parts }: Score): string[] =>
  parts
    .flatMap(({ components }) => components)
    .flatMap((one) => (one.compared?.flag === 'red' && one.figure !== undefined ? [one.figure] : []))
