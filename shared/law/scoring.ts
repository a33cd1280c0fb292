/** 评分 — the shape of a score as data: weights, points, groups and minimum size (art. 28). */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { cited, words } from './limit.ts'
import { level, unitKind } from './tree.ts'

/** Figures a score may combine: those that differ by what a unit does. */
export const scoredFigure = lazily(() =>
  z.enum([
    'on-time-feedback',
    'closing',
    'closing-on-time',
    'average-days',
    'solved',
    'satisfaction',
    'satisfaction-unmarked',
    'satisfaction-strict',
  ]),
)

/** 办理效率、实际效果 — a score needs both. */
export const scoreParts = ['efficiency', 'effect'] as const

const component = lazily(() =>
  z
    .strictObject({
      figure: scoredFigure(),
      /** points of a hundred */
      weight: z.number().positive(),
      /** days only: all points up to `full`, none from `none` on, evenly between; a share gives its share of the points */
      scale: z.strictObject({ full: z.number().nonnegative(), none: z.number().positive() }).optional(),
    })
    .refine(
      ({ figure, scale }) => (figure === 'average-days') === (scale !== undefined),
      said('days need a scale, shares none', '平均天数须有折算区间（scale），比率指标不得有。'),
    )
    .refine(
      ({ scale }) => !scale || scale.full < scale.none,
      said('fewer days give more points', '天数越少得分越高：full 须小于 none。'),
    ),
)

export const scoring = lazily(() =>
  z
    .strictObject({
      parts: z
        .array(
          z.strictObject({
            code: z.enum(scoreParts),
            ...words.shape,
            components: z.array(component()).min(1),
          }),
        )
        .length(2),
      /** so many matters due (of 按时反馈率) before a unit is ranked; so many behind a figure before it counts */
      atLeast: z.strictObject({ matters: z.int().positive(), component: z.int().positive() }),
      /** 同类单位 — the first that a unit fits; it is ranked among them and nobody else */
      peers: z
        .array(
          z.strictObject({
            code: z.string().min(1),
            ...words.shape,
            levels: z.array(level).min(1),
            kinds: z.array(unitKind).min(1),
          }),
        )
        .min(1),
      ...cited,
    })
    .refine(
      ({ parts }) => new Set(parts.map(({ code }) => code)).size === parts.length,
      said('each part once', '每个部分只列一次。'),
    )
    .refine(
      ({ parts }) => parts.flatMap(({ components }) => components).reduce((sum, { weight }) => sum + weight, 0) === 100,
      said('the weights add up to a hundred', '权重之和须为一百。'),
    ),
)
export type Scoring = Parsed<typeof scoring>
export type ScoredFigure = Parsed<typeof scoredFigure>
