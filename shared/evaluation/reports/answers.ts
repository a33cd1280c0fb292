/** 定期报告 — what calls about reports answer. */
import * as z from 'zod'
import { authorities } from '../../access/actor.ts'
import { pageOf } from '../../door/pages.ts'
import { reportReaders } from '../../law/reporting.ts'
import { lazily } from '../../schema/lazily.ts'
import { moment } from '../../schema/moment.ts'
import { monthDocument, monthUnits, reportDocument } from './report.ts'

const way = z.strictObject({
  reader: z.enum(reportReaders),
  body: z.string().describe('机关名称'),
  sentAt: moment.optional(),
  receiptBy: z.iso.date().optional().describe('回执期限'),
  receivedAt: moment.optional(),
})
const row = z.strictObject({
  report: z.string(),
  kind: z.string(),
  result: z.string().optional().describe('所依据的考核结果 the result that it rests on'),
  node: z.string().optional(),
  year: z.int().optional(),
  month: z.string().optional().describe('或者所依据的月份 or the month'),
  release: z.string().optional().describe('所依据的一期月度数字 the release of that month'),
  from: z.iso.date(),
  to: z.iso.date(),
  madeAt: moment,
  ways: z.array(way).describe('报送和回执 of each recipient'),
  late: z.array(z.string()).describe('回执逾期的报送对象 whose receipt is late'),
})
const handed = { at: moment, how: z.string(), by: z.string(), reference: z.string().optional() }

const reportAnswer = lazily(() =>
  row.extend({
    ways: z.array(
      way.extend({
        sent: z.strictObject({ ...handed, receiptBy: z.iso.date() }).optional(),
        received: z.strictObject(handed).optional(),
      }),
    ),
    madeBy: z.strictObject({
      id: z.string(),
      staff: z.string().optional(),
      authority: z.enum(authorities).optional(),
    }),
    sha256: z
      .string()
      .describe('内容的 SHA-256，base64url，按 RFC 8785 序列化 over the document as RFC 8785 writes it'),
    isWhole: z.boolean().describe('内容与散列值相符 the document has this hash'),
    document: z.discriminatedUnion('shape', [reportDocument(), monthDocument()]),
  }),
)

export const reportsAnswers = {
  makeReport: reportAnswer(),
  listReports: pageOf(row),
  readReport: reportAnswer(),
  readReportFigures: pageOf(
    z.strictObject({
      by: z.enum(['city', 'area']),
      of: z.string(),
      figure: z.string(),
      zh: z.string(),
      en: z.string(),
      unit: z.enum(monthUnits),
      numerator: z.number().optional(),
      denominator: z.number().optional(),
      value: z.number().optional(),
      atLeast: z.number().optional().describe('不低于：月度数字 of a month: at least'),
      atMost: z.number().optional().describe('不高于 at most'),
    }),
  ),
  sendReport: reportAnswer(),
  recordReportReceipt: reportAnswer(),
}
