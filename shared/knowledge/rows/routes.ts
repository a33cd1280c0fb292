/** 条目表 — calls that give and take articles as a spreadsheet. */
import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { articleHeadings } from './headings.ts'

const path = '/v1/article-rows'
const who = ['department', ...platformSide] as const
const article = articleOf('knowledge')
/** Each row is read, and entered, while its sender waits. */
export const mostRows = 200
const mostBytes = 1024 * 1024

const file = lazily(() =>
  z
    .string()
    .describe(
      `CSV，UTF-8编码，可带BOM，第一行为标题；至多 ${mostRows} 行、1 MB。其他问法每行一个；区划、分类、相关条目以分号隔开，可写名称。空白单元格即没有该项；备注不在表中，原样保留。CSV in UTF-8, headings first, at most ${mostRows} rows and 1 MB; an empty cell is a field left out, notes stay as they are: ${Object.values(articleHeadings).join('、')}`,
    ),
)

export const articleRowRoutes = {
  listArticleRows: route({
    method: 'GET',
    path,
    function: 'knowledge',
    who,
    article,
    summary: {
      zh: '知识条目表：各条目最新一版的全文，CSV可改后再传',
      en: 'Articles in full, in their newest version; as CSV they can be changed and sent back',
    },
    query: lazily(() =>
      z.strictObject({
        unit: z.string().min(1).max(60).optional().describe('责任单位；承办单位不写为本单位'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  sendArticleRows: route({
    method: 'POST',
    path,
    function: 'knowledge',
    who,
    article,
    summary: {
      zh: '以表格推送知识条目：先逐行比对（新增、有变、无变、有误），enter=true 的作为新版本提出',
      en: 'Send articles as a spreadsheet: each row is compared first; with enter=true new and changed ones are proposed',
    },
    query: lazily(() =>
      z.strictObject({
        enter: z
          .enum(['true', 'false'])
          .default('false')
          .describe('true 提出，不写只比对 propose them; else compare alone'),
      }),
    ),
    body: file,
    file: { types: ['text/csv'], atMost: mostBytes },
    status: 200,
  }),
}
export type ArticleRowRoutes = typeof articleRowRoutes
