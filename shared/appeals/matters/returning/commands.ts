/** 退件 — commands to give an order back, pass it on, or reassign it (第二十一条). */

import * as z from 'zod'
import { widest } from '../../../law/widest.ts'
import { writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { code, order } from '../../words/fields.ts'
import { returnForms, returnGrounds } from './words.ts'

/** 申请退回或转办 — within two working days of receipt, with written reasons (art. 21). */
export const requestReturn = command(['申请退件', 'request a return'], acts('order'), () =>
  z.strictObject({
    ...order,
    ground: z.enum(returnGrounds),
    articleGround: z
      .int()
      .min(1)
      .max(widest.rejectionGround)
      .optional()
      .describe('not-acceptable: which ground of art. 17'),
    form: z.enum(returnForms),
    proposes: code.optional().describe('transfer: the unit that should have it'),
    reasons: writtenText,
    newGrounds: writtenText
      .optional()
      .describe('after a refusal: what is new; without it the order cannot be asked back'),
  }),
)

/** 审定退件 — by the authority, with reasons (art. 21). */
export const decideReturn = command(['审定退件', 'decide on a return'], acts('order'), () =>
  z.strictObject({
    ...order,
    decision: z.enum(['approve', 'refuse']),
    reasons: writtenText,
    transferTo: code.optional().describe('straight to this unit, instead of back to dispatch'),
  }),
)

/** 改派 — the authority takes an order from one unit and gives it to another, at any time while it is handled (art. 21). */
export const reassign = command(['改派', 'reassign'], acts('order'), () =>
  z.strictObject({ ...order, to: code, reasons: writtenText }),
)

export const returningCommands = {
  requestReturn,
  decideReturn,
  reassign,
}
