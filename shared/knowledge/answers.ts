/** 知识 — what calls about articles answer. */
import * as z from 'zod'
import { pageOf } from '../door/pages.ts'
import { roles } from '../law/permission.ts'
import { moment } from '../schema/moment.ts'
import { articleFields } from './article.ts'
import { versionStates } from './versions/words.ts'

const id = z.string().describe('条目编号')
const version = z.int().describe('第几版')
const state = z
  .enum(versionStates)
  .describe('proposed 待审 · published 已发布 · rejected 未通过 · withdrawn 已停用 · replaced 已被新稿代替')
/** 样例 — of invented articles alone: every view of them says so */
const sample = z
  .literal('样例')
  .optional()
  .describe('样例条目，内容均为虚构 an invented article, written to show the platform')
const validity = {
  validFrom: z.iso.date().describe('自该日起有效'),
  validUntil: z.iso.date().optional().describe('有效期至'),
}

const act = z.strictObject({
  at: moment,
  role: z.enum(roles),
  id: z.string().describe('密钥的公开编号 public id of the key'),
  staff: z.string().optional().describe('工号'),
  unit: z.string().optional(),
  reasons: z.string().optional(),
})

const versionRow = z.strictObject({
  ...{ version, state, title: z.string(), owner: z.string(), ...validity, sample },
  proposed: act.describe('提出'),
  published: act.optional().describe('发布'),
  rejected: act.optional().describe('未通过'),
  withdrawn: act.optional().describe('停用'),
  replacedBy: z.int().optional().describe('代替它的版本'),
})

const kept = z.strictObject({
  article: id,
  revision: z.int().describe('修订号，用于If-Match the revision, for If-Match'),
  versions: z.array(versionRow),
})

const marks = z.array(z.strictObject({ from: z.int(), to: z.int() }))
const hit = z.strictObject({
  article: id,
  version,
  title: z.string(),
  titleMarks: marks.describe('标题中与问题相合之处（字符位置，不含末位） where the title meets the question'),
  excerpt: z.string().describe('公开答复的摘录'),
  excerptMarks: marks.describe('摘录中与问题相合之处'),
  owner: z.string().describe('责任单位'),
  ...validity,
  areas: z.array(z.string()),
  categories: z.array(z.string()),
  sample,
})
const hits = pageOf(hit).extend({
  didYouMean: z.string().optional().describe('您是不是要找 the question as it may have been meant'),
})

/** 使用情况 — quotes in answers that were given, and in replies that the platform's check passed */
const usage = z.strictObject({
  since: z.iso.date().describe('自该日起计 counted from'),
  answers: z.int().describe('直接答复引用的件数'),
  replies: z.int().describe('最终答复引用的件数'),
  calledBack: z.int().describe('其中回访已联系上的'),
  solved: z.int().describe('其中回访称已解决的'),
  lastOn: z.iso.date().optional().describe('最近一次引用'),
})

export const articleAnswer = z.strictObject({
  article: id,
  ...{ version, state, sample },
  inForce: z.boolean().describe('在所问之日有效，可以引用 in force on the day asked for'),
  title: z.string(),
  questions: z.array(z.string()).describe('其他问法'),
  answer: z.string().describe('公开答复'),
  deskAnswer: z.string().optional().describe('话务口径；只供平台和承办单位'),
  notes: z.array(z.string()).optional().describe('写给本角色的备注 notes for the role of the reader'),
  owner: z.string().describe('责任单位'),
  source: z.strictObject({ title: z.string(), number: z.string() }).describe('依据的文件'),
  ...validity,
  reviewDue: z.iso.date().describe('复核期限'),
  areas: z.array(z.string()),
  categories: z.array(z.string()),
  related: z.array(z.string()).describe('相关条目'),
  usage: usage.optional().describe('使用情况，截至前一日；只供平台和承办单位 as of the night before; for those inside'),
})

/** 差异 — of one field, between two versions */
export const difference = z.strictObject({
  field: z.enum(articleFields).describe('字段'),
  before: z.string().optional(),
  after: z.string().optional(),
  change: z.string().optional().describe('差异：[-删去-]{+加入+}'),
})

export const knowledgeAnswers = {
  proposeArticle: kept,
  publishArticle: kept,
  rejectArticle: kept,
  withdrawArticle: kept,
  listKeptArticles: pageOf(
    z.strictObject({
      article: id,
      title: z.string(),
      owner: z.string(),
      ...{ version, state },
      waiting: z.int().optional().describe('待审的版本 the version that waits'),
      ...validity,
      reviewDue: z.iso.date().describe('复核期限'),
      at: moment.describe('最近一次变更 last decided on'),
      sample,
    }),
  ),
  listArticleVersions: pageOf(versionRow),
  readArticle: articleAnswer,
  readPublicArticle: articleAnswer.omit({ deskAnswer: true, notes: true, usage: true }),
  searchArticles: hits.extend({
    search: z
      .string()
      .optional()
      .describe(
        '话务检索的编号：打开其中条目时在search中写明 named by whoever opens one of them: reading it with ?search=',
      ),
  }),
  searchPublicArticles: hits,
  compareVersions: pageOf(difference),
}
