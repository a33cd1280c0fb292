/** 批量 — what calls about batches answer. */
import * as z from 'zod'
import { pageOf } from '../door/pages.ts'
import { moment } from '../schema/moment.ts'
import { batchStates, type RowCount, rowCounts, rowResults } from './words.ts'

const batch = {
  batch: z.string().describe('批号'),
  act: z.string().describe('对各行所办之事 what is done with each row'),
  channel: z.string().optional(),
  state: z.enum(batchStates),
  rows: z.int(),
  begunAt: moment,
  cancelledAt: moment.optional(),
  endedAt: moment.optional(),
  by: z.string().describe('密钥的公开编号 public id of the key'),
  staff: z.string().optional().describe('工号'),
}

export const batchAnswer = z.strictObject({
  ...batch,
  counts: z
    .strictObject(
      Object.fromEntries(rowCounts.map((name) => [name, z.int().optional()])) as Record<
        RowCount,
        z.ZodOptional<z.ZodInt>
      >,
    )
    .describe(
      'waiting 待办 · registered 已登记 · already 此前已登记 registered before · done 已办 · refused 未办，见逐行结果 · cancelled 已取消',
    ),
  estimatedEnd: moment.optional().describe('预计办完时间，按已办的速度 as fast as until now'),
  cancelledRows: z
    .array(z.strictObject({ from: z.int(), to: z.int() }))
    .optional()
    .describe('已取消的各行 the rows that were cancelled'),
})

const rowAnswer = <P extends z.ZodType>(problem: P) =>
  pageOf(
    z.strictObject({
      row: z.int().describe('第几行，从1起，不计空行和标题 from 1, without blank lines and headings'),
      line: z.int().optional().describe('在文件中的行号 the line of the file where it begins'),
      result: z.enum(rowResults),
      ticket: z.string().optional(),
      accessCode: z
        .string()
        .optional()
        .describe('首个查询码，只给提交该批的密钥 the first access code, for the key that sent the batch'),
      problem: problem.optional(),
    }),
  )

/** @param problem of all areas */
export const batchesAnswers = <P extends z.ZodType>(problem: P) => ({
  postIntakeBatch: batchAnswer,
  listIntakeBatches: pageOf(z.strictObject(batch)),
  readIntakeBatch: batchAnswer,
  listIntakeRows: rowAnswer(problem),
  cancelIntakeBatch: batchAnswer,
  postBulkAct: batchAnswer,
  listBulkActs: pageOf(z.strictObject(batch)),
  readBulkAct: batchAnswer,
  listBulkActRows: rowAnswer(problem),
  cancelBulkAct: batchAnswer,
})
