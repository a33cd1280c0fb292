/** 应答 — what calls for suggestions answer. */
import * as z from 'zod'
import { emergencyKind } from '../../../city/city.ts'
import { suggestionReport } from '../../../suggesting/index.ts'
import { ticketType } from '../../words/classification.ts'
import { ticketRow } from './rows.ts'

const words = z.array(z.string()).describe('依据词，取自原文 as the text says it')
const share = z.number().describe('0至1 from 0 to 1')

const unit = z.strictObject({
  by: z.enum(['responsibility-list', 'catalogue']),
  lead: z.string(),
  coHandlers: z.array(z.string()),
  open: z.int().describe('在手工单数 open orders it holds'),
  more: z.boolean().describe('不止此数 more than that'),
  carries: z.int().optional().describe('承载量 how many it says it can carry'),
  hours: z.string().optional().describe('办公时间 when somebody is there'),
  warnings: z.array(z.strictObject({ code: z.string(), zh: z.string(), en: z.string() })),
})

const suggestion = z.strictObject({
  day: z.iso.date(),
  model: z
    .strictObject({
      hash: z.string(),
      day: z.iso.date().describe('训练日 on whose night it was learned'),
      examples: z.int(),
    })
    .optional()
    .describe('尚未训练的，仅据分类名称和事项说明 none yet: names and duties of categories alone'),
  margin: share.describe('首条与次条之差；过小则不作建议 first before second; too little and nothing is suggested'),
  categories: z.array(
    z.strictObject({
      category: z.string(),
      share,
      words,
      unit: unit.optional().describe('现行目录没有该分类和区域的，无 none where the catalogue in force has no row'),
    }),
  ),
  area: z.strictObject({ area: z.string(), words }).optional().describe('文字中的区域 the area the text names'),
  type: z.strictObject({ type: ticketType, words }).optional(),
  emergency: z
    .strictObject({ kind: emergencyKind, words })
    .optional()
    .describe('疑似突发事项，请立即判断 likely an emergency: judge at once'),
  similar: z
    .array(ticketRow.extend({ share: share.describe('文字重合 of both texts') }))
    .describe('近期同类、同区域的相似诉求件，仅调用人可见的 of those the caller may see'),
})

export const suggestingAnswers = {
  suggestDispatch: suggestion,
  readSuggestion: suggestion.extend({ ticket: z.string() }),
  readSuggestionReport: suggestionReport().extend({
    hash: z.string().optional().describe('在用模型；尚未训练的，无 of the model in use; none before the first night'),
  }),
}
