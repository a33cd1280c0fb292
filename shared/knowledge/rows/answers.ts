/** 条目表 — what calls about spreadsheets of articles answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { difference } from '../answers.ts'

const words = z.string()

export const articleRowAnswers = {
  listArticleRows: pageOf(
    z.strictObject({
      article: words,
      title: words,
      questions: words.describe('每行一个 a line each'),
      answer: words,
      deskAnswer: words.optional(),
      owner: words,
      source: z.strictObject({ title: words, number: words }),
      validFrom: z.iso.date(),
      validUntil: z.iso.date().optional(),
      reviewDue: z.iso.date(),
      areas: z.array(words),
      categories: z.array(words),
      related: z.array(words),
    }),
  ),
  sendArticleRows: z.strictObject({
    entered: z.boolean().describe('是否已经提出'),
    new: z.int().describe('新增'),
    changed: z.int().describe('有变'),
    unchanged: z.int().describe('无变'),
    refused: z.int().describe('有误，未提出'),
    rows: z.array(
      z.strictObject({
        row: z.int(),
        line: z.int().optional().describe('文件中的行号 line of the file'),
        article: words.optional(),
        outcome: z
          .enum(['new', 'changed', 'unchanged', 'refused'])
          .describe('new 新增 · changed 有变 · unchanged 无变 · refused 有误'),
        version: z.int().optional().describe('提出的版本'),
        differences: z.array(difference).optional(),
        problem: z
          .strictObject({
            code: words,
            zh: words,
            en: words,
            errors: z
              .array(z.strictObject({ field: words.describe('表头'), zh: words, en: words }))
              .optional()
              .describe('逐项说明'),
          })
          .optional(),
      }),
    ),
  }),
}
