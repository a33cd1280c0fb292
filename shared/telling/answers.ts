/** 应答 — the schema of what each call about telling answers, by the name of its route. */
import * as z from 'zod'

export const tellingAnswers = {
  tryGateway: z.strictObject({
    outcome: z
      .enum(['received', 'later', 'refused', 'never'])
      .describe('网关是否受理，不等于送达 whether it was accepted, which is not whether it arrives'),
    status: z.int().optional().describe('the gateway’s own HTTP status'),
    error: z.string().optional(),
    providerId: z.string().optional().describe('网关编号 what the gateway calls the message'),
  }),
}
