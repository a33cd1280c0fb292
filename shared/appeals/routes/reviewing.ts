/** 初核 — calls for an appeal before dispatch, emergencies first, and for its appellant. */

import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { commandRoute, commandRouteByHand, onTicket } from './command-route.ts'

export const reviewingRoutes = {
  declareEmergency: commandRoute('declareEmergency', {
    path: `${onTicket}/emergency`,
    function: 'intake',
    summary: { zh: '认定为突发事项', en: 'It is an emergency: tell the emergency units at once' },
  }),
  confirmEmergency: commandRoute('confirmEmergency', {
    path: `${onTicket}/emergency/confirmation`,
    function: 'intake',
    summary: { zh: '事后核定突发事项', en: 'The review afterwards: it was an emergency' },
  }),
  downgradeEmergency: commandRoute('downgradeEmergency', {
    path: `${onTicket}/emergency/downgrade`,
    function: 'intake',
    summary: { zh: '降为一般事项', en: 'The review afterwards: it was not one' },
  }),
  listEmergencies: route({
    method: 'GET',
    path: '/v1/emergencies',
    function: 'intake',
    who: platformSide,
    article: articleOf('emergency'),
    summary: {
      zh: '未签收的突发事项；待事后核定的突发事项',
      en: 'Emergencies that no unit has acknowledged, the longest waiting first; or those to be looked at afterwards',
    },
    query: lazily(() =>
      z.strictObject({ list: z.enum(['unacknowledged', 'to-review']).default('unacknowledged'), ...paging }),
    ),
    status: 200,
  }),
  answer: commandRouteByHand('answer', {
    path: `${onTicket}/answer`,
    function: 'intake',
    summary: {
      zh: '依据知识库直接答复：引用已发布、当日有效的版本，改动之处留存',
      en: 'Answer directly from the knowledge base, quoting a version in force; what is changed in it is kept',
    },
  }),
  reject: commandRouteByHand('reject', {
    path: `${onTicket}/rejection`,
    function: 'intake',
    summary: { zh: '不予受理', en: 'Do not accept, by one of the twelve grounds' },
  }),
  redirect: commandRoute('redirect', {
    path: `${onTicket}/redirection`,
    function: 'intake',
    summary: { zh: '告知到专属机构处理', en: 'Name the body with exclusive jurisdiction' },
  }),
  requestSupplement: commandRoute('requestSupplement', {
    path: `${onTicket}/supplement-requests`,
    function: 'intake',
    summary: { zh: '要求补正或补充材料', en: 'Ask the appellant to supplement' },
  }),
  supplySupplement: commandRoute('supplySupplement', {
    path: `${onTicket}/supplements`,
    function: 'intake',
    summary: { zh: '补正材料', en: 'Supply the supplement' },
  }),
  extendSupplement: commandRoute('extendSupplement', {
    path: `${onTicket}/supplement-extensions`,
    function: 'intake',
    summary: { zh: '另行约定补充期限', en: 'Agree on, or set, a later last day for the supplement' },
  }),
  explainSupplement: commandRoute('explainSupplement', {
    path: `${onTicket}/supplement-explanations`,
    function: 'intake',
    summary: { zh: '说明不能补充的理由', en: 'Say why it cannot be supplied' },
  }),
  judgeExplanation: commandRoute('judgeExplanation', {
    path: `${onTicket}/supplement-judgement`,
    function: 'intake',
    summary: { zh: '认定理由是否正当', en: 'Judge whether that is a good reason' },
  }),
  accept: commandRoute('accept', {
    path: `${onTicket}/acceptance`,
    function: 'intake',
    summary: { zh: '受理', en: 'Accept' },
  }),
  file: commandRoute('file', {
    path: `${onTicket}/filing`,
    function: 'intake',
    summary: { zh: '表扬、无效来电即时归档', en: 'File thanks and empty contacts at once' },
  }),
  setConfidentiality: commandRouteByHand('setConfidentiality', {
    path: `${onTicket}/confidentiality`,
    function: 'intake',
    summary: { zh: '申请保密、放弃保密', en: 'Ask that the units do not know who appeals, or give that up' },
  }),
  writeForUnits: commandRoute('writeForUnits', {
    path: `${onTicket}/unit-version`,
    function: 'intake',
    summary: { zh: '保密件：拟写派单文本', en: 'Write what units read of a confidential matter' },
  }),
  recordContact: commandRoute('recordContact', {
    path: `${onTicket}/contacts`,
    function: 'intake',
    summary: { zh: '保密件：记录平台代为联系诉求人', en: 'Record a contact made for a unit in a confidential matter' },
  }),
  contestFiling: commandRoute('contestFiling', {
    path: `${onTicket}/filing-contest`,
    function: 'intake',
    summary: { zh: '对归档提出异议', en: 'Contest the filing: it is an appeal after all' },
  }),
  withdraw: commandRoute('withdraw', {
    path: `${onTicket}/withdrawal`,
    function: 'intake',
    summary: { zh: '撤回诉求', en: 'Withdraw' },
  }),
  rateBySms: commandRouteByHand('rateBySms', {
    path: `${onTicket}/rating-answers`,
    function: 'intake',
    summary: { zh: '短信评价', en: 'A rating as the appellant answered it by message' },
  }),
  rate: commandRoute('rate', {
    path: `${onTicket}/ratings`,
    function: 'intake',
    summary: { zh: '评价', en: 'Rate acceptance or result' },
  }),
}
