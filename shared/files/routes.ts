/** 附件 — calls by which files are sent to a ticket, listed and read. */
import * as z from 'zod'
import { everySide, route } from '../door/route.ts'
import { articleOf } from '../law/articles.ts'
import { filePurposes, fileTypes } from '../law/files.ts'
import { lazily } from '../schema/lazily.ts'
import { line } from '../schema/text.ts'

const path = '/v1/tickets/{ticket}/files'
const article = articleOf('files')

export const filesRoutes = {
  askUpload: route({
    method: 'POST',
    path,
    function: 'files',
    who: ['operator', 'department', 'channel', 'appellant'],
    article,
    summary: {
      zh: '申请上传附件：返回一次性表单，五分钟内按其字段直接上传文件',
      en: 'Ask to send a file: answered with a form, to be posted with the file within five minutes',
    },
    body: lazily(() =>
      z.strictObject({
        name: line.describe('文件名 name of the file'),
        type: z
          .enum(fileTypes)
          .optional()
          .describe('文件类型；不填的，收到之后按内容认定 its type; if left out, it is found out once it arrived'),
        size: z
          .int()
          .min(1)
          .max(1024 ** 3)
          .optional()
          .describe(
            '字节数，上传时须完全一致；不填的，不超过该类型的上限即可 bytes: exactly so many are taken; if left out, up to what its type may have',
          ),
        for: z
          .enum(filePurposes)
          .describe(
            'appeal 诉求材料 · for-units 供承办单位使用的版本 · reply 答复附件 · on-site 现场照片 · evidence 办结证明 · consent 书面签字（盖章） · recording 录音 · letter 信件',
          ),
        order: z
          .string()
          .max(40)
          .optional()
          .describe('承办单位有几份工单在办时填写 of a unit that has several work orders of this ticket in hand'),
        returnTo: z
          .url({ protocol: /^https?$/ })
          .max(500)
          .optional()
          .describe('上传之后浏览器转到的地址，供网页使用 where the browser is led once it was sent, for pages'),
      }),
    ),
    status: 201,
  }),
  listFiles: route({
    method: 'GET',
    path,
    function: 'files',
    who: everySide,
    article,
    summary: { zh: '附件清单及其状态', en: 'Files of a ticket, and how far each has come' },
    status: 200,
  }),
  readFile: route({
    method: 'GET',
    path: `${path}/{file}`,
    function: 'files',
    who: everySide,
    article,
    summary: { zh: '附件状态', en: 'How far a file has come' },
    status: 200,
  }),
  linkFile: route({
    method: 'GET',
    path: `${path}/{file}/link`,
    function: 'files',
    who: everySide,
    article: articleOf('identity'),
    summary: {
      zh: '下载附件的临时地址，五分钟内有效；诉求人的材料，查看留痕',
      en: 'An address for five minutes at which a file is read; of what the appellant sent the look is recorded',
    },
    query: lazily(() => z.strictObject({ purpose: line.default('file').describe('查看事由 what for') })),
    status: 200,
  }),
}
export type Routes = typeof filesRoutes
