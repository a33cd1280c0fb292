/** 特殊标记 — commands: applied for with reasons, decided by another person, ended. */

import * as z from 'zod'
import { writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { code } from '../../words/fields.ts'
import { caseMarks, markDecisions } from './words.ts'

const request = code.describe('mark-1')

/** 申请标记 — by a unit for an order in its hands, or by the platform. */
export const requestMark = command(['申请特殊标记', 'apply for a mark'], acts('ticket'), () =>
  z.strictObject({
    mark: z
      .enum(caseMarks)
      .describe('疑难、不合理诉求、超职责、联合督办 hard case, unreasonable, beyond powers, joint supervision'),
    reasons: writtenText,
    workOrder: z
      .string()
      .max(40)
      .optional()
      .describe(
        '所涉工单；承办单位不写的，为本单位在办工单 the order it is about; of a unit that names none, the one in its hands',
      ),
  }),
)

/** 审定标记 — by the authority that the rules name, never by whoever applied. */
export const decideMark = command(['审定特殊标记', 'decide on a mark'], acts('ticket'), () =>
  z.strictObject({ request, decision: z.enum(markDecisions), reasons: writtenText }),
)

/** 解除标记 — what stands no longer holds. */
export const endMark = command(['解除特殊标记', 'end a mark'], acts('ticket'), () =>
  z.strictObject({ request, reasons: writtenText }),
)

export const markingCommands = {
  requestMark,
  decideMark,
  endMark,
}
