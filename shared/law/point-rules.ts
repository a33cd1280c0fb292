/** 计分规则 — how a figure becomes points, as data (art. 28). */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'

const share = z.number().min(0).max(1)
const points = z.number().nonnegative()

/** 计入的件 — those of the numerator, or those of the denominator only. */
export const countedMatters = z.enum(['hits', 'misses'])

/** 按比例 — the share of the points that the rate is: 90 % of 20 points are 18. */
const proportional = z.strictObject({ rule: z.literal('proportional') })

/** 天数折分 — all points up to `full` days, none from `none` days on, evenly between. */
const scale = z
  .strictObject({ rule: z.literal('scale'), full: z.number().nonnegative(), none: z.number().positive() })
  .refine(({ full, none }) => full < none, said('fewer days give more points', '天数越少得分越高：full 须小于 none。'))

/** 目标扣分 — all points from the target on; each percentage point below takes some. */
const target = z
  .strictObject({
    rule: z.literal('target'),
    target: share,
    /** 每低1个百分点扣 */
    perPoint: z.number().positive(),
    /** 不足1个百分点的按1个百分点计（begun）、不计（completed）；无则按比例 in proportion where it is not said */
    steps: z.enum(['begun', 'completed']).optional(),
    /** 扣完为止、最多扣至 */
    least: points.default(0),
    /** 低于此值不得分 — below it no points at all, whatever the least is */
    cutOff: share.optional(),
  })
  .refine(
    ({ target: to, cutOff = 0 }) => cutOff <= to,
    said('the cut-off is not above the target', '不得分线不得高于目标。'),
  )

/** 分档得分 — the points of the first band that the rate reaches; none where it reaches no band. */
const bands = z
  .strictObject({ rule: z.literal('bands'), bands: z.array(z.strictObject({ from: share, points })).min(1) })
  .refine(
    ({ bands: all }) =>
      all.every(
        ({ from, points: p }, n) => n === 0 || (from < (all[n - 1]?.from ?? 0) && p <= (all[n - 1]?.points ?? 0)),
      ),
    said('bands from the highest down, with points that do not rise', '各档由高到低排列，分值不得升高。'),
  )

/** 按件扣分 — each matter takes some. */
const matters = z.strictObject({
  rule: z.literal('matters'),
  counts: countedMatters,
  each: z.number().positive(),
  least: points.default(0),
})

/** 主管部门评定 — no figure: what the authority gave, by which document; a unit of which nothing is said keeps all points. */
const given = z.strictObject({
  rule: z.literal('given'),
  given: z
    .array(
      z.strictObject({
        unit: z.string().min(1),
        /** the last day of the period evaluated: a half-year's, a year's, a month's */
        to: z.iso.date(),
        points,
        document: z.string().min(1).max(200),
      }),
    )
    .default([]),
})

export const pointRule = lazily(() =>
  z.discriminatedUnion('rule', [proportional, scale, target, bands, matters, given]),
)
export type PointRule = Parsed<typeof pointRule>
