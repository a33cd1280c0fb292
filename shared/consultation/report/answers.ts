/** 征求意见情况报告 — what calls about it answer. */
import * as z from 'zod'
import { moment } from '../../schema/moment.ts'
import { act } from '../drafts/answers.ts'
import { report } from './report.ts'

const { clauses, ...counts } = report().shape
const counted = { ...counts, items: clauses.describe('按条款，先为整件草案 by clause, the whole draft first') }
const about = { consultation: z.string(), title: z.string(), unit: z.string().describe('责任单位') }

const kept = z.strictObject({
  ...about,
  ...counted,
  prepared: act.describe('统计'),
  published: act.optional().describe('发布'),
  refused: act.optional().describe('不予发布'),
})

export const reportAnswers = {
  prepareReport: kept,
  publishReport: kept,
  refuseReport: kept,
  readConsultationReport: z.strictObject({
    ...about,
    first: z.iso.date(),
    last: z.iso.date(),
    publishedAt: moment,
    ...counted,
  }),
}
