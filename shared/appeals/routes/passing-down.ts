/** 逐级交办 — calls for orders passed down, replies coming up, and communities' tasks. */

import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { commandRoute, commandRouteByHand, onOrder } from './command-route.ts'

const onTask = '/v1/assistance-tasks/{task}'

export const passingDownRoutes = {
  passDown: commandRoute('passDown', {
    path: `${onOrder}/sub-orders`,
    function: 'handling',
    summary: { zh: '交办给下级单位', en: 'Pass the order down to sub-units, each with an inner limit' },
  }),
  sendBackDown: commandRoute('sendBackDown', {
    path: `${onOrder}/send-backs`,
    function: 'handling',
    summary: { zh: '退回下级重办', en: 'Send a sub-unit’s reply back with reasons' },
  }),
  adopt: commandRoute('adopt', {
    path: `${onOrder}/adoption`,
    function: 'handling',
    summary: { zh: '采用下级反馈', en: 'Adopt a sub-unit’s reply' },
  }),
  recall: commandRoute('recall', {
    path: `${onOrder}/recall`,
    function: 'handling',
    summary: { zh: '收回交办工单', en: 'Take a passed-down order back' },
  }),
  askAssistance: commandRoute('askAssistance', {
    path: `${onOrder}/assistance-tasks`,
    function: 'handling',
    summary: { zh: '请村（社区）协助', en: 'Ask a village or community to assist' },
  }),
  reportAssistance: commandRouteByHand('reportAssistance', {
    path: `${onTask}/reports`,
    function: 'handling',
    summary: { zh: '反馈协助情况', en: 'Report on an assistance task' },
  }),
  readAssistance: route({
    method: 'GET',
    path: onTask,
    function: 'handling',
    who: ['department', ...platformSide],
    article: articleOf('assistance'),
    summary: { zh: '查询协助任务', en: 'Read an assistance task' },
    status: 200,
  }),
  listAssistance: route({
    method: 'GET',
    path: '/v1/assistance-tasks',
    function: 'handling',
    who: ['department'],
    article: articleOf('assistance'),
    summary: {
      zh: '村（社区）待反馈的协助任务',
      en: 'Assistance tasks a village or community has not reported on: its own, or one that you guide',
    },
    query: lazily(() => z.strictObject({ unit: z.string().optional(), ...paging })),
    status: 200,
  }),
}
