/** 检验报告 — how suggestions did lately, by replay, and how often they were followed. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { methods } from './learning/train.ts'

const counts = z.strictObject({ top1: z.int(), top3: z.int() })
const measured = z.strictObject({ matters: z.int(), top1: z.int(), top3: z.int(), spoken: z.int() })

/** 按分类 — matters that stood under a category in the replayed days, and how they were suggested. */
const line = z.strictObject({
  category: z.string(),
  matters: z.int(),
  top1: z.int(),
  top3: z.int(),
  keyword3: z.int().describe('关键词基线前三命中 among three by keywords'),
})

export const suggestionReport = lazily(() =>
  z.strictObject({
    day: z.iso.date().describe('训练日 day on whose night it was learned'),
    examples: z.int().describe('样本数 matters learned from'),
    method: z.enum(methods),
    compared: z
      .strictObject({ centroid: measured, logistic: measured })
      .optional()
      .describe('两种方法近两周的比较 both methods on the last two weeks'),
    replayed: z
      .strictObject({
        from: z.iso.date(),
        to: z.iso.date(),
        matters: z.int(),
        suggestions: counts,
        keyword: counts.describe('关键词基线 by pairs of the category’s name'),
        spoken: z.int().describe('作出建议的 for which anything was suggested'),
        surest: z
          .strictObject({ matters: z.int(), margin: z.number().optional() })
          .describe('最有把握且百中九十五的件数、所在差距 how many of the surest are right in 95 of 100'),
        returned: z.int().describe('首派退回后改类的 returned, then dispatched under another category'),
        avoided: z.int().describe('其中首条建议即为最终分类的 of those, suggested first as they ended'),
      })
      .optional(),
    accepted: z
      .strictObject({ shown: z.int(), first: z.int(), among: z.int(), overruled: z.int() })
      .describe('建议的采纳：派单时带有建议的、采纳首条、采纳其余、未采纳 of dispatches that say what was shown'),
    byItself: z
      .strictObject({ dispatched: z.int(), returned: z.int() })
      .optional()
      .describe('系统自动派单、其中首派退回后改类的 dispatched by the platform itself; of those, returned'),
    items: z.array(line),
  }),
)
export type SuggestionReport = Parsed<typeof suggestionReport>
export type ReportedLine = SuggestionReport['items'][number]

export const nothingLearned = (day: string): SuggestionReport => ({
  ...{ day, examples: 0, method: 'centroid' },
  accepted: { shown: 0, first: 0, among: 0, overruled: 0 },
  items: [],
})
