/** 批量 — calls that take many rows at once, and say what became of each. */
import * as z from 'zod'
import { paging, platformSide, route } from '../door/route.ts'
import { articleOf } from '../law/articles.ts'
import { lazily } from '../schema/lazily.ts'
import { intakeHeadings } from './reading/headings.ts'
import { bulkActs, intakeTypes, mostActs, mostBytes, mostRows, rowResults } from './words.ts'

const intakePath = '/v1/intake-batches'
const actsPath = '/v1/bulk-acts'

const acts = lazily(() =>
  z.strictObject({
    act: z
      .enum(bulkActs)
      .describe(
        'accept 受理 · dispatch 派单 · merge 并入（into、reasons） · claim 认领，或以 for 分派给他人；批量回访任务：for 和 part 填 callback · release 放回 · tellAgain 批量告知：未告知的再次告知，或者改以 way 告知 · recordPosting 已寄出（notice、by） — fields as in the call for one ticket. Tasks to call back are claim with for and part: callback; what came of a call is recorded one by one, never in a batch',
      ),
    shared: z.looseObject({}).optional().describe('各件相同的内容 fields that all rows have'),
    rows: z
      .array(z.looseObject({ ticket: z.string().min(1).max(40) }))
      .min(1)
      .max(mostActs)
      .describe('每件一行：编号，以及该件自己的内容 a ticket each, with fields of its own'),
  }),
)

const headings = Object.entries(intakeHeadings)
  .map(([at, [heading]]) => `${heading} ${at}`)
  .join('、')

const file = lazily(() =>
  z
    .string()
    .describe(
      `NDJSON：每行一件，格式同 POST /v1/tickets（没有 draft、callId、toldInCall；channel 未写的为本批渠道）。每批至多 ${mostRows} 行、${mostBytes / 1024 / 1024} MB，UTF-8 编码。一行有误不影响其他各行。NDJSON: a line an appeal, as for POST /v1/tickets (no draft, callId or toldInCall; the batch’s channel where none is named). At most ${mostRows} rows and ${mostBytes / 1024 / 1024} MB, in UTF-8. A wrong row hinders no other. CSV：可带 BOM，第一行为标题 with a mark of byte order or without, headings first: ${headings}`,
    ),
)

export const batchesRoutes = {
  postIntakeBatch: route({
    method: 'POST',
    path: intakePath,
    function: 'intake',
    who: ['channel', 'operator'],
    article: articleOf('registration'),
    summary: {
      zh: '批量登记其他热线的来件：先收下，后逐行登记，逐行说明结果',
      en: 'Take many appeals of another hotline: kept now, registered row by row, with a result for each',
    },
    query: lazily(() =>
      z.strictObject({
        channel: z
          .string()
          .min(1)
          .max(40)
          .optional()
          .describe('各行所属渠道，渠道密钥可不写 the channel of the rows; a channel’s key need not say it'),
      }),
    ),
    body: file,
    file: { types: intakeTypes, atMost: mostBytes },
    status: 202,
  }),
  listIntakeBatches: route({
    method: 'GET',
    path: intakePath,
    function: 'intake',
    who: ['operator'],
    summary: { zh: '各批，新的在前', en: 'Batches, the newest first' },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
  readIntakeBatch: route({
    method: 'GET',
    path: `${intakePath}/{batch}`,
    function: 'intake',
    who: ['channel', 'operator'],
    summary: { zh: '一批的进度', en: 'How far a batch has come' },
    status: 200,
  }),
  listIntakeRows: route({
    method: 'GET',
    path: `${intakePath}/{batch}/rows`,
    function: 'intake',
    who: ['channel', 'operator'],
    summary: { zh: '一批的逐行结果', en: 'What became of each row of a batch' },
    query: lazily(() => z.strictObject({ result: z.enum(rowResults).optional(), ...paging })),
    status: 200,
  }),
  cancelIntakeBatch: route({
    method: 'POST',
    path: `${intakePath}/{batch}/cancellation`,
    function: 'intake',
    who: ['channel', 'operator'],
    summary: { zh: '取消一批中尚未开始的各行', en: 'Cancel what has not begun of a batch' },
    status: 200,
  }),
  postBulkAct: route({
    method: 'POST',
    path: actsPath,
    function: 'intake',
    who: platformSide,
    summary: {
      zh: '批量办理：对多件诉求各办同一事项，逐件按平时的规定审查，逐件说明结果',
      en: 'Do the same to many tickets: each by the rules for one, with a result for each',
    },
    body: acts,
    status: 202,
  }),
  listBulkActs: route({
    method: 'GET',
    path: actsPath,
    function: 'intake',
    who: platformSide,
    summary: { zh: '各批办理，新的在前', en: 'Bulk acts, the newest first' },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
  readBulkAct: route({
    method: 'GET',
    path: `${actsPath}/{batch}`,
    function: 'intake',
    who: platformSide,
    summary: { zh: '一批办理的进度', en: 'How far a bulk act has come' },
    status: 200,
  }),
  listBulkActRows: route({
    method: 'GET',
    path: `${actsPath}/{batch}/rows`,
    function: 'intake',
    who: platformSide,
    summary: { zh: '一批办理的逐件结果', en: 'What became of each ticket of a bulk act' },
    query: lazily(() => z.strictObject({ result: z.enum(rowResults).optional(), ...paging })),
    status: 200,
  }),
  cancelBulkAct: route({
    method: 'POST',
    path: `${actsPath}/{batch}/cancellation`,
    function: 'intake',
    who: platformSide,
    summary: { zh: '取消一批办理中尚未开始的各件', en: 'Cancel what has not begun of a bulk act' },
    status: 200,
  }),
}
export type Routes = typeof batchesRoutes
