/** 意见征集 — what calls about drafts answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { handlings } from '../../law/consulting.ts'
import { roles } from '../../law/permission.ts'
import { moment } from '../../schema/moment.ts'
import { clause } from './content.ts'
import { draftStates, stages } from './words.ts'

const id = z.string().describe('草案编号')
const state = z
  .enum(draftStates)
  .describe('proposed 待审 · opened 已公开征求意见 · refused 未通过 · replaced 已被新稿代替')
const about = {
  kind: z.string().describe('草案种类'),
  title: z.string(),
  unit: z.string().describe('责任单位'),
}
const period = { first: z.iso.date().describe('首日'), last: z.iso.date().describe('末日，至24时') }
const withdrawn = z.literal(true).optional().describe('已撤回')

export const act = z.strictObject({
  at: moment,
  role: z.enum(roles),
  id: z.string().describe('密钥的公开编号 public id of the key'),
  staff: z.string().optional().describe('工号'),
  unit: z.string().optional(),
  reasons: z.string().optional(),
})

const version = z.strictObject({
  ...{ version: z.int().describe('第几稿'), state, ...about },
  about: z.string().optional(),
  clauses: z.array(clause),
  ...period,
  proposed: act.describe('起草'),
  opened: act.optional().describe('公开'),
  refused: act.optional().describe('未通过'),
})

const kept = z.strictObject({
  consultation: id,
  revision: z.int().describe('修订号，用于If-Match the revision, for If-Match'),
  versions: z.array(version),
  withdrawn: act.optional().describe('撤回'),
})

const stage = z.enum(stages).describe('coming 尚未开始 · open 正在征求意见 · closed 已经截止 · withdrawn 已撤回')
const shown = {
  consultation: id,
  ...about,
  kindName: z.string().describe('种类名称'),
  handling: z.enum(handlings).describe('shown 意见即时展示 · screened 意见由专人筛选后公开部分'),
  ...period,
  stage,
}

export const draftAnswers = {
  proposeConsultation: kept,
  openConsultation: kept,
  refuseConsultation: kept,
  withdrawConsultation: kept,
  readKeptConsultation: kept,
  listKeptConsultations: pageOf(
    z.strictObject({
      consultation: id,
      ...about,
      version: z.int().describe('最新一稿'),
      state,
      waiting: z.int().optional().describe('待审的一稿 the version that waits'),
      ...period,
      withdrawn,
      at: moment.describe('最近一次变更 last decided on'),
    }),
  ),
  listConsultations: pageOf(z.strictObject(shown)),
  readConsultation: z.strictObject({
    ...shown,
    about: z.string().optional().describe('起草说明'),
    clauses: z.array(clause),
    withdrawnBecause: z.string().optional().describe('撤回理由'),
    where: z.string().describe('不在受理范围的去处'),
    notice: z.string().describe('说明'),
  }),
}
