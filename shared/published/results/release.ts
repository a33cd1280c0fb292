/** 结果公开件 — what is told of one published result, sealed as it was told. */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'

const words = { zh: z.string(), en: z.string() }
const limits = z.strictObject({ low: z.number(), high: z.number() })

export const shownFigure = z.strictObject({
  figure: z.string(),
  unit: z.string().optional().describe('单位代码；没有的为全市 of the whole city where left out'),
  value: z.number().optional().describe('比率为0至1，或者工作日'),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  calendarDays: z.number().optional(),
  atLeast: z.number().optional().describe('不低于：未计入分子的只有少数几件 at least: only a few miss'),
  atMost: z.number().optional().describe('不高于：计入分子的只有少数几件 at most: only a few hit'),
})

export const shownStanding = z.strictObject({
  unit: z.string(),
  peers: z.string().describe('同类组'),
  place: z.int().optional().describe('同类组内名次，依收缩比率'),
  size: z.int().describe('组内排名的单位数'),
  score: z.number().optional().describe('各项指标都公开的才列 only where every figure it is made of is told'),
  why: z.string().optional().describe('单列的原因 why it is not ranked'),
  excludedShare: z.number().optional().describe('不计入考核的比例 share excluded by rulings'),
  excludedBelow: z.number().optional().describe('不计入考核的比例低于 below so much'),
  funnel: z.array(
    z.strictObject({
      figure: z.string(),
      flag: z.string().describe('red 低于控制限 · grey · within · above · few-matters · few-peers'),
      others: z.number().optional().describe('组内其他单位的水平'),
      grey: limits.optional().describe('95.45 % of blameless units of its size'),
      red: limits.optional().describe('99.73 %'),
    }),
  ),
})

export const resultRelease = lazily(() =>
  z.strictObject({
    shape: z.literal(1),
    result: z.string(),
    ...{ node: z.string(), year: z.int(), from: z.string(), to: z.string(), publishedAt: z.string() },
    manifest: z.string().describe('审定的封存清单的哈希 the hash that was approved and announced'),
    restates: z.strictObject({ result: z.string(), manifest: z.string(), reason: z.string() }).optional(),
    figures: z.array(shownFigure),
    standings: z.array(shownStanding),
    called: z.array(z.strictObject({ code: z.string(), ...words, unit: z.string(), formula: z.strictObject(words) })),
    units: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
)
export type ResultRelease = Parsed<typeof resultRelease>
