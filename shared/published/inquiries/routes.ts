/** 监督询问 — calls that record, answer and publish requests for information (art. 32). */
import * as z from 'zod'
import { paging, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { civilDate } from '../../law/civil-date.ts'
import { lazily } from '../../schema/lazily.ts'
import { line, writtenText } from '../../schema/text.ts'
import { inquirers, inquiryStates } from './words.ts'

const path = '/v1/published/inquiries'
const one = `/v1/inquiries/{inquiry}` as const
const common = { function: 'published', article: articleOf('published') } as const

export const inquiriesRoutes = {
  receiveInquiry: route({
    ...common,
    method: 'POST',
    path: '/v1/inquiries',
    who: ['supervisor'],
    summary: {
      zh: '登记人大、政协、媒体的询问；不写个人姓名、电话和诉求件编号',
      en: 'Record a request for information by congress, consultative conference or media; of no person, no ticket',
    },
    body: lazily(() =>
      z.strictObject({
        inquirer: z.enum(inquirers),
        body: line.describe('询问的机关、单位或者媒体 which body asks'),
        subject: line,
        question: writtenText,
        receivedOn: civilDate,
      }),
    ),
    status: 201,
  }),
  listKeptInquiries: route({
    ...common,
    method: 'GET',
    path: '/v1/inquiries',
    who: ['supervisor'],
    summary: { zh: '询问清单：待答复的按期限在前', en: 'Requests for information, those that wait first, by limit' },
    query: lazily(() =>
      z.strictObject({
        state: z.enum(inquiryStates).optional(),
        late: z.enum(['true', 'false']).optional().describe('只列逾期未答复的，或者没有逾期的'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  answerInquiry: route({
    ...common,
    method: 'POST',
    path: `${one}/answers`,
    who: ['supervisor'],
    summary: { zh: '答复询问', en: 'Answer it' },
    body: lazily(() => z.strictObject({ answer: writtenText, by: line.describe('答复的单位 which unit answers') })),
    status: 200,
    versioned: true,
  }),
  publishInquiry: route({
    ...common,
    method: 'POST',
    path: `${one}/publication`,
    who: ['supervisor'],
    summary: {
      zh: '公开一件已答复的询问：由答复以外的人决定，公开的文字另写，原文留存',
      en: 'Publish one that was answered: by another person than whoever answered, in words written for it',
    },
    body: lazily(() => z.strictObject({ question: writtenText, answer: writtenText })),
    status: 200,
    versioned: true,
  }),
  withholdInquiry: route({
    ...common,
    method: 'POST',
    path: `${one}/withholding`,
    who: ['supervisor'],
    summary: { zh: '决定不公开，说明理由', en: 'Decide not to publish it, and why' },
    body: lazily(() => z.strictObject({ reasons: writtenText })),
    status: 200,
    versioned: true,
  }),
  listInquiries: route({
    ...common,
    method: 'GET',
    path,
    who: 'anyone',
    summary: { zh: '已公开的询问和答复，无须密钥', en: 'Requests for information and their answers, for anyone' },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
    polled: true,
  }),
}
export type InquiriesRoutes = typeof inquiriesRoutes
