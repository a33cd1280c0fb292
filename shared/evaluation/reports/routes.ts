/** 定期报告 — calls that make reports of approved figures and record their way (art. 9, 36). */
import * as z from 'zod'
import { paging, route, wholeNumber } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { reportReaders } from '../../law/reporting.ts'
import { lazily } from '../../schema/lazily.ts'
import { line, writtenText } from '../../schema/text.ts'
import { handed } from '../sent.ts'

const path = '/v1/reports'
const one = `${path}/{report}`
const article = articleOf('reporting')
const to = line.describe('报送对象的名称 name of the recipient')
const reference = line.optional().describe('文号、收文编号 number of the document')

const result = z.string().min(1).max(60).describe('已审定的考核结果 an approved result')
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .describe('已公布数字的月份 2026-10：取最后公布的一期 a month whose figures are published: the last release of it')
const asked = () => ({
  kind: z.string().min(1).max(40).describe('analysis 统计分析报告 · work 工作报告 · circular 情况通报'),
  proposals: writtenText.describe('分析和工作建议 analysis and proposals'),
  recipients: z
    .array(z.strictObject({ reader: z.enum(reportReaders), body: line }))
    .min(1)
    .max(100)
    .describe('报送对象：类别和机关名称 whom it goes to, each by its name'),
})

export const reportsRoutes = {
  makeReport: route({
    method: 'POST',
    path,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '以已审定的考核结果，或者已公布的一个月的数字，作出定期报告，封存并写明散列值',
      en: 'Make a report of an approved result, or of the published figures of a month: a document that stays, with its hash',
    },
    body: lazily(() => z.union([z.strictObject({ ...asked(), result }), z.strictObject({ ...asked(), month })])),
    status: 201,
  }),
  listReports: route({
    method: 'GET',
    path,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '定期报告及其报送、回执，新的在前',
      en: 'Reports with their sendings and receipts, the newest first',
    },
    query: lazily(() =>
      z.strictObject({
        late: z.enum(['true', 'false']).optional().describe('回执逾期 whose receipt is late'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  readReport: route({
    method: 'GET',
    path: one,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '一份定期报告：内容、散列值、报送、回执',
      en: 'A report: the document, its hash, sendings, receipts',
    },
    status: 200,
    versioned: true,
  }),
  readReportFigures: route({
    method: 'GET',
    path: `${one}/figures`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: { zh: '报告所载指标，可取成表格', en: 'The figures of a report, as a table too' },
    query: lazily(() => z.strictObject({ limit: wholeNumber(5000).default(1000), cursor: paging.cursor })),
    status: 200,
  }),
  sendReport: route({
    method: 'POST',
    path: `${one}/sendings`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: { zh: '记录报送', en: 'Record that a report was sent' },
    body: lazily(() => z.strictObject({ to, ...handed, reference })),
    status: 200,
    versioned: true,
  }),
  recordReportReceipt: route({
    method: 'POST',
    path: `${one}/receipts`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: { zh: '记录回执', en: 'Record that a report was received' },
    body: lazily(() => z.strictObject({ to, ...handed, reference })),
    status: 200,
    versioned: true,
  }),
}
export type ReportsRoutes = typeof reportsRoutes
