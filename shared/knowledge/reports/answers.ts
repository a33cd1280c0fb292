/** 纠错 — what calls about reported errors answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { roles } from '../../law/permission.ts'
import { moment } from '../../schema/moment.ts'
import { reportStates, reviewFindings } from './words.ts'

const state = z
  .enum(reportStates)
  .describe('open 待处理 · refused 拟不采纳，待审看 · answered 已更正 · upheld 不予采纳')
const of = {
  task: z.string().describe('纠错任务编号'),
  state,
  article: z.string().describe('条目编号'),
  reported: z.int().describe('所报的版本 the version reported'),
}
const standing = {
  ...of,
  title: z.string(),
  owner: z.string().describe('责任单位'),
  dueBy: z.iso.date().describe('处理期限 last day to deal with it'),
  late: z.boolean().describe('逾期'),
}
const by = z.strictObject({
  role: z.enum(roles),
  id: z.string().describe('密钥的公开编号；不用密钥的为anyone'),
  staff: z.string().optional(),
  unit: z.string().optional(),
  channel: z.string().optional(),
})
const act = { at: moment, by }

const task = z.strictObject({
  ...standing,
  reports: z.array(
    z.strictObject({
      ...act,
      wrong: z.string().describe('哪里有误'),
      source: z.string().optional().describe('如何得知'),
    }),
  ),
  answered: z
    .strictObject({ ...act, version: z.int().optional(), note: z.string().optional() })
    .optional()
    .describe('更正：新版本；没有版本的为停用'),
  refusals: z.array(z.strictObject({ ...act, reasons: z.string() })),
  reviews: z.array(z.strictObject({ ...act, finding: z.enum(reviewFindings), reasons: z.string() })),
  reminders: z.array(z.strictObject({ ...act, demand: z.string() })),
  handledAt: moment.optional().describe('责任单位更正或者说明理由的时间'),
  endedAt: moment.optional(),
})

const received = z.strictObject({
  ...of,
  report: z.int().describe('其中第几条'),
  dueBy: z.iso.date().describe('责任单位的处理期限'),
})

export const articleReportAnswers = {
  reportPublicArticle: received,
  reportArticle: received,
  listArticleReports: pageOf(
    z.strictObject({
      ...standing,
      reports: z.int().describe('纠错条数'),
      reminders: z.int().describe('督办次数'),
      firstAt: moment,
      lastAt: moment,
      mendedBy: z.int().optional().describe('更正的版本'),
      handledAt: moment.optional().describe('责任单位更正或者说明理由的时间'),
      endedAt: moment.optional(),
    }),
  ),
  readArticleReport: task,
  answerArticleReport: task,
  refuseArticleReport: task,
  reviewArticleReport: task,
  remindOfArticleReport: task,
}
