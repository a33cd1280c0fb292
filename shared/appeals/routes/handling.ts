/** 办理 — work orders, the platform’s check, closing and callback. */

import * as z from 'zod'
import { date } from '../../city/city.ts'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { instant } from '../../law/civil-date.ts'
import { lazily } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'
import { commandRoute, commandRouteByHand, onOrder, onTicket } from './command-route.ts'

export const handlingRoutes = {
  listWorkOrders: route({
    method: 'GET',
    path: '/v1/work-orders',
    function: 'handling',
    who: ['department'],
    article: articleOf('limits.running'),
    polled: true,
    summary: {
      zh: '拉取本单位工单（首次列出即为送达）；可只取某时以来变更的，无变化答 304',
      en: 'Pull your work orders, or those changed since a moment; being listed for the first time counts as received',
    },
    query: lazily(() =>
      z
        .strictObject({
          state: z.enum(['open', 'all']).default('open'),
          unit: z.string().optional().describe('a sub-unit instead of your own'),
          changedSince: instant
            .optional()
            .describe(
              '此时以来变更的，含已结束的；取应答中的 since 再查 changed since then, ended ones too: ask again with `since`',
            ),
          dueBefore: date.optional().describe('最后一日早于该日的在办工单 open ones whose last day is before this one'),
          category: z.string().optional().describe('类别及其下级 with those below it'),
          emergency: z.stringbool().optional().describe('true 只列突发事项 emergencies alone'),
          ...paging,
        })
        .refine(({ changedSince, dueBefore }) => changedSince === undefined || dueBefore === undefined, {
          path: ['dueBefore'],
          message: said('either changedSince or dueBefore', 'changedSince 与 dueBefore 只写一个。'),
        })
        .refine(({ state, dueBefore }) => state === 'open' || dueBefore === undefined, {
          path: ['dueBefore'],
          message: said('of open orders', '只适用于在办工单。'),
        }),
    ),
    status: 200,
  }),
  countWorkOrders: route({
    method: 'GET',
    path: '/v1/work-order-counts',
    function: 'handling',
    who: ['department'],
    polled: true,
    summary: {
      zh: '本单位在办工单的件数：逾期、今日和三日内到期、未签收、退件和延期待审定、督办中',
      en: 'How many open orders you have: overdue, due soon, not acknowledged, waiting for a decision, supervised',
    },
    query: lazily(() => z.strictObject({ unit: z.string().optional().describe('a sub-unit instead of your own') })),
    status: 200,
  }),
  readWorkOrders: route({
    method: 'GET',
    path: '/v1/work-order-details',
    function: 'handling',
    who: ['department', ...platformSide],
    summary: { zh: '一次查询多份工单', en: 'Read many work orders in one call' },
    query: lazily(() =>
      z.strictObject({
        workOrders: z
          .string()
          .max(1000)
          .describe('以逗号分隔，至多25份 numbers, separated by commas, 25 at most')
          .transform((numbers) => [...new Set(numbers.split(',').map((one) => one.trim()))].filter((one) => one !== ''))
          .refine((numbers) => numbers.length >= 1 && numbers.length <= 25, said('1 to 25 numbers', '1至25份。')),
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
  reply: commandRouteByHand('reply', {
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
