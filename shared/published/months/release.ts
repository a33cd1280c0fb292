/** 月度发布 — what is told of one month, sealed as it was told. */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'

const words = { zh: z.string(), en: z.string() }
const named = z.strictObject({ code: z.string(), name: z.string() })
const place = {
  area: z.string().optional().describe('区划代码；没有的为全市 of the whole city where left out'),
  category: z.string().optional().describe('一级分类代码；没有的为全部分类 of all categories where left out'),
}

export const toldCount = z.strictObject({
  ...place,
  count: z.int().describe('登记件数，随机舍入至5的倍数 matters registered, rounded at random to a multiple of 5'),
})

export const toldRate = z.strictObject({
  figure: z.string(),
  ...place,
  hits: z.int().optional().describe('分子，舍入；不足10件不公开 numerator, rounded; fewer than 10 are not told'),
  misses: z.int().optional().describe('分母中未计入分子的，舍入 the rest of the denominator, rounded'),
  rate: z.number().optional().describe('依两个舍入后的件数 of the two rounded counts'),
  atLeast: z.number().optional().describe('不低于：未计入分子的不足10件 at least: fewer than 10 miss'),
  atMost: z.number().optional().describe('不高于：计入分子的不足10件 at most: fewer than 10 hit'),
})

export const restating = z.strictObject({
  release: z.string().describe('前件 what it restates'),
  sha256: z.string().describe('前件的哈希 the hash of that'),
  reason: z.string().describe('更正的理由 why'),
})

export const release = lazily(() =>
  z.strictObject({
    shape: z.literal(1),
    release: z.string().describe('2026-10；更正件为 2026-10.2'),
    month: z.string(),
    ...{ from: z.string(), to: z.string() },
    at: z.string().describe('何时统计 when it was counted'),
    unread: z.int().describe('不能读取、没有计入的件数 matters that could not be read, and count nowhere'),
    restates: restating.optional(),
    counts: z.array(toldCount),
    rates: z.array(toldRate),
    /** as they were called then */
    figures: z.array(z.strictObject({ code: z.string(), ...words, formula: z.strictObject(words) })),
    areas: z.array(named),
    categories: z.array(named),
  }),
)
export type Release = Parsed<typeof release>
