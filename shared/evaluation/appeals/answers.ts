/** 考核申诉 — what calls about appeals against an evaluation answer. */
import * as z from 'zod'
import { authorities } from '../../access/actor.ts'
import { pageOf } from '../../door/pages.ts'
import { moment } from '../../schema/moment.ts'
import { appealStates, rulings } from './words.ts'

const row = {
  appeal: z.string().describe('申诉编号'),
  result: z.string().describe('结果编号'),
  ticket: z.string(),
  unit: z.string(),
  figure: z.string(),
  ground: z.string(),
  state: z.enum(appealStates).describe('open 待裁定 · excluded 不计入 · refused 驳回 · put-off 挂账'),
  filedAt: moment,
  ruleBy: z.iso.date().describe('裁定期限 last day to rule it'),
  ruledAt: moment.optional(),
  lookAgainOn: z.iso.date().optional().describe('再议日期 the day to look again'),
}

const person = z.strictObject({
  id: z.string().describe('密钥的公开编号 public id of the key'),
  staff: z.string().optional(),
  authority: z.enum(authorities).optional(),
  unit: z.string().optional(),
})

const appeal = z.strictObject({
  ...row,
  statement: z.string(),
  filedBy: person,
  rulings: z.array(
    z.strictObject({
      at: moment,
      by: person,
      ruling: z.enum(rulings),
      reasons: z.string(),
      lookAgainOn: z.iso.date().optional(),
    }),
  ),
})

export const evaluationAppealsAnswers = {
  fileEvaluationAppeal: appeal,
  listEvaluationAppeals: pageOf(z.strictObject(row)),
  readEvaluationAppeal: appeal,
  ruleEvaluationAppeal: appeal,
  listEvaluationRulings: pageOf(
    z.strictObject({ ...row, reasons: z.string().optional().describe('最近一次裁定的理由 of the last ruling') }),
  ),
}
