/** 短信的调用 — trying a gateway out. */
import * as z from 'zod'
import { route } from '../door/route.ts'
import { lazily } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'

export const messageRoutes = {
  tryGateway: route({
    method: 'POST',
    path: '/v1/gateways/{gateway}/test-messages',
    function: 'registry',
    who: ['admin'],
    summary: {
      zh: '向指定手机发送一条测试短信，答复网关如何回应',
      en: 'Send one message to a telephone, to see what the gateway answers',
    },
    body: lazily(() =>
      z.strictObject({
        to: z
          .string()
          .regex(/^1[3-9]\d{9}$/, said('a mobile number of 11 digits', '应为11位手机号码。'))
          .describe('手机号码 of whoever tries it, who agrees'),
      }),
    ),
    status: 200,
  }),
}
export type MessageRoutes = typeof messageRoutes
