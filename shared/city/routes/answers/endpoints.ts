/** 接收地址 — what is answered when an endpoint is registered, or its signing secret changed. */
import * as z from 'zod'

const endpoint = z.strictObject({
  url: z.string().describe('接收地址 where posts go'),
  twoSignaturesUntil: z
    .string()
    .optional()
    .describe('此前推送同时带新旧密钥的签名 until then posts carry a signature by each secret, parted by a space'),
})
const secret = z.string().describe('签名密钥，仅此一次给出 the signing secret, told this once')

export const endpointAnswers = {
  putEndpoint: endpoint.extend({
    secret: secret.optional(),
    secretStands: z
      .literal(true)
      .optional()
      .describe('地址未变，原签名密钥继续有效 the address is the same: so is its secret'),
  }),
  rotateSecret: endpoint.extend({ secret }),
}
