/** 答复的发现 — as the check before the check answers them. */
import * as z from 'zod'
import { pageOf } from '../../../door/pages.ts'
import { moment } from '../../../schema/moment.ts'
import { citedTexts, type FindingCode, findingKinds } from '../../reply-check/findings.ts'

const codes = Object.keys(findingKinds) as [FindingCode, ...FindingCode[]]

export const findingAnswer = z
  .strictObject({
    code: z.enum(codes),
    zh: z.string(),
    en: z.string(),
    article: z.string(),
    cites: z
      .array(
        z.strictObject({
          in: z.enum(citedTexts).describe('所在文本 which text'),
          start: z.int().describe('起，以 UTF-16 计 first place, in UTF-16 units'),
          end: z.int().describe('止，不含 place behind the last'),
          words: z.string(),
          ticket: z.string().optional().describe('雷同的答复所属诉求件 of an earlier reply, whose ticket'),
        }),
      )
      .describe('所引字句；没有的，是缺少说法 words that it rests on; none where something is not said'),
  })
  .meta({
    id: 'ReplyFinding',
    description: '把关前检查的发现，只作提示 what a look at a reply found: advice, no verdict',
  })

const kind = { code: z.enum(codes), zh: z.string(), en: z.string() }
const many = z.int().min(1).describe('处数 how often')

/** 单位答复疑点 — a line a reply and kind; sums are of this page. */
export const unitFindingsAnswer = pageOf(
  z.strictObject({
    ticket: z.string(),
    workOrder: z.string(),
    repliedAt: moment,
    code: z.enum(codes),
    count: many,
  }),
).extend({
  unit: z.string(),
  looked: z.int().describe('本页看过的答复数 replies of this page that were looked at'),
  counts: z
    .array(z.strictObject({ ...kind, count: many, replies: many }))
    .describe('本页各类处数、涉及的答复数 of this page, by kind'),
})

export const findingsAnswer = z.strictObject({ findings: z.array(findingAnswer) })
