/** 未接来电 — calls by which missed calls are reported, listed and rung back. */

import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { instant } from '../../law/civil-date.ts'
import { lazily } from '../../schema/lazily.ts'
import { telephoneOrWithheld } from '../../schema/telephone.ts'
import { line } from '../../schema/text.ts'
import { missedCallStates, returnResults } from '../words/missed-calls.ts'

const article = articleOf('missed-calls')
const onCall = '/v1/missed-calls/{call}'

export const missedCallsRoutes = {
  recordMissedCall: route({
    method: 'POST',
    path: '/v1/missed-calls',
    function: 'intake',
    who: ['channel'],
    article,
    summary: { zh: '报送未接来电', en: 'A call nobody answered, from the telephone system' },
    body: lazily(() =>
      z.strictObject({
        reference: z.string().min(1).max(100).describe('the telephone system’s own number of the call'),
        phone: telephoneOrWithheld.describe('来电号码；未显示的写 withheld · the number, or "withheld"'),
        at: instant,
      }),
    ),
    status: 201,
  }),
  listMissedCalls: route({
    method: 'GET',
    path: '/v1/missed-calls',
    function: 'intake',
    who: platformSide,
    article,
    summary: {
      zh: '未接来电清单：待回拨、已回拨、未能回拨',
      en: 'Missed calls to be rung back, rung back, or given up',
    },
    query: lazily(() => z.strictObject({ state: z.enum(missedCallStates).default('open'), ...paging })),
    status: 200,
  }),
  readMissedCallPhone: route({
    method: 'GET',
    path: `${onCall}/phone`,
    function: 'intake',
    who: ['operator'],
    article: articleOf('identity'),
    summary: { zh: '查看来电号码（留痕）', en: 'The number to ring back; every look is recorded' },
    query: lazily(() => z.strictObject({ purpose: line })),
    status: 200,
  }),
  listMissedCallLooks: route({
    method: 'GET',
    path: `${onCall}/phone-looks`,
    function: 'intake',
    who: ['supervisor', 'admin'],
    article: articleOf('identity'),
    summary: { zh: '来电号码查看记录', en: 'Who saw the number of a missed call' },
    status: 200,
  }),
  recordReturn: route({
    method: 'POST',
    path: `${onCall}/returns`,
    function: 'intake',
    who: ['operator'],
    article,
    summary: { zh: '记录回拨', en: 'Record that the call was rung back' },
    body: lazily(() =>
      z.union([
        z.strictObject({ outcome: z.literal('unreachable'), by: line, note: line.optional() }),
        z.strictObject({
          outcome: z.literal('reached'),
          result: z.enum(returnResults).exclude(['registered']),
          by: line,
          note: line.optional(),
        }),
        z.strictObject({
          outcome: z.literal('reached'),
          result: z.literal('registered'),
          ticket: z.string().describe('the ticket its appeal was registered as'),
          by: line,
          note: line.optional(),
        }),
      ]),
    ),
    status: 201,
  }),
}
