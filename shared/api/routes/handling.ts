/** 办理 — work orders, the platform’s check, closing and callback. */
import * as z from 'zod'
import { commandRoute, onOrder, onTicket, paging, platformSide, route } from '../route.ts'

export const handlingRoutes = {
  listWorkOrders: route({
    method: 'GET',
    path: '/v1/work-orders',
    function: 'handling',
    who: ['department'],
    article: '第十九条、第二十一条',
    summary: {
      zh: '拉取本单位工单（首次列出即为送达）',
      en: 'Pull your work orders; being listed for the first time counts as received',
    },
    query: z.strictObject({
      state: z.enum(['open', 'all']).default('open'),
      unit: z.string().optional().describe('a sub-unit instead of your own'),
      ...paging,
    }),
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
    summary: { zh: '退回重办', en: 'Send the reply back with reasons' },
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
