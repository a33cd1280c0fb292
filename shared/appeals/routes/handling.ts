/** 办理 — work orders, the platform’s check, closing and callback. */

import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { commandRoute, onOrder, onTicket } from './command-route.ts'

export const handlingRoutes = {
  listWorkOrders: route({
    method: 'GET',
    path: '/v1/work-orders',
    function: 'handling',
    who: ['department'],
    article: articleOf('limits.running'),
    summary: {
      zh: '拉取本单位工单（首次列出即为送达）',
      en: 'Pull your work orders; being listed for the first time counts as received',
    },
    query: lazily(() =>
      z.strictObject({
        state: z.enum(['open', 'all']).default('open'),
        unit: z.string().optional().describe('a sub-unit instead of your own'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  readDigest: route({
    method: 'GET',
    path: '/v1/digest',
    function: 'handling',
    who: ['department'],
    article: articleOf('telling'),
    summary: {
      zh: '每日提要：本单位逾期和即将到期的工单，只有编号和最后一日',
      en: 'Your orders that are overdue or due within the next days: numbers and last days',
    },
    query: lazily(() => z.strictObject({ unit: z.string().optional().describe('a sub-unit instead of your own') })),
    status: 200,
  }),
  readWorkOrder: route({
    method: 'GET',
    path: onOrder,
    function: 'handling',
    who: ['department', ...platformSide],
    summary: { zh: '查询工单', en: 'Read a work order' },
    status: 200,
  }),
  listLinkedTickets: route({
    method: 'GET',
    path: `${onOrder}/linked-tickets`,
    function: 'handling',
    who: ['department', ...platformSide],
    article: articleOf('rejection.repeat'),
    summary: {
      zh: '同一诉求人的关联件：此前怎样反映、怎样办理（不含身份信息）',
      en: 'Linked tickets of the same appellant: what was said and done, without identities',
    },
    status: 200,
  }),
  acknowledge: commandRoute('acknowledge', {
    path: `${onOrder}/acknowledgement`,
    function: 'handling',
    summary: { zh: '签收', en: 'Acknowledge' },
  }),
  replyInterim: commandRoute('replyInterim', {
    path: `${onOrder}/interim-replies`,
    function: 'handling',
    summary: { zh: '阶段性答复', en: 'Interim reply, or preliminary opinion' },
  }),
  reply: commandRoute('reply', {
    path: `${onOrder}/replies`,
    function: 'handling',
    summary: { zh: '最终答复', en: 'Final reply, or a co-handler’s contribution' },
  }),
  sendBack: commandRoute('sendBack', {
    path: `${onTicket}/send-backs`,
    function: 'handling',
    summary: { zh: '退回重办', en: 'Send the reply, or a co-handler’s contribution, back with reasons' },
  }),
  passCheck: commandRoute('passCheck', {
    path: `${onTicket}/reply-approval`,
    function: 'handling',
    summary: { zh: '审核通过', en: 'The check is passed' },
  }),
  close: commandRoute('close', {
    path: `${onTicket}/closing`,
    function: 'handling',
    summary: { zh: '办结', en: 'Close by one of the nine grounds' },
  }),
  listUnsettled: route({
    method: 'GET',
    path: '/v1/long-unsettled',
    function: 'handling',
    who: platformSide,
    article: articleOf('closing'),
    summary: {
      zh: '久拖不决清单：已答复、已把关，既未解决也未获认可',
      en: 'Long unsettled: replied and checked, neither solved nor accepted; the oldest first, with working days since acceptance',
    },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
  listNegatives: route({
    method: 'GET',
    path: '/v1/negative-outcomes',
    function: 'handling',
    who: ['supervisor'],
    article: articleOf('negative'),
    summary: {
      zh: '否定备案清单：不予受理、退件、未解决而办结',
      en: 'Refusals, returns and closings without a solution: to be examined, or examined',
    },
    query: lazily(() => z.strictObject({ list: z.enum(['to-examine', 'examined']).default('to-examine'), ...paging })),
    status: 200,
  }),
  examineNegative: commandRoute('examineNegative', {
    path: `${onTicket}/negative-examinations`,
    function: 'handling',
    summary: { zh: '核查否定结果', en: 'Confirm a negative outcome, or have it done again' },
  }),
  recordNonCooperation: commandRoute('recordNonCooperation', {
    path: `${onTicket}/non-cooperation`,
    function: 'handling',
    summary: { zh: '记录诉求人不予配合', en: 'Record that the appellant does not cooperate' },
  }),
  recordCooperation: commandRoute('recordCooperation', {
    path: `${onTicket}/cooperation`,
    function: 'handling',
    summary: { zh: '记录诉求人恢复配合', en: 'Record that the appellant cooperates again' },
  }),
  callBack: commandRoute('callBack', {
    path: `${onTicket}/callbacks`,
    function: 'handling',
    summary: { zh: '回访', en: 'Record a callback' },
  }),
}
