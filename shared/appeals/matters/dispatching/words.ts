/** 派单 — the closed lists that its commands, events and answers share. */
import * as z from 'zod'
import { code } from '../../../city/city.ts'
import { orderRoles } from '../../../law/codes.ts'
import { lazily } from '../../../schema/lazily.ts'

/** 主办、协办、交办 — as the rules know them. */
export { orderRoles }
export type OrderRole = (typeof orderRoles)[number]

/** 工单状态 — open until answered; given back and ended are final. */
export const orderStates = ['open', 'replied', 'given-back', 'ended'] as const
export type OrderState = (typeof orderStates)[number]

/** 送达方式 — sent to the unit, or fetched by it. */
export const receiptWays = ['push', 'pull'] as const
export type ReceiptWay = (typeof receiptWays)[number]

/** 所示建议 — the categories that whoever dispatched had before their eyes, the likeliest first, and of which model. */
export const suggested = lazily(() =>
  z.strictObject({
    model: z.string().max(64).optional(),
    categories: z.array(code()).max(3),
    margin: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('首条领先幅度 by how much the first share was before the second'),
  }),
)
