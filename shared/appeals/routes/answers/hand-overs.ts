/** 移送件 — rows of hand-overs, without a word of the appellant. */
import * as z from 'zod'
import { moment } from '../../../schema/moment.ts'
import { handedKinds, handOverCauses, receiptWays } from '../../matters/handing-over/words.ts'

export const handOverRow = z.strictObject({
  ticket: z.string(),
  handOver: z.string().describe('handover-1'),
  to: z.string().describe('渠道 the channel'),
  kind: z.enum(handedKinds).describe('petition 信访 · oversight 督查 · hotline 其他热线'),
  cause: z.enum(handOverCauses).describe('asked 移送 · emergency 突发事项随即转接'),
  at: moment,
  due: moment.describe('签收期限 until when its receipt is to be on record'),
  receivedAt: moment.optional(),
  how: z.enum(receiptWays).optional().describe('push 系统送达 · key 对方签收 · phone 电话 · paper 书面'),
  theirReference: z.string().optional().describe('对方编号'),
  handedBackAt: moment.optional(),
})

const text = z.string()

/** 移送、转接 — as the platform's side sees them on the ticket. */
export const handOversShown = z.array(
  z.strictObject({
    subject: z.string(),
    ...{ at: moment, to: z.string(), kind: handOverRow.shape.kind, cause: handOverRow.shape.cause, due: moment },
    reasons: text.optional(),
    reference: text.optional(),
    received: z
      .strictObject({
        ...{ at: moment, how: z.enum(receiptWays), receivedAt: moment },
        receiver: text.optional(),
        reference: z.string().optional(),
      })
      .optional(),
    back: z
      .strictObject({
        at: moment,
        reasons: text,
        reference: z.string().optional(),
        to: z.literal('registered').optional(),
      })
      .optional(),
  }),
)

export const sourceShown = z.strictObject({
  reference: z.string().describe('来源编号 the number of whoever sent it'),
  again: z
    .array(z.strictObject({ at: moment, channel: z.string() }))
    .optional()
    .describe('再次来件 sent again'),
})
