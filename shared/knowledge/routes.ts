/** 知识 — calls that propose, publish, withdraw and list articles (art. 34). */
import * as z from 'zod'
import { areaCode } from '../city/city.ts'
import { inside, paging, platformSide, route, wholeNumber } from '../door/route.ts'
import { articleOf } from '../law/articles.ts'
import { civilDate } from '../law/civil-date.ts'
import { lazily } from '../schema/lazily.ts'
import { line, writtenText } from '../schema/text.ts'
import { articleContent } from './article.ts'

const one = '/v1/articles/{article}'
const version = `${one}/versions/{version}`
const here = 'knowledge' as const
const article = articleOf('knowledge')
const reasons = lazily(() => z.strictObject({ reasons: writtenText }))

const asked = lazily(() =>
  z.strictObject({
    q: line.max(100).optional().describe('问题 what is looked for'),
    area: areaCode.optional().describe('适用该区划的，含其上级的 what applies there'),
    category: z.string().min(1).max(60).optional().describe('诉求分类，含其下的 and those below it'),
    unit: z.string().min(1).max(60).optional().describe('责任单位'),
    day: civilDate.optional().describe('该日有效的，不写为今日 in force on that day; today'),
    ...paging,
  }),
)

export const knowledgeRoutes = {
  proposeArticle: route({
    method: 'PUT',
    path: one,
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: {
      zh: '推送知识条目的新版本，待平台另一人审核；已有的条目须以If-Match写明读到的修订号',
      en: 'Propose a version of an article, which a second person of the platform publishes; If-Match where there is one',
    },
    body: articleContent,
    status: 200,
    versioned: true,
  }),
  publishArticle: route({
    method: 'POST',
    path: `${version}/publication`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '审核通过并发布；提出的人不得自行发布，须用本人的密钥',
      en: 'Publish a version: by a personal key, and never by whoever proposed it',
    },
    status: 200,
    versioned: true,
  }),
  rejectArticle: route({
    method: 'POST',
    path: `${version}/rejection`,
    function: here,
    who: platformSide,
    article,
    summary: { zh: '审核不通过，说明理由', en: 'Turn a proposed version down, with reasons' },
    body: reasons,
    status: 200,
    versioned: true,
  }),
  withdrawArticle: route({
    method: 'POST',
    path: `${version}/withdrawal`,
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: {
      zh: '停用已发布的版本，即日起不得引用；以前的版本不因此恢复',
      en: 'Withdraw a published version: not to be quoted from now on; no older one comes back',
    },
    body: reasons,
    status: 200,
    versioned: true,
  }),
  listKeptArticles: route({
    method: 'GET',
    path: '/v1/kept-articles',
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: {
      zh: '知识条目台账：本单位的、待审的或者全部的，含未发布的',
      en: 'Articles of a unit, those that wait for a second person, or all, with what is not published',
    },
    query: lazily(() =>
      z.strictObject({
        unit: z.string().min(1).max(60).optional().describe('责任单位；承办单位不写为本单位'),
        state: z.enum(['proposed']).optional().describe('只列待审的 only those that wait'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  listArticleVersions: route({
    method: 'GET',
    path: `${one}/versions`,
    function: here,
    who: inside,
    article,
    summary: {
      zh: '知识条目的历次版本：何人何时提出、发布、停用；未发布的只供责任单位和平台查看',
      en: 'Every version of an article, with who and when; what is not published for its unit and the platform alone',
    },
    status: 200,
    versioned: true,
  }),
  compareVersions: route({
    method: 'GET',
    path: `${one}/differences`,
    function: here,
    who: inside,
    article,
    summary: { zh: '两个版本的差异，逐项列出', en: 'What differs between two versions, field by field' },
    query: lazily(() => z.strictObject({ from: wholeNumber(9999), to: wholeNumber(9999) })),
    status: 200,
  }),
  searchArticles: route({
    method: 'GET',
    path: '/v1/articles',
    function: here,
    who: [...inside, 'channel'],
    article,
    summary: {
      zh: '检索知识库（含话务口径）：按问题、区划、分类、责任单位，某日有效的；不写问题的依编号列出',
      en: 'Search articles, by what the desk says too; without a question they are listed by id',
    },
    query: asked,
    status: 200,
  }),
  searchPublicArticles: route({
    method: 'GET',
    path: '/v1/public-articles',
    function: here,
    who: 'anyone',
    article,
    summary: { zh: '公开检索知识库，无须密钥', en: 'Search articles as anyone may read them' },
    query: asked,
    status: 200,
  }),
  readPublicArticle: route({
    method: 'GET',
    path: '/v1/public-articles/{article}',
    function: here,
    who: 'anyone',
    article,
    summary: {
      zh: '公开查阅知识条目：今日或者某日有效的版本',
      en: 'An article as anyone may read it, in force today or on a day',
    },
    query: lazily(() => z.strictObject({ day: civilDate.optional() })),
    status: 200,
  }),
  readArticle: route({
    method: 'GET',
    path: one,
    function: here,
    who: [...inside, 'channel'],
    article,
    summary: {
      zh: '知识条目：今日有效的版本、某日有效的版本或者指定版本；备注只供所写的角色',
      en: 'An article as it is in force today or on a day, or a version of it; notes for their role alone',
    },
    query: lazily(() =>
      z
        .strictObject({
          version: wholeNumber(9999).optional().describe('第几版'),
          day: civilDate.optional().describe('该日有效的版本 the version in force on that day'),
          search: z.string().max(60).optional().describe('由该次检索打开 opened from that search'),
        })
        .describe('version、day只写其一 one of them at most'),
    ),
    status: 200,
    versioned: true,
  }),
}
export type KnowledgeRoutes = typeof knowledgeRoutes
