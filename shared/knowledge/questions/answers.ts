/** 未答问题 — what calls about them answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { moment } from '../../schema/moment.ts'
import { questionStates } from './words.ts'

const act = z.strictObject({ at: moment, staff: z.string().describe('工号') })

const question = z.strictObject({
  question: z.string().describe('编号'),
  week: z.iso.date().describe('该周的星期一'),
  words: z.array(z.string()).describe('问法：至少两次检索共有的字，其余为… what two searches at least have in common'),
  unanswered: z.int().describe('没有答案的次数'),
  abandoned: z.int().describe('有结果而未打开的次数；系统不报告打开与否的，不计 counted where opening is told'),
  state: z.enum(questionStates).describe('open 待认领 · claimed 已认领 · closed 已了结'),
  claimed: act.optional(),
  closed: act.extend({ article: z.string().optional(), reasons: z.string().optional() }).optional(),
})

export const articleQuestionAnswers = {
  listArticleQuestions: pageOf(question),
  claimArticleQuestion: question,
  releaseArticleQuestion: question,
  closeArticleQuestion: question,
}
