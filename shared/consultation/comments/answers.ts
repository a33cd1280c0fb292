/** 意见 — what calls about comments answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { roles } from '../../law/permission.ts'
import { proofs } from '../../law/telling.ts'
import { moment } from '../../schema/moment.ts'
import { noticeStates } from '../../telling/index.ts'
import { act } from '../drafts/answers.ts'
import { commentStates, screenings, verdicts } from './words.ts'

const comment = z.string().describe('意见编号')
const clause = z.int().optional().describe('第几条；无则为整件草案')
const state = z
  .enum(commentStates)
  .describe(
    'shown 已展示 · waiting 待筛选 · published 已公开 · handed 已转责任单位 · off-topic 不在受理范围 · taken-down 已撤下',
  )
const verdict = z.enum(verdicts).optional().describe('adopted 采纳 · partly 部分采纳 · not-adopted 不采纳')
const reasons = z.string().optional().describe('理由')
const words = { title: z.string(), text: z.string() }

const kept = z.strictObject({
  comment,
  ...{ consultation: z.string(), clause, at: moment, state, ...words },
  shown: z.strictObject(words).optional().describe('公开的文本 as it is public'),
  change: z.string().optional().describe('差异：[-删去-]{+加入+}'),
  screened: act
    .extend({ outcome: z.enum(screenings) })
    .optional()
    .describe('筛选'),
  moves: z.array(act.extend({ down: z.boolean().describe('撤下；否则为恢复') })).describe('撤下和恢复'),
  verdict: act
    .extend({ verdict: z.enum(verdicts) })
    .optional()
    .describe('采纳情况'),
  told: z
    .strictObject({
      state: z.enum(noticeStates).describe('sent 已发短信待回执 · told 已告知'),
      how: z.enum(proofs).optional().describe('receipt 短信送达 · page 本人已查看 · deposit 存放于本人可查的页面'),
      at: moment.optional(),
      readAt: moment.optional().describe('本人查看的时间'),
    })
    .optional()
    .describe('采纳情况的告知'),
})

export const commentAnswers = {
  askCommentQuestion: z.strictObject({
    token: z.string().optional().describe('题号，与答案一同提交'),
    question: z.string().optional().describe('题目'),
    page: z.string().optional().describe('外部验证码的网页'),
    until: moment.optional().describe('有效至'),
  }),
  makeComment: z.strictObject({
    comment,
    code: z.string().describe('查询码，只给一次，请记下 shown here alone'),
    unverified: z.string().describe('说明'),
  }),
  listPublicComments: pageOf(z.strictObject({ comment, clause, at: moment, ...words, verdict, reasons })),
  readOwnComment: z.strictObject({
    comment,
    ...{ consultation: z.string(), draft: z.string().describe('草案标题'), clause, at: moment, state },
    because: z.string().optional().describe('不在受理范围或者撤下的理由'),
    where: z.string().optional().describe('不在受理范围的去处'),
    verdict,
    reasons,
  }),
  listKeptComments: pageOf(
    z.strictObject({ comment, consultation: z.string(), clause, at: moment, state, verdict, reasons }),
  ),
  readKeptComment: kept,
  screenComment: kept,
  takeDownComment: kept,
  putBackComment: kept,
  giveVerdicts: z.strictObject({
    items: z.array(
      z.strictObject({
        comment,
        done: z.boolean(),
        zh: z.string().optional().describe('未办的原因'),
        code: z.string().optional().describe('未办的原因代码'),
      }),
    ),
  }),
  readCommenter: z.strictObject({
    comment,
    name: z.string(),
    idNumber: z.string().describe('未经核验 unverified'),
    unverified: z.literal(true),
    ...{ occupation: z.string(), phone: z.string(), email: z.string() },
    ...{ title: z.string(), opinion: z.string().describe('原文') },
  }),
  listCommenterLooks: pageOf(
    z.strictObject({
      at: moment,
      ...{ role: z.enum(roles), id: z.string(), staff: z.string().optional(), unit: z.string().optional() },
      purpose: z.string(),
    }),
  ),
}
