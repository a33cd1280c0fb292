/** 未送达 — calls that list, resend and discard what has not arrived. */
import * as z from 'zod'
import { code } from '../../city/city.ts'
import { paging, route } from '../../door/route.ts'
import { receiverKinds } from '../../record/deliveries.ts'
import { lazily } from '../../schema/lazily.ts'
import { line } from '../../schema/text.ts'

/** Those that things are sent to, and those who see to it that they arrive. */
const receivers = ['department', 'channel', 'supervisor', 'admin'] as const
const onDelivery = '/v1/deliveries/{delivery}'

export const deliveriesRoutes = {
  listUndelivered: route({
    method: 'GET',
    path: '/v1/deliveries',
    function: 'registry',
    who: receivers,
    summary: {
      zh: '未送达的工单和通知，最早的在前；单位和渠道只见自己的',
      en: 'Orders and notices that have not arrived, the oldest first; units and channels see their own',
    },
    query: lazily(() =>
      z.strictObject({
        kind: z.enum(receiverKinds).optional().describe('with code: of one receiver'),
        code: code().optional(),
        ...paging,
      }),
    ),
    status: 200,
  }),
  sendAgain: route({
    method: 'POST',
    path: `${onDelivery}/resends`,
    function: 'registry',
    who: receivers,
    summary: {
      zh: '立即重新投递，webhook-id 不变',
      en: 'Send it again now, under the same webhook-id',
    },
    body: lazily(() => z.strictObject({ reason: line.optional() })),
    status: 202,
  }),
  discardDelivery: route({
    method: 'POST',
    path: `${onDelivery}/discard`,
    function: 'registry',
    who: ['supervisor', 'admin'],
    summary: {
      zh: '作废一次投递（写明理由）；工单法定时限仍在计算的不得作废',
      en: 'Discard it with a reason; never while a statutory clock of its order runs',
    },
    body: lazily(() => z.strictObject({ reason: line })),
    status: 201,
  }),
  listActs: route({
    method: 'GET',
    path: '/v1/administrative-acts',
    function: 'registry',
    who: ['supervisor', 'admin'],
    summary: { zh: '管理行为记录，最新的在前', en: 'Acts of administration, the newest first, in a hash chain' },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
}
