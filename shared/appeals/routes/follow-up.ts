/** 回访、评价与责任 — examined ratings, inspections, findings, misuse, misconduct, clues, and the authority's lists of them. */

import * as z from 'zod'
import { areaCode, date } from '../../city/city.ts'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { authorityLists } from '../kind/listed.ts'
import { ticketType } from '../words/classification.ts'
import { commandRoute, commandRouteByHand, onTicket } from './command-route.ts'

const period = { from: date, to: date }
const here = 'follow-up' as const

export const followUpRoutes = {
  examineRating: commandRoute('examineRating', {
    path: `${onTicket}/rating-examinations`,
    function: here,
    summary: { zh: '差评核查', en: 'Find a bad rating justified or not' },
  }),
  markMatter: commandRoute('markMatter', {
    path: `${onTicket}/nature`,
    function: here,
    summary: { zh: '标注行政调解类、执法办案类', en: 'Mark a matter of mediation or law enforcement' },
  }),
  requestMark: commandRoute('requestMark', {
    path: `${onTicket}/mark-requests`,
    function: here,
    summary: {
      zh: '申请特殊标记：疑难、不合理诉求、超职责、联合督办',
      en: 'Apply for a mark: hard case, unreasonable, beyond powers, joint supervision',
    },
  }),
  decideMark: commandRoute('decideMark', {
    path: `${onTicket}/mark-decisions`,
    function: here,
    summary: { zh: '审定特殊标记，申请人不得审定', en: 'Decide on a mark, as somebody else than the applicant' },
  }),
  endMark: commandRoute('endMark', {
    path: `${onTicket}/mark-endings`,
    function: here,
    summary: { zh: '解除特殊标记', en: 'End a mark that stands' },
  }),
  recordInspection: commandRouteByHand('recordInspection', {
    path: `${onTicket}/inspection-results`,
    function: here,
    summary: { zh: '记录抽检结果', en: 'Record what an inspection found' },
  }),
  verifyFinding: commandRoute('verifyFinding', {
    path: `${onTicket}/finding-decisions`,
    function: here,
    summary: { zh: '审查核定回访、抽检发现的问题', en: 'Uphold or drop what callback or inspection found' },
  }),
  recordMisuse: commandRoute('recordMisuse', {
    path: `${onTicket}/misuse-records`,
    function: here,
    summary: { zh: '记录诉求人不当行为', en: 'Record misuse by the appellant, who is told' },
  }),
  answerMisuse: commandRoute('answerMisuse', {
    path: `${onTicket}/misuse-answers`,
    function: here,
    summary: { zh: '诉求人陈述、申辩', en: 'The appellant answers a record of misuse' },
  }),
  verifyMisuse: commandRoute('verifyMisuse', {
    path: `${onTicket}/misuse-decisions`,
    function: here,
    summary: { zh: '核实不当行为', en: 'Confirm or drop a record of misuse' },
  }),
  handOverMisuse: commandRoute('handOverMisuse', {
    path: `${onTicket}/misuse-transfers`,
    function: here,
    summary: { zh: '移交信用档案主管部门', en: 'Hand a confirmed record over for the credit file' },
  }),
  reportMisconduct: commandRoute('reportMisconduct', {
    path: `${onTicket}/misconduct-reports`,
    function: here,
    summary: { zh: '反映工作人员违规', en: 'Report misconduct in handling' },
  }),
  verifyMisconduct: commandRoute('verifyMisconduct', {
    path: `${onTicket}/misconduct-decisions`,
    function: here,
    summary: { zh: '核定违规', en: 'Uphold or drop a report of misconduct' },
  }),
  takeMisconductStep: commandRoute('takeMisconductStep', {
    path: `${onTicket}/misconduct-steps`,
    function: here,
    summary: { zh: '通报批评、移交查处、追究刑责', en: 'Circular, disciplinary body, prosecution: in this order' },
  }),
  transferClue: commandRoute('transferClue', {
    path: `${onTicket}/clues`,
    function: here,
    summary: { zh: '移交违法违纪线索', en: 'Transfer a clue to a judicial or disciplinary body' },
  }),
  recordClueDelivery: commandRoute('recordClueDelivery', {
    path: `${onTicket}/clues/deliveries`,
    function: here,
    summary: { zh: '记录线索送达', en: 'Record how a clue was delivered' },
  }),
  recordClueReceipt: commandRoute('recordClueReceipt', {
    path: `${onTicket}/clues/receipts`,
    function: here,
    summary: { zh: '记录线索签收', en: 'Record that the body signed for a clue' },
  }),
  readClue: route({
    method: 'GET',
    path: `${onTicket}/clues/{clue}`,
    function: here,
    who: ['supervisor'],
    article: articleOf('clues'),
    summary: { zh: '线索移交书', en: 'The document by which a clue is handed over' },
    status: 200,
  }),
  recordClueFeedback: commandRoute('recordClueFeedback', {
    path: `${onTicket}/clues/feedback`,
    function: here,
    summary: { zh: '记录线索反馈', en: 'Record the body’s periodic feedback' },
  }),
  closeClue: commandRoute('closeClue', {
    path: `${onTicket}/clues/closings`,
    function: here,
    summary: { zh: '线索办结', en: 'Close a clue' },
  }),
  readAuthorityList: route({
    method: 'GET',
    path: '/v1/authority-lists/{list}',
    function: here,
    who: platformSide,
    article: articleOf('lists'),
    summary: {
      zh: '主管部门清单：差评、未能回访、问题线索、特殊标记及其申请、不当行为、违规、移交线索',
      en: `Lists of the authorities: ${Object.keys(authorityLists).join(', ')}`,
    },
    query: lazily(() => z.strictObject({ ...paging })),
    status: 200,
  }),
  readCallbackReport: route({
    method: 'GET',
    path: '/v1/callback-report',
    function: here,
    who: platformSide,
    article: articleOf('inspection'),
    summary: { zh: '回访报告', en: 'The report on callbacks and inspections of a period, for the authority' },
    query: lazily(() => z.strictObject(period)),
    status: 200,
  }),
  drawInspection: route({
    method: 'POST',
    path: '/v1/inspections',
    function: here,
    who: ['supervisor'],
    article: articleOf('inspection'),
    summary: { zh: '抽取抽检件', en: 'Draw closed tickets at random for an inspection' },
    body: lazily(() =>
      z.strictObject({
        ...period,
        stratum: z
          .strictObject({
            area: areaCode.optional(),
            unit: z.string().max(40).optional(),
            ticketType: ticketType.optional(),
          })
          .default({}),
        size: z.int().positive(),
      }),
    ),
    status: 201,
  }),
  listInspections: route({
    method: 'GET',
    path: '/v1/inspections',
    function: here,
    who: 'anyone',
    article: articleOf('inspection'),
    summary: {
      zh: '历次抽检的期间、范围、件数、种子和方法',
      en: 'Every inspection drawn: period, stratum, size, seed, and how to draw it again',
    },
    status: 200,
  }),
  publishInspectionResults: route({
    method: 'POST',
    path: '/v1/inspections/{inspection}/results-publication',
    function: here,
    who: ['supervisor'],
    article: articleOf('inspection'),
    summary: {
      zh: '公布一次抽检的结果：抽检件数、过程和结果有问题的件数',
      en: 'Publish the results of an inspection: how many were found faulty',
    },
    status: 200,
  }),
  readInspection: route({
    method: 'GET',
    path: '/v1/inspections/{inspection}',
    function: here,
    who: platformSide,
    article: articleOf('inspection'),
    summary: { zh: '抽检件及其结果', en: 'The tickets an inspection drew, and what was found' },
    status: 200,
  }),
}
