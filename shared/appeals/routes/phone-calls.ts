/** 通话 — calls by which the telephone system tells of calls, and desks read and link them. */

import * as z from 'zod'
import { areaCode } from '../../city/city.ts'
import { platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { instant } from '../../law/civil-date.ts'
import { lazily } from '../../schema/lazily.ts'
import { telephoneOrWithheld } from '../../schema/telephone.ts'
import { line } from '../../schema/text.ts'
import { idOfCall } from '../words/phone-calls.ts'
import { commandRouteByHand, onTicket } from './command-route.ts'

const article = articleOf('phone-calls')
export const onCall = '/v1/calls/{call}'

export const phoneCallsRoutes = {
  recordCall: route({
    method: 'POST',
    path: '/v1/calls',
    function: 'intake',
    who: ['channel'],
    article,
    summary: {
      zh: '报送通话：呼入、接起、结束可分次报送，后一次补全前一次',
      en: 'A call from the telephone system: told once, or again as more of it is known',
    },
    body: lazily(() =>
      z.strictObject({
        id: idOfCall.describe('话务系统的通话编号，不含来电号码 its own id of the call, without the caller’s number'),
        line: line.describe('被叫线路 the line that was called'),
        area: areaCode
          .optional()
          .describe('线路或者队列所属区划，话务系统知道的 the area of line or queue, where known'),
        operator: line.optional().describe('工号 the operator who took it'),
        phone: telephoneOrWithheld
          .optional()
          .describe(
            '来电号码；未显示的写 withheld，无人接听的必报 the number, or "withheld"; needed where nobody answered',
          ),
        offered: instant.describe('呼入'),
        answered: instant
          .optional()
          .describe('话务员接起；语音导航、排队播报、机器人应答不是接起 taken by an operator: no menu, no robot'),
        ended: instant.optional().describe('结束；接起过的应同时报送接起 if it was answered, told with that'),
        recording: z
          .string()
          .min(1)
          .max(500)
          .optional()
          .describe('录音索引，不公开 where its recording lies; not public'),
      }),
    ),
    status: 201,
  }),
  readCall: route({
    method: 'GET',
    path: onCall,
    function: 'intake',
    who: platformSide,
    article,
    summary: { zh: '查询通话及其诉求件', en: 'A call and the tickets that were spoken of in it, without its number' },
    status: 200,
  }),
  readCaller: route({
    method: 'GET',
    path: `${onCall}/caller`,
    function: 'intake',
    who: platformSide,
    article: articleOf('identity'),
    summary: {
      zh: '查看来电号码和录音索引（留痕）',
      en: 'The number and where the recording lies; every look is recorded',
    },
    query: lazily(() => z.strictObject({ purpose: line })),
    status: 200,
  }),
  listCallerLooks: route({
    method: 'GET',
    path: `${onCall}/caller-looks`,
    function: 'intake',
    who: ['supervisor', 'admin'],
    article: articleOf('identity'),
    summary: { zh: '来电号码、暂存内容查看记录', en: 'Who saw the number of a call, or its draft' },
    status: 200,
  }),
  linkCall: commandRouteByHand('linkCall', {
    path: `${onTicket}/calls`,
    function: 'intake',
    summary: { zh: '关联通话', en: 'Link a call in which the ticket was spoken of' },
  }),
}
