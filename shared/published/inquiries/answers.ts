/** 监督询问 — what calls about requests for information answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { moment } from '../../schema/moment.ts'
import { inquirers, inquiryStates } from './words.ts'

const asked = {
  inquiry: z.string().describe('询问编号'),
  inquirer: z.enum(inquirers).describe('npc 人大 · cppcc 政协 · media 媒体'),
  body: z.string().describe('询问的机关、单位或者媒体'),
  subject: z.string(),
  receivedOn: z.iso.date(),
}
const act = { at: moment, by: z.strictObject({ id: z.string(), staff: z.string().optional() }) }

const kept = z.strictObject({
  ...asked,
  state: z.enum(inquiryStates),
  question: z.string(),
  dueOn: z.iso.date().describe('答复期限的最后一日'),
  isOverdue: z.boolean().describe('逾期未答复'),
  answered: z.strictObject({ ...act, answer: z.string(), answeredBy: z.string() }).optional(),
  published: z.strictObject({ ...act, question: z.string(), answer: z.string() }).optional(),
  withheld: z.strictObject({ ...act, reasons: z.string() }).optional(),
})

export const inquiriesAnswers = {
  receiveInquiry: kept,
  listKeptInquiries: pageOf(kept),
  answerInquiry: kept,
  publishInquiry: kept,
  withholdInquiry: kept,
  listInquiries: pageOf(
    z.strictObject({
      ...asked,
      question: z.string(),
      answer: z.string(),
      answeredBy: z.string().describe('答复的单位'),
      answeredAt: moment,
      publishedAt: moment,
    }),
  ),
}
