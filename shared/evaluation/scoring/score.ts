/** 评分 — the score of one unit by a table: parts, what is added and taken, vetoes (art. 28). */
import type { ScoringTable } from '../../law/scoring.ts'
import type { FigureValue } from '../evaluate.ts'
import type { ApartReason } from '../words.ts'
import { Decimal, decimalOf, percent, rounded, sumOf, written } from './decimal.ts'
import { adjusted, type Points, pointsOf, type Scorable } from './points.ts'
import { adjustmentWords, ruleWords } from './rule-words.ts'

export type Component = ScoringTable['parts'][number]['components'][number]
type Peers = ScoringTable['peers'][number]
type Named = Pick<Peers, 'zh' | 'en'>

export interface ScoredComponent extends Named, Pick<FigureValue, 'unit' | 'value' | 'numerator' | 'denominator'> {
  /** undefined of what the authority gives */
  figure: string | undefined
  weight: number
  /** the points it can bring here: those of a component with too few matters go to the others of its part */
  outOf: number
  points: number
  rule: Named
  /** 20 − (95 − 89.82) × 1 = 14.82 */
  arithmetic: string
}

export interface ScoredPart extends Named {
  code: string
  weight: number
  /** undefined where nothing of it counts */
  points: number | undefined
  components: ScoredComponent[]
}

export interface Adjustment extends Named {
  code: string
  figure: string
  points: number
  rule: Named
  arithmetic: string
}

export interface Veto {
  figure: string
  /** the score is at most this */
  leaves: number
  /** 55.3 < 60 → 0 */
  arithmetic: string
}

export interface Scored {
  /** undefined where it is listed apart */
  score: number | undefined
  why: ApartReason | undefined
  parts: ScoredPart[]
  adjustments: Adjustment[]
  vetoes: Veto[]
}

export interface Asked {
  of: string
  /** the group it is ranked in, and whose components count */
  peers: Peers
  due: number
  /** last day of the period */
  to: string
  figures: readonly FigureValue[]
  /** another value of a rate, which is scored instead: the shrunk one */
  instead?: (figure: string) => number | undefined
}

export function scoreOf(asked: Asked, table: ScoringTable): Scored {
  const counts = ({ only }: { only?: string[] | undefined }) => !only || only.includes(asked.peers.code)
  const parts = table.parts.flatMap((part) => {
    const components = part.components.filter(counts)
    return components.length > 0 ? [scoredPart({ ...part, components }, asked, table)] : []
  })
  const adjustments = table.adjustments.filter(counts).flatMap((one) => adjustmentOf(one, asked, table) ?? [])
  const vetoes = table.vetoes.filter(counts).flatMap((one) => vetoOf(one, asked, table) ?? [])
  const oneSided = parts.some(({ points }) => points === undefined)
  const why = asked.due < table.atLeast.matters ? 'few-matters' : oneSided ? 'one-sided' : undefined
  if (why) return { score: undefined, why, parts, adjustments, vetoes }
  // As they are shown, so that who adds them up finds the score.
  const shown = [...parts.flatMap(({ components }) => components), ...adjustments].map(
    ({ points }) => new Decimal(points),
  )
  const most = Math.min(asked.peers.total ?? table.total, ...vetoes.map(({ leaves }) => leaves))
  const score = rounded(sumOf(shown), table.rounding.score).toNumber()
  return { score: Math.min(most, Math.max(0, score)), why, parts, adjustments, vetoes }
}

function scoredPart(
  { code, zh, en, components }: ScoringTable['parts'][number],
  asked: Asked,
  table: ScoringTable,
): ScoredPart {
  const weight = weightOf(components)
  const enough = components.filter((one) => isEnough(one, asked, table))
  const share = { all: weight, enough: weightOf(enough) }
  const scored = components.map((one) => scoredComponent(one, asked, table, enough.includes(one) ? share : undefined))
  const points = enough.length > 0 ? sumOf(scored.map((one) => new Decimal(one.points))).toNumber() : undefined
  return { code, zh, en, weight: weight.toNumber(), points, components: scored }
}

const weightOf = (components: readonly Component[]): Decimal =>
  sumOf(components.map(({ weight }) => new Decimal(weight)))

/** What is counted by the matter, given, or full in any case needs no least number. */
function isEnough({ figure, points: { rule } }: Component, { figures }: Asked, { atLeast }: ScoringTable): boolean {
  if (figure === undefined || rule === 'matters' || atLeast.otherwise === 'full') return true
  return (figureOf(figure, figures)?.denominator ?? 0) >= atLeast.component
}

/** @param share of the part's points that its components with enough matters bring; undefined where it is none of them */
function scoredComponent(
  component: Component,
  asked: Asked,
  table: ScoringTable,
  share: { all: Decimal; enough: Decimal } | undefined,
): ScoredComponent {
  const found = component.figure === undefined ? undefined : figureOf(component.figure, asked.figures)
  const { unit = 'ratio', value, numerator = 0, denominator = 0 } = found ?? {}
  const { zh, en } = component.name ?? found ?? { zh: component.figure ?? '', en: component.figure ?? '' }
  const behind = { unit, value, numerator, denominator }
  const said = { figure: component.figure, zh, en, ...behind, weight: component.weight, rule: ruleWords(component) }
  if (!share) return { ...said, outOf: 0, points: 0, arithmetic: `${denominator} < ${table.atLeast.component} → 0` }
  const { points, how } = componentPoints(component, asked, table)
  const isWhole = share.all.eq(share.enough)
  const reached = rounded(points.times(share.all).div(share.enough), table.rounding.points)
  const outOf = rounded(new Decimal(component.weight).times(share.all).div(share.enough), table.rounding.points)
  const moved = isWhole ? how : `(${how}) × ${written(share.all)} ÷ ${written(share.enough)}`
  return { ...said, outOf: outOf.toNumber(), points: reached.toNumber(), arithmetic: withResult(moved, reached) }
}

/** What ends in an arrow says its result already. */
const withResult = (how: string, result: Decimal): string =>
  how.endsWith(`→ ${written(result)}`) || how === written(result) ? how : `${how} = ${written(result)}`

function componentPoints({ figure, weight, points: rule }: Component, asked: Asked, table: ScoringTable): Points {
  const all = new Decimal(weight)
  if (rule.rule === 'given') {
    const given = rule.given.findLast(({ unit, to }) => unit === asked.of && to === asked.to)
    const points = given ? new Decimal(given.points) : all
    return { points, how: written(points) }
  }
  const of = figure === undefined ? undefined : scorableOf(figure, asked, table)
  const few = !of || (rule.rule !== 'matters' && of.hits + of.misses < table.atLeast.component)
  if (few) return { points: all, how: `${of ? of.hits + of.misses : 0} < ${table.atLeast.component} → ${written(all)}` }
  return pointsOf(rule, of, all)
}

function adjustmentOf(
  one: ScoringTable['adjustments'][number],
  asked: Asked,
  table: ScoringTable,
): Adjustment | undefined {
  const of = scorableOf(one.figure, asked, table)
  if (!of || of[one.counts] === 0) return undefined
  const { points, how } = adjusted(one, of)
  const reached = rounded(points, table.rounding.points)
  const { code, zh, en, figure } = one
  return {
    code,
    zh,
    en,
    figure,
    points: reached.toNumber(),
    rule: adjustmentWords(one),
    arithmetic: withResult(how, reached),
  }
}

function vetoOf(
  { figure, under, leaves }: ScoringTable['vetoes'][number],
  asked: Asked,
  table: ScoringTable,
): Veto | undefined {
  const of = scorableOf(figure, asked, table)
  if (!of?.value.lt(under)) return undefined
  return { figure, leaves, arithmetic: `${percent(of.value)} < ${percent(under)} → ${leaves}` }
}

/** A rate as an exact share of its matters, or rounded as a percentage first where the table says so. */
function scorableOf(name: string, { figures, instead }: Asked, { rounding }: ScoringTable): Scorable | undefined {
  const figure = figureOf(name, figures)
  if (figure?.value === undefined) return undefined
  const { unit, value, numerator, denominator } = figure
  const matters = { hits: numerator, misses: denominator - numerator }
  if (unit !== 'ratio') return { value: decimalOf(value), said: written(value), ...matters }
  const other = instead?.(name)
  const exact = other === undefined ? new Decimal(numerator).div(denominator) : decimalOf(other)
  if (rounding.percent === undefined) return { value: exact, said: `${numerator}/${denominator}`, ...matters }
  const shown = rounded(exact.times(100), rounding.percent).div(100)
  return { value: shown, said: `${percent(shown)}%`, ...matters }
}

const figureOf = (name: string, figures: readonly FigureValue[]): FigureValue | undefined =>
  figures.find(({ figure }) => figure === name)
