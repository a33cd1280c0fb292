/** 计分 — how many points a rule makes of a figure, and the arithmetic anybody can follow (art. 28). */
import type { PointRule } from '../../law/point-rules.ts'
import { Decimal, percent, written } from './decimal.ts'

/** What a rule reads of a figure: its value, and the matters behind it. */
export interface Scorable {
  /** a share from 0 to 1, or days */
  value: Decimal
  /** the value as it is written: 18/20, 89.82% */
  said: string
  hits: number
  misses: number
}

export interface Points {
  points: Decimal
  /** what brought them, without the result: 20 − (95 − 89.82) × 1 */
  how: string
}

type RuleOf<R extends PointRule['rule']> = Extract<PointRule, { rule: R }>
type Scored = Exclude<PointRule['rule'], 'given'>

const none = new Decimal(0)

/** @returns from 0 to `weight` points, not rounded */
export function pointsOf(rule: RuleOf<Scored>, of: Scorable, weight: Decimal): Points {
  switch (rule.rule) {
    case 'proportional':
      return { points: bounded(weight.times(of.value), none, weight), how: `${written(weight)} × ${of.said}` }
    case 'scale':
      return onScale(rule, of, weight)
    case 'target':
      return ofTarget(rule, of, weight)
    case 'bands':
      return ofBands(rule, of)
    case 'matters':
      return ofMatters(rule, of, weight)
  }
}

function onScale({ full, none: nothing }: RuleOf<'scale'>, { value }: Scorable, weight: Decimal): Points {
  const length = new Decimal(nothing).minus(full)
  const points = weight.times(new Decimal(nothing).minus(value)).div(length)
  const how = `${written(weight)} × (${nothing} − ${written(value)}) ÷ (${nothing} − ${full})`
  return limited({ points, how }, none, weight)
}

function ofTarget(
  { target, perPoint, steps, least, cutOff }: RuleOf<'target'>,
  { value }: Scorable,
  weight: Decimal,
): Points {
  const missing = new Decimal(target).minus(value).times(100)
  if (missing.lte(0)) return { points: weight, how: `${percent(value)} ≥ ${percent(target)} → ${written(weight)}` }
  if (cutOff !== undefined && value.lt(cutOff))
    return { points: none, how: `${percent(value)} < ${percent(cutOff)} → 0` }
  const taken = steps ? missing.round(0, steps === 'begun' ? Decimal.roundUp : Decimal.roundDown) : missing
  const difference = `${percent(target)} − ${percent(value)}`
  const shown = steps === undefined ? `(${difference})` : steps === 'begun' ? `⌈${difference}⌉` : `⌊${difference}⌋`
  const how = `${written(weight)} − ${shown} × ${perPoint}`
  return limited({ points: weight.minus(taken.times(perPoint)), how }, new Decimal(least), weight)
}

function ofBands({ bands }: RuleOf<'bands'>, { value }: Scorable): Points {
  const band = bands.find(({ from }) => value.gte(from))
  if (band)
    return { points: new Decimal(band.points), how: `${percent(value)} ≥ ${percent(band.from)} → ${band.points}` }
  return { points: none, how: `${percent(value)} < ${percent(bands.at(-1)?.from ?? 0)} → 0` }
}

function ofMatters({ counts, each, least }: RuleOf<'matters'>, of: Scorable, weight: Decimal): Points {
  const points = weight.minus(new Decimal(each).times(of[counts]))
  return limited({ points, how: `${written(weight)} − ${of[counts]} × ${each}` }, new Decimal(least), weight)
}

const bounded = (points: Decimal, least: Decimal, most: Decimal): Decimal =>
  points.lt(least) ? least : points.gt(most) ? most : points

/** Says where a limit took the place of what was computed: 25 − (98 − 50) × 0.5 = 1 → 12.5. */
function limited({ points, how }: Points, least: Decimal, most: Decimal): Points {
  const held = bounded(points, least, most)
  return { points: held, how: held.eq(points) ? how : `${how} = ${written(points)} → ${written(held)}` }
}

/** 加分、扣分 — so much each matter, at most so much. */
export function adjusted(
  { counts, each, most }: { counts: 'hits' | 'misses'; each: number; most: number },
  of: Scorable,
): Points {
  const points = new Decimal(each).times(of[counts])
  const bound = new Decimal(most)
  return limited({ points, how: `${of[counts]} × ${each}` }, bound.neg(), bound)
}
