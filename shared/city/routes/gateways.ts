/** 短信网关 — calls that keep the credentials of gateways and the secret of their receipt addresses. */
import * as z from 'zod'
import { route } from '../../door/route.ts'
import { longestOverlap, usualOverlap } from '../../record/endpoint.ts'
import { lazily } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'

const admin = ['admin'] as const

/** Copied with the line break behind it, it is what was meant; providers give none with other signs, and headers hold none. */
const credential = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[\x20-\x7e]*$/, said('letters, digits and signs of ASCII', '应为英文字母、数字和符号，不能含换行或者中文。'))

export const gatewaysRoutes = {
  putGateway: route({
    method: 'PUT',
    path: '/v1/gateways/{gateway}',
    function: 'registry',
    who: admin,
    summary: {
      zh: '登记短信网关的凭据；首次登记给出回执和上行短信的地址，再次登记只更换凭据',
      en: 'Credentials of a gateway for messages; at first answered with the addresses for its receipts and answers, later only they change',
    },
    body: lazily(() =>
      z.strictObject({
        credentials: z
          .record(z.string().regex(/^\w{1,40}$/), credential)
          .describe('凭据 by the names that the gateway’s description uses; of Aliyun accessKeyId and accessKeySecret'),
      }),
    ),
    status: 200,
  }),
  rotateReceiptSecret: route({
    method: 'POST',
    path: '/v1/gateways/{gateway}/secret-rotations',
    function: 'registry',
    who: admin,
    summary: {
      zh: '更换回执地址的密钥：其后一段时间内新旧地址均可使用',
      en: 'Change the secret in the receipt address: for a while the old address is answered too',
    },
    body: lazily(() =>
      z.strictObject({
        overlapHours: z
          .int()
          .min(0)
          .max(longestOverlap)
          .default(usualOverlap)
          .describe('旧地址继续使用的小时数 hours that the old address goes on; 0 where it is in wrong hands'),
      }),
    ),
    status: 200,
  }),
  deleteGateway: route({
    method: 'DELETE',
    path: '/v1/gateways/{gateway}',
    function: 'registry',
    who: admin,
    summary: { zh: '撤销短信网关的凭据和回执地址', en: 'Forget the credentials of a gateway and its receipt address' },
    status: 204,
  }),
}
