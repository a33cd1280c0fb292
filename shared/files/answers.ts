/** 应答 — the schema of what each call about files answers, by the name of its route. */
import * as z from 'zod'
import { filePurposes, fileTypes } from '../law/files.ts'
import { roles } from '../law/permission.ts'
import { moment } from '../schema/moment.ts'
import { fileStates, taken, whyRefused } from './file.ts'

const row = z.strictObject({
  file: z.string().describe('附件编号，可作为办结证明填写 its id, by which it is named as proof'),
  name: z.string(),
  type: z.enum(fileTypes).optional().describe('未申报的，收到之后才有 where it was not declared, once it arrived'),
  bytes: z
    .int()
    .optional()
    .describe('大小；去除元数据之后可能变小 as it was declared, or arrived; once clean, as it is'),
  purpose: z.enum(filePurposes),
  by: z.strictObject({ role: z.enum(roles), unit: z.string().optional(), staff: z.string().optional() }),
  order: z.string().optional(),
  state: z
    .enum(fileStates)
    .describe('asked 待上传 · arrived 待扫描 · clean 可用 · refused 未收 · lapsed 未上传或者未扫描，已清除'),
  askedAt: moment,
  arrivedAt: moment.optional(),
  settledAt: moment.optional(),
  waitsFor: z
    .enum(['scanner', 'no-scanner'])
    .optional()
    .describe('no-scanner：本市未配置病毒扫描，附件不能使用 this city has no scanner: the file counts for nothing'),
  sha256: z.string().optional().describe('内容摘要 of what is read'),
  removed: z.array(z.string()).optional().describe('已去除的信息 what was taken out of it'),
  taken: taken.optional().describe('现场照片的拍摄时间和位置，仅平台可见 when and where, for the platform alone'),
  problem: z
    .strictObject({ code: z.enum(whyRefused), zh: z.string(), en: z.string() })
    .optional()
    .describe('未收的原因 why it was refused'),
})

export const filesAnswers = {
  askUpload: z.strictObject({
    ticket: z.string(),
    file: z.string(),
    upload: z.strictObject({
      url: z.string(),
      fields: z
        .record(z.string(), z.string())
        .describe(
          'multipart/form-data 的字段，原样填写，文件字段 file 置于最后 fields of the form, as they are; the file last, as `file`',
        ),
    }),
    expires: moment.describe('表单失效时间 until when the form may be posted'),
  }),
  listFiles: z.strictObject({ ticket: z.string(), items: z.array(row) }),
  readFile: row,
  linkFile: z.strictObject({ file: z.string(), url: z.string(), expires: moment }),
}
