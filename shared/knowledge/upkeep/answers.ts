/** 待维护 — what calls for articles to be looked at answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { versionStates } from '../versions/words.ts'
import { contradictionReasons, staleReasons } from './words.ts'

const words = z.string()
const side = z.strictObject({ article: words, version: z.int(), title: words, owner: words })

export const upkeepAnswers = {
  listStaleArticles: pageOf(
    z.strictObject({
      article: words,
      title: words,
      owner: words,
      version: z.int(),
      state: z.enum(versionStates),
      validUntil: z.iso.date().optional(),
      reviewDue: z.iso.date(),
      reasons: z
        .array(z.enum(staleReasons))
        .describe('review-passed 复核期限已过 · ended 有效期已满 · ending 三十日内届满'),
    }),
  ),
  listUnusedArticles: pageOf(
    z.strictObject({
      article: words,
      title: words,
      owner: words,
      version: z.int(),
      since: z.iso.date().describe('自该日起施行'),
      unusedSince: z.iso.date().describe('自该日起无人引用 quoted by nobody since'),
    }),
  ),
  listContradictions: pageOf(
    z.strictObject({
      one: side,
      other: side,
      question: words.describe('一方的问法'),
      otherQuestion: words.describe('另一方的问法'),
      likeness: z.number().describe('问法的相近程度，0至1'),
      reasons: z.array(z.enum(contradictionReasons)).describe('numbers 数字不同 · terms 可否不同'),
      onlyOne: z.array(words).describe('只有一方说的数字'),
      onlyOther: z.array(words).describe('只有另一方说的数字'),
    }),
  ).extend({
    passedOver: z
      .int()
      .optional()
      .describe('未比对的条目数：一次至多比对五百条，请改用下级分类 not compared: ask for a category below'),
  }),
}
