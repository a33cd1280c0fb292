/** 短信的调用 — trying a gateway out, and what gateways push. */
import * as z from 'zod'
import { route } from '../door/route.ts'
import { lazily } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'

const pushed = lazily(() => z.string().describe('按该网关的格式 as the gateway writes it: JSON or a form'))

/** More than a person asks: at the beginning of heating receipts come by the thousand. */
const ofMachines = 2_000

export const tryingRoutes = {
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

export const pushedRoutes = {
  takeReceipts: route({
    method: 'POST',
    path: '/v1/message-receipts/{gateway}/{secret}',
    function: 'telling',
    who: 'anyone',
    summary: {
      zh: '短信网关推送状态报告；以地址中的密钥为凭，应答为该网关所要求的内容',
      en: 'Receipts of a gateway for messages; the secret in the address is its credential, and the answer what this gateway wants',
    },
    body: pushed,
    raw: true,
    perMinute: ofMachines,
    media: '*/*',
    status: 200,
  }),
  takeAnswers: route({
    method: 'POST',
    path: '/v1/message-answers/{gateway}/{secret}',
    function: 'intake',
    who: 'anyone',
    summary: {
      zh: '短信网关推送上行短信；以地址中的密钥为凭',
      en: 'What people answered by message, as a gateway passes it on; the secret in the address is its credential',
    },
    body: pushed,
    raw: true,
    perMinute: ofMachines,
    media: '*/*',
    status: 200,
  }),
}
export const messageRoutes = { ...tryingRoutes, ...pushedRoutes }
export type MessageRoutes = typeof messageRoutes
