/** 网页 — the page behind a link: read it, or answer what it asks. */
import { html } from 'hono/html'
import * as z from 'zod'
import { linkPath } from '../../access/links.ts'
import { route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { widest } from '../../law/widest.ts'
import { lazily } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'
import { writtenText } from '../../schema/text.ts'
import { mostOfComment, mostOfText } from './words.ts'

const page = {
  path: `${linkPath}{token}`,
  function: 'pages',
  who: 'anyone',
  article: articleOf('rating'),
  status: 200,
  media: 'text/html; charset=utf-8',
  page: true,
} as const

/** A field that was left empty was not filled in. */
const orEmpty = <S extends z.ZodType>(schema: S) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema.optional()).optional()

/** What was typed stands in the page that asks once more who it is: with its markup no larger than characters of Chinese. */
const shownAgain = (most: number) =>
  writtenText.max(most).refine((text) => Buffer.byteLength(String(html`${text}`)) <= 3 * most, {
    message: said(`${most} characters at most, and fewer of markup`, `最多${most}字，符号过多的应更短。`),
  })

const sent = lazily(() =>
  z.strictObject({
    code: orEmpty(z.string().max(40)).describe('查询码或者留存电话的后四位 the access code, or last four digits'),
    proof: orEmpty(z.string().max(100)).describe('刚核对过 that it was just asked, as the page before said'),
    once: orEmpty(z.string().regex(/^[\w-]{1,22}$/)).describe('同一表单只收一次 one form is taken once'),
    level: orEmpty(z.coerce.number().int().min(1).max(widest.ratingLevel)),
    comment: orEmpty(shownAgain(mostOfComment)),
    text: orEmpty(shownAgain(mostOfText)).describe('补充的情况 what is added'),
    give: z.literal('yes').optional().describe('已提交 the form was sent'),
  }),
)

export const linkRoutes = {
  openLink: route({
    ...page,
    method: 'GET',
    summary: { zh: '链接所指的网页：不显示任何内容，不改变任何事项', en: 'The page behind a link: asks who you are' },
  }),
  useLink: route({
    ...page,
    method: 'POST',
    summary: {
      zh: '核对后查看进展、补充情况、评价',
      en: 'Shows progress, takes facts or a rating, once it is answered',
    },
    body: sent,
  }),
}
