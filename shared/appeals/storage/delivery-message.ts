/** 投递消息 — a promised delivery as its queue carries it. */
import * as z from 'zod'
import { receiverKinds } from '../../record/deliveries.ts'
import { lazily } from '../../schema/lazily.ts'
import type { Notice } from '../words/notices.ts'

export const deliveryMessage = lazily(() =>
  z.strictObject({
    type: z.literal('deliver'),
    id: z.string(),
    to: z.strictObject({ kind: z.enum(receiverKinds), code: z.string() }),
    notice: z.string().transform((notice) => notice as Notice),
    ticket: z.string(),
    order: z.string().optional(),
    version: z.int().positive(),
  }),
)
