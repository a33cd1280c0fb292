/** 共享协议 — what calls about agreements answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { roles } from '../../law/permission.ts'
import { moment } from '../../schema/moment.ts'
import { agreementStates } from './states.ts'
import { termsShape } from './words.ts'

const by = z.strictObject({
  role: z.enum(roles),
  id: z.string().describe('密钥的公开编号 public id of the key'),
  staff: z.string().optional().describe('工号'),
  unit: z.string().optional(),
})
const act = z.strictObject({ at: moment, by })
const agreed = z.strictObject({
  version: z.int().describe('协议内容的版本 version of the terms'),
  terms: z.strictObject({ ...termsShape, reason: z.string().describe('理由') }),
  ...act.shape,
  approved: act.optional().describe('审批'),
})

const agreement = z.strictObject({
  code: z.string(),
  state: z
    .enum(agreementStates)
    .describe('in-force 在期 · proposed 待审批 · refused 未批准 · expired 到期 · ended 终止'),
  inForce: agreed.optional(),
  proposed: agreed.optional(),
  refused: act.extend({ version: z.int(), reasons: z.string() }).optional(),
  ended: act.extend({ reasons: z.string() }).optional(),
  push: z
    .enum(['begun', 'stopped'])
    .optional()
    .describe('推送，详见 GET …/push · whether it is pushed: begun or stopped'),
})

export const agreementAnswers = {
  proposeAgreement: agreement,
  approveAgreement: agreement,
  refuseAgreement: agreement,
  endAgreement: agreement,
  readAgreement: agreement,
  listAgreements: pageOf(agreement),
}
