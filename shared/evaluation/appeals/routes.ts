/** 考核申诉 — calls that file appeals against a provisional list, and rule them. */
import * as z from 'zod'
import { paging, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { civilDate } from '../../law/civil-date.ts'
import { lazily } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { appealStates, rulings } from './words.ts'

const article = articleOf('evaluation.appeals')
const one = '/v1/evaluation-appeals/{appeal}'

export const evaluationAppealsRoutes = {
  fileEvaluationAppeal: route({
    method: 'POST',
    path: '/v1/results/{result}/appeals',
    function: 'evaluation',
    who: ['department'],
    article,
    summary: {
      zh: '对初步结果提出考核申诉：某一件不应计入某一指标',
      en: 'Dispute that a matter counts in a figure of a provisional list',
    },
    body: lazily(() =>
      z.strictObject({
        ticket: z.string().min(1).max(40),
        figure: z.string().min(1).max(60).describe('指标代码；同一指标的其他算法一并剔除 its variants go with it'),
        unit: z.string().min(1).max(60).optional().describe('本单位以下的单位，不写为本单位 a unit of their branch'),
        ground: z.string().min(1).max(60).describe('申诉理由代码，见 /v1/regulation evaluation.appeals.grounds'),
        statement: writtenText.describe('事实和理由'),
      }),
    ),
    status: 201,
  }),
  listEvaluationAppeals: route({
    method: 'GET',
    path: '/v1/results/{result}/appeals',
    function: 'evaluation',
    who: ['supervisor', 'department'],
    article,
    summary: { zh: '一个结果的考核申诉', en: 'The appeals against a result' },
    query: lazily(() => z.strictObject({ state: z.enum(appealStates).optional(), ...paging })),
    status: 200,
  }),
  readEvaluationAppeal: route({
    method: 'GET',
    path: one,
    function: 'evaluation',
    who: ['supervisor', 'department'],
    article,
    summary: { zh: '一件考核申诉及其裁定', en: 'An appeal, and how it was ruled' },
    status: 200,
    versioned: true,
  }),
  ruleEvaluationAppeal: route({
    method: 'POST',
    path: `${one}/rulings`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '裁定考核申诉：不计入、驳回，或者挂账到再议日期；由涉事分支以外、未经手该件的人办理',
      en: 'Rule an appeal: excluded, refused, or put off until a day to look again; by somebody outside who had no hand in it',
    },
    body: lazily(() =>
      z.strictObject({
        ruling: z.enum(rulings).describe('excluded 不计入考核 · refused 驳回 · put-off 挂账'),
        reasons: writtenText,
        lookAgainOn: civilDate.optional().describe('挂账的再议日期 only of what is put off'),
      }),
    ),
    status: 200,
    versioned: true,
  }),
  listEvaluationRulings: route({
    method: 'GET',
    path: '/v1/evaluation-rulings',
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: { zh: '先例：同一指标、同一理由以往的裁定', en: 'Past rulings on a figure, by their ground' },
    query: lazily(() =>
      z.strictObject({ figure: z.string().min(1).max(60), ground: z.string().min(1).max(60).optional(), ...paging }),
    ),
    status: 200,
  }),
}
export type AppealRoutes = typeof evaluationAppealsRoutes
