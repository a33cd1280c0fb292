/** 信件 — calls that list, resend and discard messages that died or were set aside. */
import * as z from 'zod'
import { paging, route } from '../../door/route.ts'
import { lazily } from '../../schema/lazily.ts'
import { line } from '../../schema/text.ts'
import { letterQueues } from '../matters/delivering/words.ts'

const onLetter = '/v1/letters/{letter}'

export const lettersRoutes = {
  listLetters: route({
    method: 'GET',
    path: '/v1/letters',
    function: 'registry',
    who: ['supervisor', 'admin'],
    summary: {
      zh: '死信和巡检搁置的信件，内容脱敏，最早的在前',
      en: 'Dead letters and what the sweep set aside, masked, the oldest first',
    },
    query: lazily(() =>
      z.strictObject({
        queue: z.enum(letterQueues).optional().describe('of this queue only'),
        limit: paging.limit,
      }),
    ),
    status: 200,
  }),
  resendLetter: route({
    method: 'POST',
    path: `${onLetter}/resends`,
    function: 'registry',
    who: ['supervisor', 'admin'],
    summary: {
      zh: '重发：回到原队列；搁置的由下一次巡检再办',
      en: 'Send it back to its queue; what was set aside is looked at by the next sweep',
    },
    body: lazily(() => z.strictObject({ reason: line.optional() })),
    status: 202,
  }),
  discardLetter: route({
    method: 'POST',
    path: `${onLetter}/discard`,
    function: 'registry',
    who: ['supervisor', 'admin'],
    summary: {
      zh: '作废一封信件（写明理由）；诉求件的时限仍在计算的不得作废',
      en: 'Discard it with a reason; never while a clock of its ticket runs',
    },
    body: lazily(() => z.strictObject({ reason: line })),
    status: 201,
  }),
}
