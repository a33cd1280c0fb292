/** 征求意见情况报告 — calls that count, publish and read it. */
import * as z from 'zod'
import { platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { publicOne } from '../drafts/routes.ts'

const here = 'consultation' as const
const article = articleOf('consulting')
const one = '/v1/consultations/{consultation}/report'

export const reportRoutes = {
  prepareReport: route({
    method: 'POST',
    path: one,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '截止之后统计征求意见情况，待另一人发布；其间筛选和采纳情况不再变动',
      en: 'Count what came of a draft after its close, to be published by another person; verdicts are settled meanwhile',
    },
    status: 200,
    versioned: true,
  }),
  publishReport: route({
    method: 'POST',
    path: `${one}/publication`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '发布征求意见情况报告：由统计之外的另一人；重新统计须与所统计的一致',
      en: 'Publish the report: never by whoever prepared it, and only if counting again gives the same',
    },
    status: 200,
    versioned: true,
  }),
  refuseReport: route({
    method: 'POST',
    path: `${one}/refusal`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '报告不予发布，说明理由；筛选和采纳可以继续',
      en: 'Turn the report down, with reasons: verdicts go on',
    },
    body: lazily(() => z.strictObject({ reasons: writtenText.max(1_000) })),
    status: 200,
    versioned: true,
  }),
  readConsultationReport: route({
    method: 'GET',
    path: `${publicOne}/report`,
    function: here,
    who: 'anyone',
    article,
    summary: { zh: '征求意见情况报告', en: 'The report of a draft: numbers, by clause, adopted or not, with reasons' },
    status: 200,
  }),
}
export type ReportRoutes = typeof reportRoutes
