/** 答复的发现 — as the check before the check answers them. */
import * as z from 'zod'
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

export const findingsAnswer = z.strictObject({ findings: z.array(findingAnswer) })
