/** 待维护 — calls that list articles which somebody should look at. */
import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'

const who = ['department', ...platformSide] as const
const article = articleOf('knowledge')
const code = z.string().min(1).max(60)

export const upkeepRoutes = {
  listStaleArticles: route({
    method: 'GET',
    path: '/v1/stale-articles',
    function: 'knowledge',
    who,
    article,
    summary: {
      zh: '待复核的知识条目：复核期限已过、有效期已满或者三十日内届满，写明原因',
      en: 'Articles whose review is due, or whose time in force has ended or ends within thirty days, with reasons',
    },
    query: lazily(() =>
      z.strictObject({ unit: code.optional().describe('责任单位；承办单位不写为本单位'), ...paging }),
    ),
    status: 200,
  }),
  listUnusedArticles: route({
    method: 'GET',
    path: '/v1/unused-articles',
    function: 'knowledge',
    who,
    article,
    summary: {
      zh: '闲置的知识条目：已施行，规定时间内无人引用（直接答复、审核通过的最终答复）',
      en: 'Articles in force that nobody quoted within the time that the rules state: no direct answer, no checked reply',
    },
    query: lazily(() =>
      z.strictObject({ unit: code.optional().describe('责任单位；承办单位不写为本单位'), ...paging }),
    ),
    status: 200,
  }),
  listContradictions: route({
    method: 'GET',
    path: '/v1/article-contradictions',
    function: 'knowledge',
    who,
    article,
    summary: {
      zh: '疑似矛盾的知识条目：同一分类、区划，问法相近而答复的数字或者可否不同',
      en: 'Articles of one category and area that answer nearly the same question with other numbers, or yes against no',
    },
    query: lazily(() =>
      z.strictObject({
        category: code.describe('诉求分类，含其下的 and those below it'),
        unit: code.optional().describe('涉及该单位的；承办单位不写为本单位'),
      }),
    ),
    status: 200,
  }),
}
export type UpkeepRoutes = typeof upkeepRoutes
