/** 评定分 — calls that give points which no figure earns, and list them (art. 27, 28). */
import * as z from 'zod'
import { paging, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { civilDate } from '../../law/civil-date.ts'
import { lazily } from '../../schema/lazily.ts'
import { line, writtenText } from '../../schema/text.ts'

const path = '/v1/given-points'
const article = articleOf('scoring')
const to = civilDate.describe('考核期的最后一日 last day of the period')

export const givenRoutes = {
  givePoints: route({
    method: 'POST',
    path,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '评定一个单位的评定项得分，写明文件和理由；结果开始计算之前可以更改，历次留存',
      en: 'Give a unit points that no figure earns, by which document and why; changed until the result is begun',
    },
    body: lazily(() =>
      z.strictObject({
        component: line.describe('评分表中评定项的中文名称 its name in the table of scores'),
        unit: z.string().min(1).max(60),
        to,
        points: z.number().min(0).max(1000),
        document: line.describe('依据的文件'),
        reason: writtenText,
      }),
    ),
    status: 201,
  }),
  listGivenPoints: route({
    method: 'GET',
    path,
    function: 'evaluation',
    who: ['supervisor', 'department'],
    article,
    summary: {
      zh: '一个考核期的评定分：何人、何时、依据、理由',
      en: 'Points given for a period: by whom, when and why',
    },
    query: lazily(() => z.strictObject({ to, ...paging })),
    status: 200,
  }),
}
export type GivenRoutes = typeof givenRoutes
