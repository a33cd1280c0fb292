/** 典型案例 — what calls about chosen cases answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { moment } from '../../schema/moment.ts'
import { licenceAnswer } from '../licence.ts'
import { markKinds } from './marks/mark.ts'
import { caseStates, markDecisions, takenDownBy } from './words.ts'

const act = { at: moment, by: z.strictObject({ id: z.string(), staff: z.string().optional() }) }
const decided = z.strictObject({ ...act, decisions: z.array(z.enum(markDecisions)) })
const said = {
  case: z.string().describe('案例编号；与诉求件编号无关'),
  title: z.string(),
  summary: z.string(),
  category: z.string().optional().describe('一级分类'),
  area: z.string().optional().describe('区县'),
  month: z.string().describe('登记的月份；公开时另行限定的只有年份 2026-10, or 2026'),
}

const kept = z.strictObject({
  ...said,
  state: z.enum(caseStates),
  ticket: z.string().describe('来源的诉求件，只有平台可见'),
  marks: z.array(
    z.strictObject({
      in: z.enum(['title', 'summary']),
      kind: z.enum(markKinds).describe('person 人 · body 单位商铺 · place 地点 · number 号码'),
      start: z.int(),
      end: z.int(),
      words: z.string(),
    }),
  ),
  written: z.strictObject(act),
  first: decided.optional(),
  second: decided.optional(),
  published: z.strictObject({ ...act, isPlaced: z.boolean().describe('公开时列明区县和月份') }).optional(),
  withheld: z.strictObject({ ...act, reasons: z.string() }).optional(),
  takenDown: z.strictObject({ ...act, why: z.enum(takenDownBy), reasons: z.string().optional() }).optional(),
  textsEndedAt: moment.optional(),
})

export const casesAnswers = {
  proposeCase: kept,
  listCases: pageOf(kept),
  readCase: kept,
  reviseCase: kept,
  decideCaseMarks: kept,
  publishCase: kept,
  withholdCase: kept,
  takeDownCase: kept,
  listOpenCases: pageOf(
    z.strictObject({
      ...said,
      categoryName: z.string().optional(),
      areaName: z.string().optional(),
      publishedOn: z.iso.date(),
    }),
  ).extend({ licence: licenceAnswer }),
}
