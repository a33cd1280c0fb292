/** 考核结果 — calls that work results out, review, approve, report, publish and restate them (art. 27). */
import * as z from 'zod'
import { manyRows, paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { line, writtenText } from '../../schema/text.ts'
import { handed as handedFields } from '../sent.ts'
import { addressees, resultGroups } from './words.ts'

const path = '/v1/results'
const one = `${path}/{result}`
const article = articleOf('evaluation.result')
const inside = [...platformSide, 'department'] as const

const handed = {
  to: z.enum(addressees).describe('superior 上一级营商环境建设主管部门 · government 本级人民政府'),
  ...handedFields,
}

export const resultsRoutes = {
  beginResult: route({
    method: 'POST',
    path,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '计算一个节点的考核结果，或者更正已审定的结果',
      en: 'Work out the result of a node, or restate one that was approved',
    },
    body: lazily(() =>
      z.strictObject({
        node: z.string().min(1).max(40).describe('半年 half-year、年终 year-end，依规定的考核节点'),
        year: z.int().min(2000).max(2999),
        restates: z
          .strictObject({
            rulings: z
              .array(z.string().min(1).max(80))
              .min(1)
              .max(500)
              .describe('审定之后准予不计入的申诉 appeals that were excluded after the approval'),
            reason: writtenText,
          })
          .optional()
          .describe('更正：以最近一次审定的结果为前件 of the last approved result of this node'),
      }),
    ),
    status: 202,
  }),
  listResults: route({
    method: 'GET',
    path,
    function: 'evaluation',
    who: inside,
    article,
    summary: { zh: '考核结果，新的在前', en: 'Results, the newest first' },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
  readResult: route({
    method: 'GET',
    path: one,
    function: 'evaluation',
    who: inside,
    article,
    summary: {
      zh: '一个考核结果：进度、审定、报送、公布',
      en: 'A result: how far it has come, who approved it, whom it was sent',
    },
    status: 200,
    versioned: true,
  }),
  readResultFigures: route({
    method: 'GET',
    path: `${one}/figures`,
    function: 'evaluation',
    who: inside,
    article,
    summary: { zh: '考核结果中的指标，申诉裁定前后', en: 'The figures of a result, before and after rulings' },
    query: lazily(() =>
      z.strictObject({ by: z.enum(resultGroups).optional(), of: z.string().min(1).max(60).optional(), ...manyRows }),
    ),
    status: 200,
  }),
  readResultScores: route({
    method: 'GET',
    path: `${one}/scores`,
    function: 'evaluation',
    who: inside,
    article: articleOf('scoring'),
    summary: {
      zh: '考核结果中各单位的得分、名次和剔除比例，申诉裁定前后',
      en: 'Scores and places of the units of a result before and after rulings, and the share excluded',
    },
    query: lazily(() => z.strictObject(manyRows)),
    status: 200,
  }),
  listResultTickets: route({
    method: 'GET',
    path: `${one}/tickets`,
    function: 'evaluation',
    who: ['supervisor', 'department'],
    article,
    summary: {
      zh: '考核结果某一指标背后的诉求件；不计入的仍列出并注明申诉',
      en: 'The tickets behind a figure of a result; those excluded are listed too, with their appeal',
    },
    query: lazily(() =>
      z.strictObject({
        figure: z.string().min(1).max(60),
        of: z
          .string()
          .min(1)
          .max(60)
          .optional()
          .describe('全市 city、区划代码、单位代码；单位密钥可不写 of departments their own where left out'),
        ...manyRows,
      }),
    ),
    status: 200,
  }),
  readResultManifest: route({
    method: 'GET',
    path: `${one}/manifest`,
    function: 'evaluation',
    who: inside,
    article,
    summary: { zh: '封存清单：各部分及其SHA-256', en: 'The manifest: every sealed part with its SHA-256' },
    status: 200,
  }),
  withdrawResult: route({
    method: 'POST',
    path: `${one}/withdrawal`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '撤销尚未审定的结果，之后可以重新计算',
      en: 'Withdraw a result that is not approved; it may be begun anew',
    },
    body: lazily(() => z.strictObject({ reason: writtenText })),
    status: 200,
    versioned: true,
  }),
  reviewResult: route({
    method: 'POST',
    path: `${one}/review`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '复核：申诉期满、全部裁定之后，按裁定重新得出结果',
      en: 'Review: once appeals are over and ruled, the result after the rulings',
    },
    status: 202,
    versioned: true,
  }),
  approveResult: route({
    method: 'POST',
    path: `${one}/approval`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '审定：由同级营商环境建设主管部门，编制、复核以外的人办理，此后不再变动',
      en: 'Approve: by the business-environment authority, by somebody who did not prepare it; from then on it stays',
    },
    status: 200,
    versioned: true,
  }),
  sendResult: route({
    method: 'POST',
    path: `${one}/sendings`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '记录报送上一级营商环境建设主管部门、本级人民政府',
      en: 'Record that it was sent to the authority above, or to the own government',
    },
    body: lazily(() => z.strictObject({ ...handed, reference: line.optional().describe('文号') })),
    status: 200,
    versioned: true,
  }),
  recordResultReceipt: route({
    method: 'POST',
    path: `${one}/receipts`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: { zh: '记录报送的回执', en: 'Record that it was received' },
    body: lazily(() => z.strictObject(handed)),
    status: 200,
    versioned: true,
  }),
  publishResult: route({
    method: 'POST',
    path: `${one}/publication`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: { zh: '公布：两处都已报送之后', en: 'Publish: once it was sent to both' },
    status: 200,
    versioned: true,
  }),
  recomputeResult: route({
    method: 'POST',
    path: `${one}/recomputations`,
    function: 'evaluation',
    who: ['supervisor'],
    article,
    summary: {
      zh: '只用封存的部分重新得出结果，逐格比较',
      en: 'Work it out again from the sealed parts alone, and compare cell by cell',
    },
    status: 202,
    versioned: true,
  }),
}
export type ResultRoutes = typeof resultsRoutes
