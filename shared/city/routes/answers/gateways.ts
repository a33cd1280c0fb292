/** 网关凭据 — what is answered when a gateway's credentials are entered, or its receipt address changed. */
import * as z from 'zod'

const gateway = z.strictObject({
  gateway: z.string(),
  credentials: z.array(z.string()).describe('凭据名称，不给出内容 their names, never what they are'),
  twoAddressesUntil: z.string().optional().describe('此前新旧回执地址均可使用 until then both addresses are answered'),
})
const addresses = {
  receipts: z.string().describe('回执地址，仅此一次给出 where receipts go, told this once'),
  answers: z.string().describe('上行短信地址，仅此一次给出 where messages of people go, told this once'),
}

export const gatewayAnswers = {
  putGateway: gateway.extend({
    receipts: addresses.receipts.optional(),
    answers: addresses.answers.optional(),
    addressesStand: z.literal(true).optional().describe('原地址继续有效 the addresses stay as they are'),
  }),
  rotateReceiptSecret: gateway.extend(addresses),
}
